import { describe, expect, it } from 'vitest';
import { decodeRing, decodeShapes, overlaps, ringBounds } from './shapes';
import { square } from './test-shapes';

describe('decoding shapes', () => {
  it('adds up the deltas of a ring', () => {
    expect([...decodeRing([100, 200, 10, 0, 0, 10, -10, 0])]).toEqual([100, 200, 110, 200, 110, 210, 100, 210]);
  });

  it('ignores half a vertex at the end', () => {
    expect([...decodeRing([1, 2, 3, 4, 5])]).toEqual([1, 2, 4, 6]);
  });

  it('finds the extent of rings, holes included', () => {
    expect(ringBounds([Int32Array.of(0, 5, 9, 7), Int32Array.of(-3, 6, 2, 12)])).toEqual([-3, 5, 9, 12]);
  });

  it('keeps all polygons of an area and the extent of the level', () => {
    const level = decodeShapes({
      level: 'lsoa',
      crs: 'EPSG:27700',
      areas: [
        { ...square('A', 0, 0, 10), polygons: [...square('A', 0, 0, 10).polygons, ...square('A', 40, 0, 10).polygons] },
        square('B', 10, 0, 20),
      ],
    });
    expect(level.areas[0]!.rings).toHaveLength(2);
    expect(level.areas[0]!.bounds).toEqual([0, 0, 50, 10]);
    expect(level.bounds).toEqual([0, 0, 50, 20]);
    expect(level.byCode.get('B')!.index).toBe(1);
  });

  it('drops rings that enclose nothing', () => {
    const level = decodeShapes({
      level: 'lsoa',
      crs: 'EPSG:27700',
      areas: [{ ...square('A', 0, 0, 10), polygons: [[[0, 0, 5, 5]]] }],
    });
    expect(level.areas[0]!.rings).toEqual([]);
  });

  it('knows which extents meet', () => {
    expect(overlaps([0, 0, 10, 10], [10, 10, 20, 20])).toBe(true);
    expect(overlaps([0, 0, 10, 10], [11, 0, 20, 10])).toBe(false);
    expect(overlaps([0, 0, 10, 10], [0, 11, 10, 20])).toBe(false);
  });
});
