import { expect, test } from 'vitest';
import { region, runCard, shapes } from '../api/test-region';
import type { CountsResponse } from '../api/types';
import { countsPicture } from './counts';

const counts: CountsResponse = {
  level: 'authority',
  areas: [
    { code: 'A1', name: 'Ashby', count: { status: 'known', value: 1234 }, rate: { status: 'known', value: 12.34, lower: 10.1, upper: 14.9 } },
    { code: 'A2', name: 'Brook', count: { status: 'suppressed' }, rate: { status: 'suppressed' } },
    { code: 'A3', name: 'Coombe', count: { status: 'known', value: 0 }, rate: { status: 'known', value: 0, lower: 0, upper: 0.4 } },
    { code: 'A4', name: 'Dale', count: { status: 'no-data', reason: 'this force publishes none' }, rate: { status: 'no-data', reason: 'this force publishes none' } },
  ],
  total: { status: 'known', value: 1236 }, unlocated: { status: 'known', value: 9 }, outside: { status: 'suppressed' }, runCard,
};
const draw = (measure: 'count' | 'rate') =>
  countsPicture({ counts, shapes, outlines: null, region, csv: '/csv', measure, params: { from: '2025-01', to: '2025-03' } });

test('a recorded 0 is drawn and is neither suppressed nor no data', () => {
  const { areas } = draw('count');
  expect(areas?.get('A3')).toMatchObject({ pattern: 'none', fill: expect.any(String) });
  expect(areas?.get('A2')).toMatchObject({ pattern: 'suppressed', fill: null });
  expect(areas?.get('A4')).toMatchObject({ pattern: 'no-data', fill: null });
});

test('the table has counts, rates and intervals, and words where there is none', () => {
  const rows = draw('rate').table.rows().map((row) => row.cells.map((cell) => cell.text));
  expect(rows[0]).toEqual(['Ashby', '1,234', '12.3', '10.1 to 14.9']);
  expect(rows[1][1]).toBe('Suppressed: fewer than 5.');
  expect(rows[2]).toEqual(['Coombe', '0', '0.0', '0.0 to 0.4']);
  expect(rows[3][2]).toBe('No data: this force publishes none.');
});

test('what lies outside the areas is told, hidden when small', () => {
  expect(draw('count').summary).toContain('Outside every area: Suppressed: fewer than 5.');
  expect(draw('count').summary).toContain('Total in Jan 2025 to Mar 2025: 1,236.');
});
