import { describe, expect, it } from 'vitest';
import { distanceToLine, flowShape } from './flow-shape';

const a = { x: 0, y: 0 };
const b = { x: 200, y: 0 };
const middle = (line: Float32Array) => [line[line.length / 2 - 1]!, line[line.length / 2]!];

describe('the shape of a flow', () => {
  it('starts at the origin and ends at the destination, a little apart from both', () => {
    const { line } = flowShape(a, b, 8);
    expect(Math.hypot(line[0]!, line[1]!)).toBeLessThan(8);
    expect(Math.hypot(line.at(-2)! - 200, line.at(-1)!)).toBeLessThan(8);
  });

  it('keeps the two directions apart by more than their widths', () => {
    const there = flowShape(a, b, 8).line;
    const back = flowShape(b, a, 8).line;
    const apart = distanceToLine(back, there[18]!, there[19]!);
    expect(apart).toBeGreaterThan(16);
    expect(there[19]!).toBeLessThan(0);
    expect(back[19]!).toBeGreaterThan(0);
  });

  it('is broad at the origin and narrow before the head', () => {
    const { line, ribbon } = flowShape(a, b, 10);
    const points = ribbon.length / 2;
    const broad = Math.hypot(ribbon[0]! - ribbon.at(-2)!, ribbon[1]! - ribbon.at(-1)!);
    const tip = (points - 1) / 2;
    const neck = tip - 2;
    const mirror = points - 1 - neck;
    const narrow = Math.hypot(ribbon[neck * 2]! - ribbon[mirror * 2]!, ribbon[neck * 2 + 1]! - ribbon[mirror * 2 + 1]!);
    expect(broad).toBeCloseTo(10, 4);
    expect(narrow).toBeCloseTo(3, 4);
    expect([ribbon[tip * 2], ribbon[tip * 2 + 1]]).toEqual([line.at(-2), line.at(-1)]);
  });

  it('shows movement within an area as a loop above it', () => {
    const { line } = flowShape(b, b, 4);
    const [x, y] = middle(line);
    expect(Math.abs(x! - 200)).toBeLessThan(30);
    expect(y).toBeLessThan(0);
    expect([...line].every(Number.isFinite)).toBe(true);
  });

  it('is found by the pointer on its curve and not on the straight line', () => {
    const { line } = flowShape(a, b, 4);
    expect(distanceToLine(line, line[18]!, line[19]!)).toBeCloseTo(0, 4);
    expect(distanceToLine(line, 100, 0)).toBeGreaterThan(20);
  });
});
