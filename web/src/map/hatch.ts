/** The hatches for areas without a figure, as marks in a square tile that repeats without seams. */
import { HATCH_INK, HATCH_PAPER, INK } from './palette';
import type { AreaPattern } from './types';

/** Side of a tile in CSS pixels; that of a mark is larger. */
export const TILE = 8;
const MARK_TILE = 14;

/** Line ends x1, y1, x2, y2; dots x, y, radius; all in CSS pixels of the tile. */
export interface Hatch {
  lines: readonly (readonly [number, number, number, number])[];
  dots: readonly (readonly [number, number, number])[];
  /** Lines and dots are black in a white ring, to be seen on any fill. */
  ringed?: boolean;
  /** Side of the tile, where it is not {@link TILE}. */
  tile?: number;
}

function mark(lines: Hatch['lines'], dots: Hatch['dots'] = []): Hatch {
  return { lines, dots, ringed: true, tile: MARK_TILE };
}

export const HATCH_LINE_WIDTH = 1.3;
/** Width of the white ring of a dot or line. */
export const RING = 0.8;

/** No data: diagonal lines. Suppressed: dots. Not scored: upright crossings. Over a fill: ringed dots where it may be the next class, upright lines where it has none. */
export const HATCHES: Record<Exclude<AreaPattern, 'none'>, Hatch> = {
  'no-data': { lines: [[-2, 6, 6, -2], [2, 10, 10, 2]], dots: [] },
  suppressed: { lines: [], dots: [[2, 2, 1.25], [6, 6, 1.25]] },
  'not-scored': { lines: [[0, 4, 8, 4], [4, 0, 4, 8]], dots: [] },
  'two-bands': { lines: [], dots: [[4, 4, 1.1]], ringed: true },
  'no-band': { lines: [[4, 0, 4, 8]], dots: [] },
  plus: mark([[4, 7, 10, 7], [7, 4, 7, 10]]),
  minus: mark([[4, 7, 10, 7]]),
  cross: mark([[4.5, 4.5, 9.5, 9.5], [4.5, 9.5, 9.5, 4.5]]),
  ring: mark([[4.5, 4.5, 9.5, 4.5], [9.5, 4.5, 9.5, 9.5], [9.5, 9.5, 4.5, 9.5], [4.5, 9.5, 4.5, 4.5]]),
  up: mark([[4, 8.5, 7, 5.5], [7, 5.5, 10, 8.5]]),
  down: mark([[4, 5.5, 7, 8.5], [7, 8.5, 10, 5.5]]),
  dots: mark([], [[3.5, 3.5, 1.2], [10.5, 10.5, 1.2]]),
};

/** Hatch tiles as canvas patterns, one per kind, fill and pixel ratio. */
export class HatchPatterns {
  private readonly patterns = new Map<string, CanvasPattern>();

  /** The pattern for a context with north up whose user unit is `unit` CSS pixels. */
  get(context: CanvasRenderingContext2D, kind: Exclude<AreaPattern, 'none'>, fill: string | null, ratio: number, unit: number) {
    const key = `${kind} ${fill ?? ''} ${ratio}`;
    let pattern = this.patterns.get(key);
    if (pattern === undefined) {
      pattern = context.createPattern(hatchTile(kind, fill, ratio), 'repeat')!;
      this.patterns.set(key, pattern);
    }
    const side = HATCHES[kind].tile ?? TILE;
    const pixels = Math.round(side * ratio);
    const scale = side / (pixels * unit);
    pattern.setTransform(new DOMMatrix().scale(scale, -scale));
    return pattern;
  }
}

function hatchTile(kind: Exclude<AreaPattern, 'none'>, fill: string | null, ratio: number): HTMLCanvasElement {
  const tile = document.createElement('canvas');
  const hatch = HATCHES[kind];
  const side = hatch.tile ?? TILE;
  tile.width = tile.height = Math.round(side * ratio);
  const context = tile.getContext('2d')!;
  context.fillStyle = fill ?? HATCH_PAPER;
  context.fillRect(0, 0, tile.width, tile.height);
  context.scale(tile.width / side, tile.height / side);
  drawHatch(context, hatch);
  return tile;
}

function drawHatch(context: CanvasRenderingContext2D, hatch: Hatch): void {
  if (hatch.ringed) {
    drawLines(context, hatch, RING, '#fff');
    drawDots(context, hatch, RING, '#fff');
  }
  const ink = hatch.ringed ? INK : HATCH_INK;
  drawLines(context, hatch, 0, ink);
  drawDots(context, hatch, 0, ink);
}

function drawLines(context: CanvasRenderingContext2D, hatch: Hatch, wider: number, colour: string): void {
  context.strokeStyle = colour;
  context.lineCap = wider > 0 ? 'square' : 'butt';
  context.lineWidth = HATCH_LINE_WIDTH + 2 * wider;
  for (const [x1, y1, x2, y2] of hatch.lines) {
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  }
}

function drawDots(context: CanvasRenderingContext2D, hatch: Hatch, wider: number, colour: string): void {
  context.fillStyle = colour;
  for (const [x, y, radius] of hatch.dots) {
    context.beginPath();
    context.arc(x, y, radius + wider, 0, 2 * Math.PI);
    context.fill();
  }
}
