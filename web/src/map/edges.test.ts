import { expect, it } from 'vitest';
import { levelEdges } from './edges';
import { chessboard } from './test-shapes';

it('finds the outside of the land and no border between areas', () => {
  expect(totalLength(levelEdges(chessboard(3, 4, 10)).coast)).toBe(2 * (3 + 4) * 10);
});

it('finds the shore of a lake', () => {
  const level = chessboard(3, 3, 10);
  const withLake = { ...level, areas: level.areas.filter((area) => area.code !== 'r1c1') };
  expect(totalLength(levelEdges(withLake).coast)).toBe(120 + 40);
});

it('gives every border once, though two areas have it', () => {
  expect(totalLength(levelEdges(chessboard(3, 4, 10)).once)).toBe((4 * 4 + 3 * 5) * 10);
});

it('gives each area its own lines', () => {
  const { once, coast } = levelEdges(chessboard(1, 2, 10));
  expect(totalLength([once[0]!])).toBe(40);
  expect(totalLength([once[1]!])).toBe(30);
  expect(coast.map((lines) => totalLength([lines]))).toEqual([30, 30]);
});

function totalLength(lines: Int32Array[][]): number {
  return lines.flat().reduce((sum, line) => sum + lengthOf(line), 0);
}

function lengthOf(line: Int32Array): number {
  let sum = 0;
  for (let i = 2; i < line.length; i += 2) sum += Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!);
  return sum;
}
