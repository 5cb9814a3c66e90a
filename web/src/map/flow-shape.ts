/** The shape of a flow: a curved ribbon, broad at the origin, narrow at the destination, with a head. */

export interface Point { x: number; y: number }

/** A flow as drawn: the line it follows (x, y, …) and the outline of its ribbon, in CSS pixels. */
export interface FlowShape { line: Float32Array; ribbon: Float32Array }

const STEPS = 18;
/** How far the curve bows out, as a part of its length; always to the left of travel, so both directions show. */
const BOW = 0.16;
/** Width at the destination as a part of the width at the origin. */
const TAPER = 0.3;
/** Pixels left free at both ends. */
const GAP = 4;
/** Radius of the loop that shows movement within an area. */
const LOOP = 11;

/** The ribbon from one place to another; a loop above the place when they are the same. */
export function flowShape(from: Point, to: Point, width: number): FlowShape {
  const line = from.x === to.x && from.y === to.y ? loopLine(from) : curveLine(from, to);
  return { line, ribbon: ribbonOf(line, width) };
}

/** Pixels between a position and a flow's line. */
export function distanceToLine(line: Float32Array, x: number, y: number): number {
  let best = Infinity;
  for (let i = 0; i + 3 < line.length; i += 2) {
    best = Math.min(best, distanceToSegment(line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!, x, y));
  }
  return best;
}

/** A quadratic curve whose control point lies left of the way, seen with y downwards. */
function curveLine(from: Point, to: Point): Float32Array {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const control = { x: (from.x + to.x) / 2 + dy * BOW * 2, y: (from.y + to.y) / 2 - dx * BOW * 2 };
  const inset = Math.min(0.25, GAP / Math.hypot(dx, dy));
  return sample((t) => {
    const s = inset + t * (1 - 2 * inset);
    const a = (1 - s) * (1 - s);
    const b = 2 * s * (1 - s);
    return [a * from.x + b * control.x + s * s * to.x, a * from.y + b * control.y + s * s * to.y];
  });
}

function loopLine(at: Point): Float32Array {
  return sample((t) => {
    const angle = Math.PI * (0.65 + 1.7 * t);
    return [at.x + LOOP * Math.cos(angle), at.y - LOOP - GAP + LOOP * Math.sin(angle)];
  });
}

function sample(at: (t: number) => [number, number]): Float32Array {
  const line = new Float32Array((STEPS + 1) * 2);
  for (let i = 0; i <= STEPS; i++) line.set(at(i / STEPS), i * 2);
  return line;
}

/** Down the left side, round the head, back up the right side. */
function ribbonOf(line: Float32Array, width: number): Float32Array {
  const head = headLength(line, width);
  const neck = lastBefore(line, head);
  const left: number[] = [];
  const right: number[] = [];
  for (let i = 0; i <= neck; i++) {
    const half = (width * (1 - (1 - TAPER) * (i / neck))) / 2;
    const [nx, ny] = normalAt(line, i);
    left.push(line[i * 2]! + nx * half, line[i * 2 + 1]! + ny * half);
    right.unshift(line[i * 2]! - nx * half, line[i * 2 + 1]! - ny * half);
  }
  const wing = Math.max(2.2, width * 0.55);
  const [nx, ny] = normalAt(line, neck);
  const [x, y] = [line[neck * 2]!, line[neck * 2 + 1]!];
  const tip = [line.at(-2)!, line.at(-1)!];
  return Float32Array.from([...left, x + nx * wing, y + ny * wing, ...tip, x - nx * wing, y - ny * wing, ...right]);
}

function headLength(line: Float32Array, width: number): number {
  const across = Math.hypot(line.at(-2)! - line[0]!, line.at(-1)! - line[1]!);
  return Math.min(Math.max(6, width * 1.3), Math.max(2, across * 0.4));
}

/** The last sample that is at least `length` pixels from the end. */
function lastBefore(line: Float32Array, length: number): number {
  for (let i = line.length / 2 - 2; i > 0; i--) {
    if (Math.hypot(line.at(-2)! - line[i * 2]!, line.at(-1)! - line[i * 2 + 1]!) >= length) return i;
  }
  return 1;
}

function normalAt(line: Float32Array, i: number): [number, number] {
  const last = line.length / 2 - 1;
  const a = Math.max(0, i - 1) * 2;
  const b = Math.min(last, i + 1) * 2;
  const dx = line[b]! - line[a]!;
  const dy = line[b + 1]! - line[a + 1]!;
  const length = Math.hypot(dx, dy) || 1;
  return [dy / length, -dx / length];
}

function distanceToSegment(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
