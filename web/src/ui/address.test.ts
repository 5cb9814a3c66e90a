import { expect, test } from 'vitest';
import { formatAddress, initial, parseAddress, type ViewState } from './address';

const chosen: ViewState = {
  view: 'hotspots', level: 'lsoa', from: '2024-01', to: '2024-12', category: ['a & b', 'c'], source: ['reported'], place_type: ['park'],
  period: '2023/24', measure: 'rate', weight: ['neet:2.5'], without: ['discovered'], compare: ['E06000001', 'E06000002'], indicator: 'neet', adjust: 'none', set: 'neighbours', covariate: ['density'], near: '5', kept: 'worsening', scale: 'percentile', mean: 'geometric', outliers: 'keep',
  method: 'areas', tested: 'rate', permutations: '999', drawn: 'cells', step: 'month', every: '12', against: 'year', people: 'all', only: 'category:missing', layout: 'all', at: '2024-04', cell: 250, bandwidth: 'scott', boundary: 'force', show: 'discs', sum: 'net', touching: 'area', colour: 'border', beyond: 'corridors', top: '1000', decay: 'power', between: 'F1~F2',
  area: 'E01000001', mode: 'table', sort: '2:down', dataset: 'incidents-1', x: 412_345, y: 298_765, zoom: -4.5,
};

test('an address read back gives the same choices', () => {
  expect(parseAddress(formatAddress(chosen))).toEqual(chosen);
});

test('choices that are the first choice stay out of the address', () => {
  expect(formatAddress(initial)).toBe('?view=areas');
});

test('what cannot be read falls back to the first choice', () => {
  const read = parseAddress('?view=evil&weight=neet:101&weight=neet&without=gossip&scale=ruler&mean=golden&level=street&from=2025-13&to=soon&cell=0&bandwidth=-4&mode=x&x=NaN&zoom=1e9');
  expect(read).toEqual(initial);
});
