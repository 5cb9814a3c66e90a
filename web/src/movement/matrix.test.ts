import { expect, test } from 'vitest';
import { shapes } from '../api/test-region';
import type { Flow, FlowsResponse } from '../api/types';
import { matrixOf, shadeBreaks } from './matrix';
import { netFlows } from './net';

const flow = (origin: string, destination: string, count: number): Flow => ({ origin, destination, count, episodes: { status: 'suppressed' }, expected: { status: 'suppressed' }, crosses: [] });
const flows = [flow('A1', 'A3', 40), flow('A3', 'A1', 15), flow('A2', 'A1', 10)];

const zero = { status: 'known' as const, value: 0 };
const result = {
  flows, areas: [{ code: 'A1', name: 'A1', in: zero, out: zero, within: { status: 'known', value: 30 } }],
} as unknown as FlowsResponse;

test('origins go down, destinations across, the busiest first; what is not shown is blank', () => {
  const { lines, rows } = matrixOf(result, shapes, 5);
  expect(lines.map((line) => line.code)).toEqual(['A1', 'A3', 'A2']);
  expect(rows.map((row) => row.map((cell) => cell.text))).toEqual([['30', '40', ''], ['15', '', ''], ['10', '', '']]);
  expect(rows[0][0].shade).toBe('within');
  expect(rows[0][2].shade).toBeNull();
});

test('shades go from the least to the largest flow, each number in one of them', () => {
  expect(shadeBreaks([1, 32])).toEqual([2, 4, 8, 16, 32]);
  expect(shadeBreaks([7, 7])).toEqual([7]);
  expect(shadeBreaks([])).toEqual([]);
});

test('a net flow needs both directions; the others are counted', () => {
  const net = netFlows(flows);
  expect(net.flows.map(({ origin, destination, count }) => [origin, destination, count])).toEqual([['A1', 'A3', 25]]);
  expect(net.oneSided).toBe(1);
});
