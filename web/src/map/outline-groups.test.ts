import { expect, it } from 'vitest';
import { outlineGroups } from './outline-groups';
import { chessboard } from './test-shapes';
import type { AreaOutline, AreaPaint } from './types';

const board = chessboard(3, 3, 10);
const paint = (outlines: Record<string, AreaOutline>) =>
  new Map<string, AreaPaint>(Object.entries(outlines).map(([code, outline]) => [code, { fill: null, pattern: 'none', outline }]));
const length = (line: Int32Array) => {
  let sum = 0;
  for (let i = 2; i < line.length; i += 2) sum += Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!);
  return sum;
};

it('draws one line round neighbours of one kind', () => {
  const groups = outlineGroups(board.areas, paint({ r0c0: 'hot', r0c1: 'hot' }));
  expect(groups).toHaveLength(1);
  expect(groups[0]!.lines.map(length)).toEqual([60]);
});

it('keeps hot and cold neighbours apart', () => {
  const groups = outlineGroups(board.areas, paint({ r0c0: 'hot', r0c1: 'cold' }));
  expect(groups.map((group) => [group.outline, group.lines.map(length)])).toEqual([
    ['hot', [40]],
    ['cold', [40]],
  ]);
});

it('draws nothing for areas without an outline', () => {
  expect(outlineGroups(board.areas, paint({ r0c0: 'none' }))).toEqual([]);
  expect(outlineGroups(board.areas, null)).toEqual([]);
});
