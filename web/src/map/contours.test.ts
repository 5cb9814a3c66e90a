import { expect, test } from 'vitest';
import { contourAt, decodeContours } from './contours';

const low = { rings: [[0, 0, 10, 0, 0, 10, -10, 0], [4, 4, 0, 2, 2, 0, 0, -2]], colour: '#111111', title: 'low' };
const high = { rings: [[7, 7, 2, 0, 0, 2, -2, 0]], colour: '#222222', title: 'high' };
const contours = decodeContours([low, high]);

test('the highest contour under the pointer speaks, and none in a hole or outside', () => {
  expect(contourAt(contours, 1, 1)?.title).toBe('low');
  expect(contourAt(contours, 8, 8)?.title).toBe('high');
  expect(contourAt(contours, 5, 5)).toBeNull();
  expect(contourAt(contours, 11, 5)).toBeNull();
});
