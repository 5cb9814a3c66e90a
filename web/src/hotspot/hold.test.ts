import { expect, test } from 'vitest';
import type { AccuracyResponse, StabilityResponse } from '../api/hotspot-types';
import { region, runCard, shapes } from '../api/test-region';
import type { Figure } from '../api/types';
import { initial } from '../ui/address';
import { monthsOf } from '../ui/choices';
import { accuracyPicture, verdict } from './accuracy';
import { stabilityPicture } from './stability';

const known = (value: number): Figure => ({ status: 'known', value });
const grid = { west: 0, south: 0, cell: 1000, columns: 4, rows: 1 };
const base = { shapes, outlines: null, region, level: 'authority' as const, csv: '/csv' };

const stability: StabilityResponse = {
  grid, bandwidth: 1000, share: 0.05, runs: 36, unit: 'share of 36 maps', values: [null, 0, 0.4, 1], breaks: [0.1, 0.5, 0.8, 1], hot: [2, 3],
  summary: { hotCells: 2, hotKm2: 2, holdsFrom: 0.8, holdCells: 1, holdKm2: 1 }, n: known(40), blank: 1, noData: [], runCard,
};
const held = stabilityPicture({ result: stability, places: shapes, months: { from: '2024-01', to: '2024-12' }, files: [], ...base });

test('hot cells that hold have another line around them than those that do not', () => {
  expect(held.surface?.rims).toEqual([{ cells: [2], outline: 'high-low' }, { cells: [3], outline: 'hot' }]);
  expect(held.surface?.values).toEqual([null, null, 0.4, 1]);
});

test('the legend counts the cells of every class, and how many hold', () => {
  expect(held.legend.items.map(({ label, n }) => [label, n])).toEqual([
    ['in 100%', 1], ['in 80% to under 100%', 0], ['in 50% to under 80%', 0], ['in 10% to under 50%', 1], ['in none, or nearly none', 1],
    ['Hot on this map, and holds', 1], ['Hot on this map, does not hold', 1],
  ]);
  expect(held.table.rows().map((row) => row.cells[1].text)).toEqual(['hot, does not hold', 'hot, and holds']);
});

test('a map on which nothing is hot says so', () => {
  const none = { ...stability, values: [null, 0, 0, 0], hot: [], summary: { ...stability.summary, hotCells: 0, holdCells: 0, hotKm2: 0, holdKm2: 0 } };
  expect(stabilityPicture({ result: none, places: shapes, months: {}, files: [], ...base }).empty).toContain('Nothing is hot on this map');
});

const row = (map: 'surface' | 'naive', rate: number): AccuracyResponse['rows'][number] => ({
  map, areaShare: 0.05, cells: 10, searchedShare: 0.05, searchedKm2: 10, hits: known(100 * rate),
  hitRate: { status: 'known', value: rate, lower: rate - 0.02, upper: rate + 0.02 }, pai: known(rate / 0.05), pei: known(0.8),
});
const accuracy: AccuracyResponse = {
  earlier: { from: '2023-01', to: '2023-12', n: known(500) }, later: { from: '2024-01', to: '2024-12', n: known(480) },
  grid, bandwidth: 1000, measure: 'density', cells: 200, areaKm2: 200, roundedTo: 5, rows: [row('surface', 0.4), row('naive', 0.45)], runCard,
};

test('the verdict names both maps and does not flatter', () => {
  expect(verdict(accuracy)).toBe('Searching the 5% of the map that looks densest would have caught 40% of the later incidents, less than searching where the earlier ones were (45%).');
});

test('too few later incidents are said, never shown as a number', () => {
  const hidden: Figure = { status: 'suppressed' };
  const few = { ...accuracy, rows: accuracy.rows.map((each) => ({ ...each, hits: hidden, hitRate: hidden, pai: hidden, pei: hidden })) };
  const drawn = accuracyPicture({ result: few, ...base });
  expect(drawn.summary[0]).toMatch(/^No figure: Suppressed: fewer than 5\./);
  expect(JSON.stringify(drawn.table.rows())).not.toMatch(/NaN|\b0\.0\b/);
});

test('a map to be judged starts with the months before those that judge it', () => {
  const choices = { ...initial, view: 'hotspots' as const, method: 'accuracy' as const };
  expect(monthsOf(choices, region)).toEqual({ from: '2023-07', to: '2024-06' });
  expect(monthsOf({ ...choices, from: '2023-01', to: '2023-12' }, region)).toEqual({ from: '2023-01', to: '2023-12' });
});
