import { expect, test } from 'vitest';
import type { ContoursResponse } from '../api/hotspot-types';
import { region, runCard, shapes } from '../api/test-region';
import type { SurfaceResponse } from '../api/types';
import { contourPicture, levelText } from './contours';

const surface: SurfaceResponse = {
  grid: { west: 0, south: 0, cell: 1000, columns: 2, rows: 1 }, kernel: 'quartic', bandwidth: 1000, unit: 'incidents per km²',
  values: [null, 4], breaks: [3.8], n: { status: 'known', value: 40 }, blank: 1, noData: [], runCard,
};
const response: ContoursResponse = {
  measure: 'density', withheld: 2, runCard,
  contours: [
    { level: 0.95, count: { status: 'known', value: 35 }, share: { status: 'known', value: 0.88 }, areaKm2: 2.5, rings: [[0, 0, 1000, 0, 0, 1000]] },
    { level: 3.8, count: { status: 'known', value: 5 }, share: { status: 'known', value: 0 }, areaKm2: 0.2, rings: [[500, 500, 100, 0, 0, 100]] },
  ],
  classes: [{ level: 0.95, count: { status: 'known', value: 30 } }, { level: 3.8, count: { status: 'suppressed' } }],
};
const drawn = contourPicture({ surface, shapes, outlines: null, places: shapes, region, months: {}, level: 'authority' }, response);

test('a contour says how dense, how many, how large and which share, and a small share is not 0', () => {
  expect(drawn.contours?.map((contour) => contour.title)).toEqual([
    '0.95 or more incidents per km²: about 35 incidents within 2.50 km², 88% of all.',
    '3.8 or more incidents per km²: about 5 incidents within 0.20 km², under 1% of all.',
  ]);
});

test('the legend has the drawn levels with the incidents of each class, or that they are suppressed', () => {
  expect(drawn.legend.items.slice(0, 2).map(({ label, n }) => [label, n])).toEqual([
    ['3.8 and over (Suppressed: fewer than 5.)', undefined], ['0.95 to under 3.8', 30],
  ]);
  expect(drawn.legend.notes.join(' ')).toContain('2 contours withheld: fewer than 5 incidents or fewer than 3 places within.');
  expect(drawn.surface).toBeNull();
});

test('the table twin has a row for every contour drawn', () => {
  expect(drawn.table.rows()).toHaveLength(2);
});

test('levels keep two figures', () => {
  expect([0.0095, 0.95, 3.8, 12, 120].map(levelText)).toEqual(['0.0095', '0.95', '3.8', '12', '120']);
});
