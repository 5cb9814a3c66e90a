import { expect, test } from 'vitest';
import type { RankedArea, RanksResponse } from '../api/rank-types';
import { region, shapes } from '../api/test-region';
import { bandsPicture, bandWords, mostOften, surenessOf } from './bands';

const area = (patch: Partial<RankedArea>): RankedArea => ({
  code: 'T01', name: 'One', rank: 3, low: 1, median: 3, high: 7, dataLow: 2, dataHigh: 4, topDecileShare: 0.4, band: 'A-B', bandShares: [0.7, 0.25, 0.05, 0, 0], ...patch,
});
const bands = ['A', 'B', 'C', 'D', 'E'];

test('a band is said with the share of the runs, the rank and its interval', () => {
  expect(bandWords(area({}), 24, bands)).toBe('Band A or B in 95% of the runs; rank 3, 1 to 7 of 24.');
});

test('an interval too wide gives no band, and no rank gives none of both', () => {
  const wide = area({ band: '', low: 2, high: 19 });
  expect(surenessOf(wide)).toBe('none');
  expect(bandWords(wide, 24, bands)).toBe('No band: the interval of the rank is too wide; rank 3, 2 to 19 of 24.');
  const none = area({ rank: null, low: null, high: null, band: '', bandShares: [] });
  expect(surenessOf(none)).toBe('unranked');
  expect(bandWords(none, 24, bands)).toBe('Not scored, so there is no rank.');
});

test('the colour is that of the band with the most runs, the pattern says how sure it is', () => {
  const areas = [area({ code: 'T01' }), area({ code: 'T02', band: 'B', bandShares: [0.02, 0.98, 0, 0, 0] }), area({ code: 'T03', band: '' })];
  expect(mostOften(areas[1])).toBe(1);
  const ranks = { level: 'authority', ranked: 24, bands, confidence: 0.9, draws: 1000, seed: 1, areas, runCard: {} } as unknown as RanksResponse;
  const drawn = bandsPicture({ ranks, shapes, outlines: null, region, csv: '', xlsx: '' });
  expect(drawn.areas?.get('T01')?.pattern).toBe('two-bands');
  expect(drawn.areas?.get('T02')?.pattern).toBe('none');
  expect(drawn.areas?.get('T03')?.pattern).toBe('no-band');
  expect(drawn.areas?.get('T01')?.fill).not.toBe(drawn.areas?.get('T02')?.fill);
});
