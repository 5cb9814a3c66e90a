import { expect, it } from 'vitest';
import { chainLines } from './chain';

const chained = (...lines: number[][]) => chainLines(lines.map((line) => Int32Array.from(line))).map((line) => [...line]);

it('joins lines head to tail, wherever the first one stands', () => {
  expect(chained([2, 0, 3, 0], [0, 0, 1, 0], [1, 0, 2, 0])).toEqual([[0, 0, 1, 0, 2, 0, 3, 0]]);
});

it('closes rings and keeps apart what does not touch', () => {
  expect(chained([0, 0, 1, 0], [1, 0, 0, 0], [9, 9, 8, 8])).toEqual([[9, 9, 8, 8], [0, 0, 1, 0, 0, 0]]);
});

it('uses every line once where two begin at one point', () => {
  const lines = chained([0, 0, 1, 0], [1, 0, 2, 0], [1, 0, 1, 5]);
  expect(lines.reduce((sum, line) => sum + line.length / 2 - 1, 0)).toBe(3);
});
