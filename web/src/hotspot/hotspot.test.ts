import { expect, test } from 'vitest';
import { region, runCard, shapes } from '../api/test-region';
import type { HotspotAreasResponse, SurfaceResponse } from '../api/types';
import { nearestPlace } from './places';
import { probability, significancePicture } from './significance';
import { surfacePicture } from './surface';

const months = { from: '2025-01', to: '2025-01' };

const surface: SurfaceResponse = {
  grid: { west: 0, south: 0, cell: 1000, columns: 4, rows: 1 }, kernel: 'quartic', bandwidth: 1000, unit: 'incidents per km²',
  values: [null, 0.5, 3, 9], breaks: [0.5, 1, 2.04, 2.04, 5], n: { status: 'known', value: 40 }, blank: 1,
  noData: [{ code: 'F2', name: 'Second force', level: 'force', reason: 'this force publishes none' }], runCard,
};
const drawn = surfacePicture({ surface, shapes, outlines: null, places: shapes, region, months, level: 'authority' });

test('areas of a force without data are hatched, whatever incidents lie in them', () => {
  expect(drawn.areas?.get('A1')?.pattern).toBe('none');
  expect(drawn.areas?.get('A3')?.pattern).toBe('no-data');
  expect(drawn.describe('A3')).toBe('Coombe. No data: this force publishes none.');
});

test('the legend has the drawn limits once and says what is blank', () => {
  expect(drawn.surface?.breaks).toEqual([1, 2, 5]);
  expect(drawn.surface?.colours).toHaveLength(4);
  expect(drawn.legend.notes.join(' ')).toContain('Blank: fewer than 5 incidents within 1,000 m (1 cell).');
});

test('the table twin of the surface has every drawn cell and no blank one', () => {
  const rows = drawn.table.rows();
  expect(rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
    ['Brook', '1,500', '500', '0.5'], ['Coombe', '2,500', '500', '3.0'], ['Dale', '3,500', '500', '9.0'],
  ]);
});

const result: HotspotAreasResponse = {
  level: 'authority', statistic: 'gi-star', weights: 'queen', tests: 2, fdr: 0.05, runCard, budget: null,
  areas: [
    { code: 'A1', name: 'Ashby', count: { status: 'known', value: 90 }, z: { status: 'known', value: 3.2 }, p: 0.001, pPermuted: null, pAdjusted: 0.0004, class: 'hot', neighbours: 1 },
    { code: 'A2', name: 'Brook', count: { status: 'suppressed' }, z: { status: 'suppressed' }, p: null, pPermuted: null, pAdjusted: null, class: 'suppressed', neighbours: 2 },
    { code: 'A3', name: 'Coombe', count: { status: 'known', value: 6 }, z: { status: 'known', value: -0.2 }, p: 0.8, pPermuted: null, pAdjusted: 0.8, class: 'not-significant', neighbours: 2 },
    { code: 'A4', name: 'Dale', count: { status: 'no-data', reason: 'none' }, z: { status: 'undefined', reason: 'no count' }, p: null, pPermuted: null, pAdjusted: null, class: 'no-data', neighbours: 0 },
  ],
};

test('significance is an outline and a mark; the fill stays the count', () => {
  const { areas } = significancePicture({ result, shapes, outlines: null, region, months, csv: '/csv' });
  expect(areas?.get('A1')).toMatchObject({ outline: 'hot', pattern: 'plus', fill: expect.any(String) });
  expect(areas?.get('A2')).toMatchObject({ outline: 'none', pattern: 'suppressed', fill: null });
  expect(areas?.get('A3')).toMatchObject({ outline: 'none', pattern: 'none' });
  expect(areas?.get('A4')).toMatchObject({ outline: 'none', pattern: 'no-data', fill: null });
});

test('a p-value is never written as 0', () => {
  expect(probability(0.0004)).toBe('under 0.001');
  expect(probability(0)).toBe('under 0.001');
  expect(probability(null)).toBe('not tested');
});

test('the nearest place is the nearest of all', () => {
  const near = nearestPlace(shapes);
  expect(near(490, 510)).toBe('Ashby');
  expect(near(3600, -200)).toBe('Dale');
  expect(near(1e6, 1e6)).toBe('no area nearby');
});
