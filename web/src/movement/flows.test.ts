import { expect, test } from 'vitest';
import { region, runCard, shapes } from '../api/test-region';
import type { FlowsResponse } from '../api/types';
import { flowsPicture } from './flows';
import type { Parts } from './parts';
import { discRadius } from './marks';

const known = (value: number) => ({ status: 'known' as const, value });
const hidden = { status: 'suppressed' as const };
const result: FlowsResponse = {
  level: 'authority', unit: 'children',
  flows: [
    { origin: 'A1', destination: 'A3', count: 40, episodes: known(90), expected: known(20), crosses: ['authority', 'force'] },
    { origin: 'A1', destination: 'A1', count: 30, episodes: known(31), expected: hidden, crosses: [] },
    { origin: 'A2', destination: 'A1', count: 10, episodes: hidden, expected: known(16), crosses: ['authority'] },
  ],
  hidden: { flows: 3, total: known(7) }, shares: { authority: { status: 'known', value: 0.5, lower: 0.4, upper: 0.6 }, force: { status: 'suppressed' } },
  total: known(87), within: known(30), shown: '3 of 6 flows, 92 % of movements', runCard,
  areas: shapes.areas.map(({ code, name }, i) => ({ code, name, in: known(i * 10), out: { status: 'suppressed' as const }, within: known(0) })),
};
const choices: Parts['choices'] = { show: 'flows', sum: 'gross', touching: 'all', colour: 'expected', beyond: 'any', top: 'all', between: null, boundary: 'all' };
const draw = (more: Partial<Parts['choices']> = {}, flows: Partial<FlowsResponse> = {}) => flowsPicture({
  result: { ...result, ...flows }, corridors: null, why: null, shapes, outlines: null, region, months: { from: '2024-01', to: '2024-12' }, csv: '/csv', choices: { ...choices, ...more },
});

test('flows within one area are not drawn, and the table has the rows that are drawn', () => {
  expect(draw().flows?.(null)).toHaveLength(2);
  expect(draw().table.rows()).toHaveLength(2);
});

test('the colour tells more or fewer than expected, and the legend how many of each', () => {
  const [more, fewer] = draw().flows?.(null) ?? [];
  expect(more.colour).not.toBe(fewer.colour);
  expect(more.title).toContain('2 times the 20 expected');
  expect(draw().legend.items.slice(0, 3).map(({ label, n }) => [label, n])).toEqual([['More than expected', 1], ['About as expected', 0], ['Fewer than expected', 1]]);
});

test('the cut is always said, in numbers and as a share', () => {
  const cut = 'Drawn: 1 of 2 flows, 70% of movements between areas.';
  const picture = draw({ top: '1' as '100' });
  expect(picture.legend.notes).toContain(cut);
  expect(picture.summary).toContain(cut);
  expect(picture.table.note).toBe('Rows: 1 of 2 flows, 70% of movements between areas.');
});

test('one border is that between two forces', () => {
  expect(draw({ between: 'F1~F2' }).flows?.(null).map(({ origin, destination }) => [origin, destination])).toEqual([['A1', 'A3']]);
});

test('flows of the selected area alone, where that is chosen', () => {
  expect(draw({ touching: 'area' }).flows?.('A2')).toHaveLength(1);
  expect(draw({ touching: 'area' }).flows?.(null)).toHaveLength(2);
});

test('the flows drawn can be taken away as lines from the thick end to the arrow', () => {
  const lines = JSON.parse(draw({ top: '1' as '100' }).made![0].make());
  expect(lines.features).toHaveLength(1);
  expect(lines.features[0].geometry.coordinates).toEqual([[500, 500], [2500, 500]]);
  expect(lines.features[0].properties).toMatchObject({ from: 'Ashby', to: 'Coombe', count: 40, expected: 20, ratio: 2, compared: 'above', crosses: 'force' });
  expect(lines.drawn).toContain('1 of 2 flows');
});

test('nothing to draw has its reason in words, those of the server first', () => {
  expect(draw({}, { flows: [] }).empty).toContain('reaches 5 children');
  const told = 'Hidden: there are too few movements.';
  expect(draw({ beyond: 'corridors' }).empty).toBe('Corridors are not worked out here; choose all flows that are told.');
  expect(draw({}, { flows: [], runCard: { ...runCard, notes: [told] } }).empty).toBe(told);
});

test('the words give totals, shares and what is hidden', () => {
  const { summary } = draw();
  expect(summary).toContain('Crossing an authority border: 50% (40% to 60%).');
  expect(summary).toContain('Crossing a police force border: Suppressed: fewer than 5.');
  expect(summary).toContain('Not told: 3 pairs of areas with no, few or protected movements, together 7 children.');
});

test('a suppressed departure draws no disc, and says so in the table', () => {
  const picture = draw({ show: 'discs' });
  expect(picture.discs?.every((disc) => disc.half === 'left')).toBe(true);
  expect(picture.areas?.get('A2')?.pattern).toBe('suppressed');
  expect(picture.table.rows()[1].cells[2].text).toBe('Suppressed: fewer than 5.');
});

test('the area of a disc is in proportion to the number', () => {
  expect(discRadius(100, 100) / discRadius(25, 100)).toBeCloseTo(2, 12);
  expect(discRadius(0, 100)).toBe(0);
});
