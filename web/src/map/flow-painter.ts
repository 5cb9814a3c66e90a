/** Flows and discs; and, on a sheet of their own, the flows of one area while the others step back. */
import { toX, toY } from './frame';
import type { Frame, Painter, Step } from './frame';
import type { FlowBook, PlacedFlow } from './flow-book';
import { HALO, INK } from './palette';
import type { DiscPaint, Extent, FlowPaint } from './types';

/** Pixels that the ends of flows take round a centre. */
const FLOW_ENDS = 16;
/** As many as a frame can paint on a slow renderer. */
const FLOWS_PER_FRAME = 120;
/** How much is left of the flows that do not belong to the isolated area. */
const STEPPED_BACK = 0.16;

/** Left, top, right, bottom in CSS pixels. */
type Box = readonly [number, number, number, number];

export class FlowPainter implements Painter {
  readonly pace = 'steps';
  private back = false;

  constructor(private readonly book: FlowBook) {}

  /** Lets all flows step back behind those that are isolated. */
  stepBack(back: boolean): boolean {
    const changed = back !== this.back;
    this.back = back;
    return changed;
  }

  get opacity(): number {
    return this.back ? STEPPED_BACK : 1;
  }

  isEmpty(): boolean {
    return this.book.isEmpty;
  }

  *draw(context: CanvasRenderingContext2D, frame: Frame, clip: Extent): Generator<Step> {
    this.book.drawnAt(frame.scale);
    for (const { disc, at } of this.book.placedDiscs()) drawDisc(context, disc, toX(frame, at[0]), toY(frame, at[1]));
    const box: Box = [toX(frame, clip[0]), toY(frame, clip[3]), toX(frame, clip[2]), toY(frame, clip[1])];
    let drawn = 0;
    for (const placed of this.book.placed()) {
      if (!isWithin(box, frame, placed)) continue;
      drawFlow(context, frame, this.book, placed);
      if (++drawn % FLOWS_PER_FRAME === 0) yield 'frame';
    }
  }

  /** Pixels below an area's centre that discs and the ends of flows take. */
  reachBelow(code: string): number {
    if (this.book.isEmpty) return 0;
    const radius = this.book.radiusAt(code);
    return Math.max(FLOW_ENDS, radius > 0 ? radius + 10 : 0);
  }
}

export class FlowHighlight implements Painter {
  readonly pace = 'quick';
  private area: string | null = null;
  private flow: FlowPaint | null = null;

  constructor(private readonly book: FlowBook) {}

  /** What is shown above the others: the flows of an area, or one flow; says whether that changed. */
  set(area: string | null, flow: FlowPaint | null): boolean {
    const changed = area !== this.area || flow !== this.flow;
    this.area = area;
    this.flow = flow;
    return changed;
  }

  isEmpty(): boolean {
    return this.area === null && this.flow === null;
  }

  draw(context: CanvasRenderingContext2D, frame: Frame): void {
    this.book.drawnAt(frame.scale);
    for (const placed of this.book.placed()) {
      const { flow } = placed;
      if (flow.origin === this.area || flow.destination === this.area || flow === this.flow) drawFlow(context, frame, this.book, placed, flow === this.flow);
    }
  }
}

/** The bow stays within a third of the distance of the straight line. */
function isWithin([left, top, right, bottom]: Box, frame: Frame, { from, to }: PlacedFlow): boolean {
  const [ax, ay, bx, by] = [toX(frame, from[0]), toY(frame, from[1]), toX(frame, to[0]), toY(frame, to[1])];
  const reach = Math.hypot(ax - bx, ay - by) / 3 + 30;
  return Math.max(ax, bx) + reach > left && Math.min(ax, bx) - reach < right && Math.max(ay, by) + reach > top && Math.min(ay, by) - reach < bottom;
}

function drawFlow(context: CanvasRenderingContext2D, frame: Frame, book: FlowBook, placed: PlacedFlow, pointed = false): void {
  const { flow, from } = placed;
  const { ribbon } = book.shape(placed, frame.scale);
  const [x, y] = [toX(frame, from[0]), toY(frame, from[1])];
  const edge = pointed ? INK : flow.edge;
  context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(x + ribbon[0]!, y + ribbon[1]!);
  for (let i = 2; i < ribbon.length; i += 2) context.lineTo(x + ribbon[i]!, y + ribbon[i + 1]!);
  context.closePath();
  stroke(context, HALO, edge === undefined ? 1.6 : 2.6);
  if (edge !== undefined) stroke(context, edge, pointed ? 2.2 : Math.min(1.4, Math.max(0.7, flow.width * 0.3)));
  context.fillStyle = flow.colour;
  context.fill();
}

function stroke(context: CanvasRenderingContext2D, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

const ARCS = {
  whole: [0, 2 * Math.PI],
  left: [Math.PI / 2, (3 * Math.PI) / 2],
  right: [-Math.PI / 2, Math.PI / 2],
} as const;

function drawDisc(context: CanvasRenderingContext2D, disc: DiscPaint, x: number, y: number): void {
  context.beginPath();
  const [from, to] = ARCS[disc.half ?? 'whole'];
  context.arc(x, y, disc.radius, from, to);
  context.closePath();
  context.globalAlpha = 0.75;
  context.fillStyle = disc.colour;
  context.fill();
  context.globalAlpha = 1;
  stroke(context, HALO, 2.5);
  stroke(context, INK, 0.8);
}
