import { expect, test } from 'vitest';
import type { WhenCount, WhenResponse } from '../api/hotspot-types';
import { region, runCard, shapes } from '../api/test-region';
import type { Figure } from '../api/types';
import { initial } from '../ui/address';
import { categoriesOf, monthsOf } from '../ui/choices';
import { narrowings, onlyParams } from './only';
import { heatBreaks, knownWords, whenPicture, whenWords } from './when';

const known = (value: number): Figure => ({ status: 'known', value });
const counts: WhenCount[] = [
  { weekday: 5, hour: 22, count: known(120) }, { weekday: 6, hour: 23, count: known(60) }, { weekday: 1, hour: 3, count: { status: 'suppressed' } },
  { weekday: 2, hour: 3, count: known(0) }, { weekday: 5, hour: null, count: known(40) }, { weekday: null, hour: 22, count: known(500) },
];
const result: WhenResponse = { from: '2024-07', to: '2025-06', total: known(220), hourKnown: known(180), weekdayKnown: known(220), counts, runCard };
const drawn = whenPicture({ result, shapes, outlines: null, region, level: 'authority', only: 'Ashby', csv: '/csv' });

test('unknown hours are stated, and called unfit for planning when they are many', () => {
  expect(knownWords(result)).toEqual(['The hour is known for 82% of about 220 incidents; the others are counted apart and not spread over the hours.']);
  expect(knownWords({ ...result, hourKnown: known(100) })[1]).toContain('not a sample of all');
  expect(knownWords({ ...result, hourKnown: known(0) })[0]).toBe('No data: no hour is known for these incidents.');
  expect(knownWords({ ...result, weekdayKnown: known(0) }).at(-1)).toContain('No weekday is known');
  expect(knownWords({ ...result, total: { status: 'suppressed' } })).toEqual(['Suppressed: too few incidents to count them by hour.']);
});

test('the busiest hours are named, and only those of which day and hour are known', () => {
  expect(drawn.title).toBe('Recorded incidents by weekday and hour, Ashby, Jul 2024 to Jun 2025');
  expect(drawn.summary).toContain('Most were recorded on Friday, 22:00 to 23:00 (about 120); Saturday, 23:00 to 00:00 (about 60).');
  expect(whenWords(counts[4])).toBe('Friday, hour not known');
});

test('shades follow the largest known cell, in steps that can be printed', () => {
  expect(heatBreaks(counts)).toEqual([25, 50, 75, 100]);
  expect(heatBreaks(counts.slice(2, 4))).toEqual([]);
});

test('the table has every cell, and what is hidden says so and sorts last', () => {
  expect(drawn.table.rows()).toHaveLength(counts.length);
  expect(drawn.table.rows()[2].cells[2]).toMatchObject({ text: 'Suppressed: fewer than 5.', sort: null });
});

test('one narrowing at a time goes to the server, unknown ones do not', () => {
  expect(narrowings(region).map(({ title }) => title)).toEqual(['A year', 'A category', 'A source']);
  expect(onlyParams('category:missing', region)).toEqual({ category: 'missing' });
  expect(onlyParams('year:2024-07', region)).toEqual({ from: '2024-07', to: '2025-06' });
  expect(onlyParams('area:A1', region)).toEqual({ area: 'A1' });
  expect([null, 'category:other', 'year:2024-01', 'level:lsoa', ''].map((only) => onlyParams(only, region))).toEqual([{}, {}, {}, {}, {}]);
});

test('the months and categories named are those counted, whatever was chosen for other maps', () => {
  const choices = { ...initial, view: 'hotspots' as const, method: 'when' as const, from: '2025-02', category: ['concern'] };
  expect(monthsOf(choices, region)).toEqual({ from: '2023-01', to: '2025-06' });
  expect(monthsOf({ ...choices, only: 'year:2024-07' }, region)).toEqual({ from: '2024-07', to: '2025-06' });
  expect(categoriesOf(choices, region)).toEqual([]);
});

test('where no hour is known at all, there is no 0 to be read', () => {
  const none: Figure = { status: 'no-data', reason: 'No data: no hour is known.' };
  const drawnNone = whenPicture({
    result: { ...result, hourKnown: known(0), weekdayKnown: known(0), counts: [{ weekday: 1, hour: 1, count: none }, { weekday: null, hour: null, count: known(220) }] },
    shapes, outlines: null, region, level: 'authority', only: '', csv: '/csv',
  });
  expect(drawnNone.table.rows().map((row) => row.cells[2].text)).toEqual(['No data: no hour is known.', '220']);
  expect(drawnNone.summary[0]).toBe('No data: no hour is known for these incidents.');
});
