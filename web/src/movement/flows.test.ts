import { expect, test } from 'vitest';
import { region, runCard, shapes } from '../api/test-region';
import type { FlowsResponse } from '../api/types';
import { flowsPicture } from './flows';
import { discRadius } from './marks';

const known = (value: number) => ({ status: 'known' as const, value });
const result: FlowsResponse = {
  level: 'authority', unit: 'children',
  flows: [
    { origin: 'A1', destination: 'A3', count: 40, episodes: known(90), crosses: ['authority', 'force'] },
    { origin: 'A1', destination: 'A1', count: 30, episodes: known(31), crosses: [] },
    { origin: 'A2', destination: 'A1', count: 10, episodes: { status: 'suppressed' }, crosses: ['authority'] },
  ],
  hidden: { flows: 3, total: known(7) }, shares: { authority: { status: 'known', value: 0.5, lower: 0.4, upper: 0.6 }, force: { status: 'suppressed' } },
  total: known(87), within: known(30), shown: '3 of 6 flows, 92 % of movements', runCard,
  areas: shapes.areas.map(({ code, name }, i) => ({ code, name, in: known(i * 10), out: { status: 'suppressed' as const }, within: known(0) })),
};
const draw = (show: 'flows' | 'discs' | 'matrix') =>
  flowsPicture({ result, shapes, outlines: null, region, months: { from: '2024-01', to: '2024-12' }, csv: '/csv', show, sum: 'gross', touching: 'all' });

test('flows within one area are not drawn as corridors but stay in the table', () => {
  expect(draw('flows').flows?.(null)).toHaveLength(2);
  expect(draw('flows').table.rows()).toHaveLength(3);
});

test('a selection dims the corridors that do not touch it', () => {
  const flows = draw('flows').flows?.('A2') ?? [];
  expect(flows.find((flow) => flow.origin === 'A2')?.colour).toMatch(/^#/);
  expect(flows.find((flow) => flow.origin === 'A1')?.colour).toMatch(/^rgb/);
});

test('the words give totals, shares and what is hidden', () => {
  const { summary } = draw('flows');
  expect(summary).toContain('Crossing an authority border: 50% (40% to 60%).');
  expect(summary).toContain('Crossing a police force border: Suppressed: fewer than 5.');
  expect(summary).toContain('Not told: 3 pairs of areas with no, few or protected movements, together 7 children.');
});

test('a suppressed departure draws no disc, and says so in the table', () => {
  const picture = draw('discs');
  expect(picture.discs?.every((disc) => disc.half === 'left')).toBe(true);
  expect(picture.table.rows()[1].cells[2].text).toBe('Suppressed: fewer than 5.');
});

test('the area of a disc is in proportion to the number', () => {
  expect(discRadius(100, 100) / discRadius(25, 100)).toBeCloseTo(2, 12);
  expect(discRadius(0, 100)).toBe(0);
});
