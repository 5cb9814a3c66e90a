import { expect, test } from 'vitest';
import type { Region } from '../api/types';
import { region } from '../api/test-region';
import { fittingZoom, levelAtZoom } from './zoom';

const wide: Region = {
  ...region, extent: [0, 0, 120_000, 120_000],
  levels: [
    { level: 'msoa', title: '', areas: 200, vintage: 2021, version: 1 },
    { level: 'authority', title: '', areas: 9, vintage: 2021, version: 1 },
    { level: 'force', title: '', areas: 3, vintage: 2021, version: 1 },
  ],
};

test('the further in, the finer the areas', () => {
  const levels = ['msoa', 'authority', 'force'] as const;
  const at = (pixels: number) => levelAtZoom([...levels], wide, fittingZoom(wide.extent, { width: pixels, height: pixels }));
  expect(at(100)).toBe('force');
  expect(at(400)).toBe('authority');
  expect(at(1000)).toBe('msoa');
});

test('the coarsest level is left when nothing has room', () => {
  expect(levelAtZoom(['authority', 'force'], wide, -20)).toBe('force');
  expect(levelAtZoom([], wide, 0)).toBeUndefined();
});

test('a region fits by its longer side', () => {
  // 120,000 m on 500 pixels are 240 m a pixel: 1024 / 240 = 2 ** 2.093
  expect(fittingZoom(wide.extent, { width: 500, height: 900 })).toBeCloseTo(2.093, 3);
});
