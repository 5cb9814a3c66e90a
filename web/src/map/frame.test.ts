import { describe, expect, it } from 'vitest';
import { stripExtent, uncovered } from './frame';

describe('moving a drawn picture', () => {
  it('leaves a strip on the side it moved away from', () => {
    expect(uncovered(100, 80, 10, 0)).toEqual([{ left: 0, top: 0, width: 10, height: 80 }]);
    expect(uncovered(100, 80, -10, 0)).toEqual([{ left: 90, top: 0, width: 10, height: 80 }]);
    expect(uncovered(100, 80, 0, -5)).toEqual([{ left: 0, top: 75, width: 100, height: 5 }]);
  });

  it('leaves two strips when it moved aslant and none when it stayed', () => {
    expect(uncovered(100, 80, 3, 4)).toHaveLength(2);
    expect(uncovered(100, 80, 0, 0)).toEqual([]);
  });

  it('gives up when nothing of the picture is left', () => {
    expect(uncovered(100, 80, 100, 0)).toBeNull();
  });

  it('knows the metres of a strip', () => {
    const frame = { zoom: 0, scale: 0.5, ratio: 1, west: 1000, north: 5000, width: 100, height: 80 };
    expect(stripExtent(frame, { left: 10, top: 20, width: 30, height: 40 })).toEqual([1020, 4880, 1080, 4960]);
  });
});
