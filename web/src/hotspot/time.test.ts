import { expect, test } from 'vitest';
import type { ChangeResponse, EmergingResponse } from '../api/hotspot-types';
import { region, runCard, shapes } from '../api/test-region';
import type { Figure, SurfaceResponse } from '../api/types';
import { initial } from '../ui/address';
import { changePicture, earlierMonths } from './change';
import { emergingPicture, stepWords } from './emerging';
import { methodGroups, methodOf } from './methods';
import { patternGroups, patternWords, readClass } from './patterns';
import { surfacePicture } from './surface';

const known = (value: number): Figure => ({ status: 'known', value });
const none: Figure = { status: 'no-data', reason: 'No data: nobody reported.' };
const hidden: Figure = { status: 'suppressed' };

const change: ChangeResponse = {
  level: 'authority', before: '2024-01 to 2024-06', after: '2024-07 to 2024-12', tests: 1, runCard,
  areas: [
    { code: 'A1', name: 'Ashby', before: known(10), after: known(40), ratio: { status: 'known', value: 4, lower: 2, upper: 9 }, p: known(0.0001), pAdjusted: known(0.0001), class: 'more' },
    { code: 'A2', name: 'Brook', before: known(0), after: known(20), ratio: { status: 'undefined', reason: 'There were none in the earlier period.' }, p: known(0), pAdjusted: known(0), class: 'more' },
    { code: 'A3', name: 'Coombe', before: hidden, after: known(9), ratio: hidden, p: hidden, pAdjusted: hidden, class: 'suppressed' },
    { code: 'A4', name: 'Dale', before: none, after: none, ratio: none, p: none, pAdjusted: none, class: 'no-data' },
  ],
};
const parts = { shapes, outlines: null, region, csv: '/csv' };
const changed = changePicture({ result: change, ...parts });

test('a change is a colour around 1, and what chance does not explain has an outline and a mark', () => {
  expect(changed.areas?.get('A1')).toMatchObject({ outline: 'hot', pattern: 'plus', fill: expect.any(String) });
  expect(changed.areas?.get('A2')).toMatchObject({ outline: 'hot', pattern: 'plus', fill: expect.any(String) });
  expect(changed.areas?.get('A3')).toEqual({ outline: 'none', pattern: 'suppressed', fill: null });
  expect(changed.areas?.get('A4')).toEqual({ outline: 'none', pattern: 'no-data', fill: null });
});

test('a change is told with both periods, ratio, interval and p, and what is hidden says so', () => {
  expect(changed.describe('A1')).toBe('Ashby. More than before, beyond chance. Jan 2024 to Jun 2024: 10. Jul 2024 to Dec 2024: 40. '
    + '4.00 times as many a month (95% interval 2.00 to 9.00), adjusted p under 0.001.');
  expect(changed.describe('A2')).toContain('There were none in the earlier period.');
  expect(changed.describe('A3')).toBe('Coombe. Suppressed. Jan 2024 to Jun 2024: Suppressed: fewer than 5. Jul 2024 to Dec 2024: 9.');
  expect(changed.describe('A4')).toBe('Dale. No data: nobody reported.');
  expect(JSON.stringify(changed.table.rows())).not.toContain('NaN');
});

test('a change that could test nothing says why, in a sentence', () => {
  const empty = changePicture({ result: { ...change, tests: 0, areas: change.areas.slice(3) }, ...parts });
  expect(empty.empty).toContain('No data: no area was reported for in both periods.');
  expect(changed.empty).toBeUndefined();
});

const steps = ['2024-01', '2024-04', '2024-07', '2024-10'].map((from, i) => ({ from, to: `2024-${String(3 * i + 3).padStart(2, '0')}` }));
const emerging: EmergingResponse = {
  level: 'authority', value: 'count', steps, tests: 12, runCard,
  areas: [
    { code: 'A1', name: 'Ashby', class: 'consecutive-hot-spot', trend: known(2.4), hotSteps: 2, coldSteps: 0, stepsTested: 4, last: known(50), steps: 'not-significant not-significant hot hot' },
    { code: 'A2', name: 'Brook', class: 'oscillating-cold-spot', trend: known(-0.3), hotSteps: 1, coldSteps: 2, stepsTested: 4, last: hidden, steps: 'cold hot not-significant cold' },
    { code: 'A3', name: 'Coombe', class: 'no-pattern', trend: known(0), hotSteps: 0, coldSteps: 0, stepsTested: 4, last: known(0), steps: 'not-significant not-significant not-significant not-significant' },
    { code: 'A4', name: 'Dale', class: 'no-data', trend: { status: 'undefined', reason: 'No trend: too few steps, or all alike.' }, hotSteps: 0, coldSteps: 0, stepsTested: 0, last: none, steps: 'no-data no-data no-data no-data' },
  ],
};
const emerged = emergingPicture({ result: emerging, ...parts });

test('the sixteen classes are in four groups, each hot or cold, and no two look alike', () => {
  const kinds = patternGroups.flatMap(({ words }) => words).flatMap((word) => [`${word}-hot-spot`, `${word}-cold-spot`]);
  expect(kinds).toHaveLength(16);
  expect(kinds.every((kind) => readClass(kind) !== null && patternWords(kind).includes('spot: '))).toBe(true);
  const looks = patternGroups.flatMap((group) => [`${group.hot} ${group.mark}`, `${group.cold} ${group.mark}`]);
  expect(new Set(looks).size).toBe(8);
  expect(new Set(patternGroups.map(({ mark }) => mark)).size).toBe(4);
  expect(readClass('no-pattern')).toBeNull();
});

test('the legend counts every class, and the rest', () => {
  const items = emerged.legend.items.map(({ label, n }) => [label, n]);
  expect(items).toContainEqual(['New or recent hot: 1 consecutive', 1]);
  expect(items).toContainEqual(['On and off cold: 1 oscillating', 1]);
  expect(items).toContainEqual(['No pattern', 1]);
  expect(items).toContainEqual(['No data in the last step', 1]);
  expect(items.reduce((sum, [, n]) => sum + Number(n), 0)).toBe(4);
});

test('an area says in which steps it was hot or cold, and never shows a hidden count', () => {
  expect(stepWords(emerging.areas[1], steps)).toEqual(['Hot in 1 of 4 steps: Apr 2024 to Jun 2024.', 'Cold in 2 of 4 steps: Jan 2024 to Mar 2024; Oct 2024 to Dec 2024.']);
  expect(emerged.describe('A1')).toContain('Hot in 2 of 4 steps: Jul 2024 to Dec 2024.');
  expect(emerged.describe('A1')).toContain('rising (Mann–Kendall z 2.4)');
  expect(emerged.describe('A2')).toContain('Suppressed: fewer than 5.');
  expect(emerged.areas?.get('A4')).toMatchObject({ pattern: 'no-data', fill: null });
});

test('a relative risk is drawn around 1, an empty surface says what to do', () => {
  const surface: SurfaceResponse = {
    grid: { west: 0, south: 0, cell: 1000, columns: 3, rows: 1 }, kernel: 'quartic', bandwidth: 1000, unit: 'times the average', measure: 'risk',
    values: [0.2, 1, 3], breaks: [0.5, 0.8, 1.25, 2], n: known(40), blank: 0, noData: [], runCard,
  };
  const base = { shapes, outlines: null, places: shapes, region, months: { from: '2024-01', to: '2024-12' }, level: 'authority' as const };
  const drawn = surfacePicture({ surface, ...base });
  expect(drawn.title).toBe('Incidents relative to residents, Jan 2024 to Dec 2024');
  expect(drawn.legend.items.slice(0, 5).map(({ label }) => label)).toEqual(['2 and over', '1.25 to under 2', '0.8 to under 1.25', '0.5 to under 0.8', 'under 0.5']);
  expect(drawn.empty).toBeUndefined();
  expect(surfacePicture({ surface: { ...surface, values: [null, null, null] }, ...base }).empty).toMatch(/^Nothing is drawn: everywhere fewer than 5 incidents/);
});

test('the same months a year before are asked for only where chosen', () => {
  const choices = { ...initial, view: 'hotspots' as const, method: 'change' as const, from: '2025-01', to: '2025-03' };
  expect(earlierMonths(choices, region)).toBeNull();
  expect(earlierMonths({ ...choices, against: 'year' }, region)).toEqual({ before_from: '2024-01', before_to: '2024-03' });
});

test('every question has its term and its page', () => {
  const all = methodGroups.flatMap((group) => group.methods);
  expect(new Set(all.map(({ value }) => value)).size).toBe(all.length);
  all.forEach((method) => {
    expect(method.question.endsWith('?')).toBe(true);
    expect(method.page).toMatch(/^[a-z-]+$/);
    expect(methodOf(method.value)).toBe(method);
  });
});
