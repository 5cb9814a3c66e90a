import { expect, test, vi } from 'vitest';
import type { SeriesResponse } from '../api/hotspot-types';
import { region, runCard, shapes } from '../api/test-region';
import { seriesPicture } from './series';

const series: SeriesResponse = {
  grid: { west: 0, south: 0, cell: 500, columns: 3, rows: 2 }, bandwidth: 1000, measure: 'density', unit: 'incidents per km²', breaks: [2], runCard,
  periods: [
    { from: '2024-01', to: '2024-03', n: { status: 'known', value: 30 }, cells: [1, 2], values: [1, 4] },
    { from: '2024-04', to: '2024-06', n: { status: 'known', value: 40 }, cells: [5], values: [3] },
  ],
};
const show = vi.fn<(at: string) => void>();
const csv = { all: '/all', one: (from: string, to: string) => `/one?from=${from}&to=${to}` };
const parts = { series, shapes, outlines: null, places: shapes, region, level: 'authority', step: 'quarter', csv, show } as const;

test('one period is one map: the others are not drawn beside it', () => {
  const one = seriesPicture({ ...parts, layout: 'one', at: '2024-01' });
  expect(one.multiples).toBeUndefined();
  expect(one.surface?.values).toEqual([null, 1, null, 4, null, null]);
  expect(one.legend.items.map(({ n }) => n)).toEqual([1, 1]);
  expect(one.csv).toBe('/one?from=2024-01&to=2024-03');
  one.steps?.show(1);
  expect(show).toHaveBeenLastCalledWith('2024-04');
});

test('all periods are small maps in the same classes, each of which opens', () => {
  const all = seriesPicture({ ...parts, layout: 'all', at: null });
  expect(all.multiples?.map(({ label }) => label)).toEqual(['Q1 2024', 'Q2 2024']);
  expect(all.multiples?.map(({ surface }) => surface.breaks)).toEqual([[2], [2]]);
  expect(all.legend.items.map(({ n }) => n)).toEqual([2, 1]);
  all.multiples?.[0].open();
  expect(show).toHaveBeenLastCalledWith('2024-01');
});
