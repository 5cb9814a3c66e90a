import { describe, expect, it } from 'vitest';
import { detailFor, latticeStep } from './scale';
import { thinLine, thinRing } from './simplify';

describe('thinning for a scale', () => {
  it('drops vertices that fall on the same lattice point', () => {
    const ring = Int32Array.of(0, 0, 1, 1, 100, 0, 101, 1, 100, 100, 0, 99);
    expect([...thinRing(ring, 10, 0, 0)]).toEqual([0, 0, 100, 0, 100, 100, 0, 100]);
  });

  it('gives both neighbours the same border, whichever way and wherever they start', () => {
    const border = [500, 3, 507, 41, 493, 88, 502, 131, 511, 160];
    const forward = thinLine(Int32Array.from(border), 20, 37, 11);
    const backward: number[] = [];
    for (let i = border.length - 2; i >= 0; i -= 2) backward.push(border[i]!, border[i + 1]!);
    const reverse = thinLine(Int32Array.from(backward), 20, 37, 11);
    expect(pairs(reverse).toReversed()).toEqual(pairs(forward));
  });

  it('keeps an area smaller than a pixel as a lattice square', () => {
    expect([...thinRing(Int32Array.of(0, 0, 1, 0, 1, 1), 10, 0, 0)]).toEqual([-5, -5, 5, -5, 5, 5, -5, 5]);
  });

  it('moves no vertex by more than half a step', () => {
    const points = thinLine(Int32Array.of(123, 456, 789, 1011), 8, 100, 400);
    expect(Math.abs(points[0]! - 23)).toBeLessThanOrEqual(4);
    expect(Math.abs(points[3]! - 611)).toBeLessThanOrEqual(4);
  });

  it('asks for more detail between two zooms and on dense screens', () => {
    expect(detailFor(3, 1)).toBe(3);
    expect(detailFor(3.25, 1)).toBe(4);
    expect(detailFor(3, 2)).toBe(4);
    expect(latticeStep(3)).toBe(64);
  });
});

function pairs(points: Float32Array): string[] {
  return Array.from({ length: points.length / 2 }, (_, i) => `${points[i * 2]} ${points[i * 2 + 1]}`);
}
