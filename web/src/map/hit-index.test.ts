import { describe, expect, it } from 'vitest';
import { HitIndex, insideRings } from './hit-index';
import { decodeShapes } from './shapes';
import { chessboard, square } from './test-shapes';

describe('finding the area under a point', () => {
  it('finds every square of a chessboard at its middle', () => {
    const level = chessboard(9, 7, 100);
    const index = new HitIndex(level);
    for (const area of level.areas) expect(index.find(area.centre[0], area.centre[1])).toBe(area);
  });

  it('finds nothing outside', () => {
    const index = new HitIndex(chessboard(2, 2, 100));
    expect(index.find(-1, 50)).toBeNull();
    expect(index.find(50, 201)).toBeNull();
    expect(index.find(Number.NaN, 50)).toBeNull();
  });

  it('leaves holes to the area inside them', () => {
    const outer = square('outer', 0, 0, 90);
    const hole = square('inner', 30, 30, 30);
    const level = decodeShapes({
      level: 'lsoa',
      crs: 'EPSG:27700',
      areas: [{ ...outer, polygons: [[outer.polygons[0]![0]!, hole.polygons[0]![0]!]] }, hole],
    });
    const index = new HitIndex(level);
    expect(index.find(45, 45)!.code).toBe('inner');
    expect(index.find(10, 45)!.code).toBe('outer');
  });

  it('follows slanting edges', () => {
    const triangle = [Int32Array.of(0, 0, 100, 0, 0, 100)];
    expect(insideRings(triangle, 40, 40)).toBe(true);
    expect(insideRings(triangle, 60, 60)).toBe(false);
  });

  it('works for a level without areas', () => {
    const index = new HitIndex(decodeShapes({ level: 'lsoa', crs: 'EPSG:27700', areas: [] }));
    expect(index.find(0, 0)).toBeNull();
  });
});
