import { expect, test } from 'vitest';
import { region, runCard, shapes } from '../api/test-region';
import type { ScoredArea, ScoresResponse } from '../api/score-types';
import { scorePicture } from './scores';

const indicators = ['neet', 'absence'].map((id) => ({
  id, title: id.toUpperCase(), unit: '%', weight: 1, proxy: id, source: 'administrative', period: '2024', mean: 5, sd: 1, level: 'authority' as const, areas: 4,
}));
// An indicator without weight is shown beside the score and takes no part in it.
indicators.push({ ...indicators[0], id: 'episodes', proxy: 'episodes', title: 'EPISODES', weight: 0 });
const base = { rank: null, of: 4, completeness: 1, missing: [], contributions: [], standardised: [], shared: [] };
const areas: ScoredArea[] = [
  { ...base, code: 'A1', name: 'Ashby', score: { status: 'known', value: 1.25, lower: 1, upper: 1.5 }, contributions: [1, 0.25], shared: ['neet'] },
  { ...base, code: 'A2', name: 'Brook', score: { status: 'suppressed' }, contributions: [null, null] },
  { ...base, code: 'A3', name: 'Coombe', score: { status: 'undefined', reason: 'too few' }, missing: ['neet', 'absence'], contributions: [null, null], completeness: 0 },
  { ...base, code: 'A4', name: 'Dale', score: { status: 'no-data', reason: 'it publishes none' }, contributions: [null, null] },
];
const scores: ScoresResponse = { level: 'authority', period: '2024', indicators, areas, notScored: 1, runCard,
  method: { scale: 'z', mean: 'arithmetic', outliers: 'skewed', base: 100, step: 10, leastComplete: 0.5 } };
const picture = scorePicture({ scores, shapes, outlines: null, region, csv: '/csv', xlsx: '/xlsx' });

const paint = (code: string) => picture.areas?.get(code);

test('only known scores get a colour; the others get their own hatch', () => {
  expect(paint('A1')).toMatchObject({ pattern: 'none', fill: expect.stringMatching(/^(rgb|#)/) });
  expect(paint('A2')).toMatchObject({ fill: null, pattern: 'suppressed' });
  expect(paint('A3')).toMatchObject({ fill: null, pattern: 'not-scored' });
  expect(paint('A4')).toMatchObject({ fill: null, pattern: 'no-data' });
});

test('the table says in words what the map hatches', () => {
  const cells = picture.table.rows().map((row) => row.cells.map((cell) => cell.text));
  expect(cells[0].slice(0, 5)).toEqual(['Ashby', '1.25 (1.00 to 1.50)', '100%', '1.00 *', '0.25']);
  expect(cells[1][1]).toBe('Suppressed: fewer than 5.');
  expect(cells[2][1]).toBe('Not scored: 2 of 2 indicators missing.');
  expect(cells[3][1]).toBe('No data: it publishes none.');
  expect(cells.flat().join(' ')).not.toMatch(/NaN|undefined|null/);
});

test('the legend counts every area once', () => {
  const shown = picture.legend.items.reduce((sum, item) => sum + (item.n ?? 0), 0);
  expect(shown).toBe(areas.length);
});

test('an area is described by name, value and status', () => {
  expect(picture.describe('A1')).toContain('Ashby. Scoping priority: 1.25 (1.00 to 1.50)');
  expect(picture.describe('A2')).toContain('Suppressed: fewer than 5.');
});

test('an indicator without weight has no column and is not counted as missing', () => {
  expect(picture.table.columns.map((column) => column.label)).not.toContain('EPISODES');
  expect(picture.about('A1')[1]).toBe('Indicators present: 2 of 2.');
});
