import { expect, test } from 'vitest';
import { rimOf } from './rims';

const grid = { west: 0, south: 0, cell: 100, columns: 3, rows: 3 };

test('the line around a block runs along its sides and not through it', () => {
  // cells 0, 1 (south row) and 3, 4: a square of two by two in the south-west corner
  expect(rimOf([0, 1, 3, 4], grid)).toEqual([0, 0, 2, 0, 0, 2, 2, 2, 0, 0, 0, 2, 2, 0, 2, 2]);
});

test('a hole has a line of its own, and the edge of the grid is a side', () => {
  const all = [0, 1, 2, 3, 5, 6, 7, 8];
  expect(rimOf(all, grid)).toHaveLength(8 * 4);
  expect(rimOf([], grid)).toEqual([]);
});
