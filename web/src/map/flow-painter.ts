/** Flows and discs; the largest flow lies on top and is found first under the pointer. */
import { toX, toY } from './frame';
import type { Frame, Painter } from './frame';
import { distanceToLine, flowShape } from './flow-shape';
import type { FlowShape, Point } from './flow-shape';
import { HALO, INK } from './palette';
import type { DiscPaint, Extent, FlowPaint } from './types';

/** Where an area's centre lies in metres; undefined for an area the map does not know. */
export type CentreOf = (code: string) => readonly [number, number] | undefined;

/** Pixels beside a flow that still count as on it. */
const REACH = 3;

/** Pixels that the ends of flows take round a centre. */
const FLOW_ENDS = 16;
const FLOWS_PER_STEP = 150;

/** Left, top, right, bottom in CSS pixels. */
type Box = readonly [number, number, number, number];

interface DrawnFlow { flow: FlowPaint; from: Point; to: Point; shape: FlowShape }
interface DrawnDisc { disc: DiscPaint; x: number; y: number }

export class FlowPainter implements Painter {
  private flows: FlowPaint[] = [];
  private discs: DiscPaint[] = [];
  private drawnFlows: DrawnFlow[] = [];
  private drawnDiscs: DrawnDisc[] = [];
  private frame: Frame | null = null;

  constructor(private readonly centreOf: CentreOf) {}

  setFlows(flows: FlowPaint[] | null): void {
    this.flows = (flows ?? []).toSorted((a, b) => a.count - b.count);
  }

  setDiscs(discs: DiscPaint[] | null): void {
    this.discs = (discs ?? []).toSorted((a, b) => b.radius - a.radius);
  }

  readonly pace = 'steps';

  isEmpty(): boolean {
    return this.flows.length === 0 && this.discs.length === 0;
  }

  *draw(context: CanvasRenderingContext2D, frame: Frame, clip: Extent): Generator<void> {
    this.frame = frame;
    this.layOut(frame);
    const box: Box = [toX(frame, clip[0]), toY(frame, clip[3]), toX(frame, clip[2]), toY(frame, clip[1])];
    for (const { disc, x, y } of this.drawnDiscs) drawDisc(context, disc, x, y);
    context.lineJoin = 'round';
    let drawn = 0;
    for (const { flow, from, to, shape } of this.drawnFlows) {
      if (!touches(box, from, to)) continue;
      drawFlow(context, flow, shape);
      if (++drawn % FLOWS_PER_STEP === 0) yield;
    }
  }

  /** The words of the flow or disc at a position in metres, or null. */
  titleAt(x: number, y: number): string | null {
    if (this.frame === null || this.isEmpty()) return null;
    const px = toX(this.frame, x);
    const py = toY(this.frame, y);
    const flow = this.drawnFlows.findLast(({ flow, shape }) => distanceToLine(shape.line, px, py) <= flow.width / 2 + REACH);
    if (flow !== undefined) return flow.flow.title;
    const disc = this.drawnDiscs.findLast((drawn) => Math.hypot(drawn.x - px, drawn.y - py) <= drawn.disc.radius);
    return disc?.disc.title ?? null;
  }

  /** Pixels below an area's centre that discs and the ends of flows take. */
  reachBelow(code: string): number {
    if (this.isEmpty()) return 0;
    const radii = this.discs.filter((disc) => disc.code === code).map((disc) => disc.radius + 10);
    return Math.max(FLOW_ENDS, ...radii);
  }

  private layOut(frame: Frame): void {
    const whole: Box = [0, 0, frame.width, frame.height];
    this.drawnFlows = this.flows.flatMap((flow) => {
      const from = this.place(frame, flow.origin);
      const to = this.place(frame, flow.destination);
      return from && to && touches(whole, from, to) ? [{ flow, from, to, shape: flowShape(from, to, flow.width) }] : [];
    });
    this.drawnDiscs = this.discs.flatMap((disc) => {
      const at = this.place(frame, disc.code);
      return at ? [{ disc, ...at }] : [];
    });
  }

  private place(frame: Frame, code: string): Point | null {
    const centre = this.centreOf(code);
    return centre === undefined ? null : { x: toX(frame, centre[0]), y: toY(frame, centre[1]) };
  }
}

/** The bow stays within a third of the distance of the straight line. */
function touches([left, top, right, bottom]: Box, a: Point, b: Point): boolean {
  const reach = Math.hypot(a.x - b.x, a.y - b.y) / 3 + 30;
  return (
    Math.max(a.x, b.x) + reach > left &&
    Math.min(a.x, b.x) - reach < right &&
    Math.max(a.y, b.y) + reach > top &&
    Math.min(a.y, b.y) - reach < bottom
  );
}

function drawFlow(context: CanvasRenderingContext2D, flow: FlowPaint, { ribbon }: FlowShape): void {
  context.beginPath();
  context.moveTo(ribbon[0]!, ribbon[1]!);
  for (let i = 2; i < ribbon.length; i += 2) context.lineTo(ribbon[i]!, ribbon[i + 1]!);
  context.closePath();
  context.strokeStyle = HALO;
  context.lineWidth = flow.edge === undefined ? 1.6 : 2.6;
  context.stroke();
  if (flow.edge !== undefined) {
    context.strokeStyle = flow.edge;
    context.lineWidth = Math.min(1.4, Math.max(0.7, flow.width * 0.3));
    context.stroke();
  }
  context.fillStyle = flow.colour;
  context.fill();
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
  context.strokeStyle = HALO;
  context.lineWidth = 2.5;
  context.stroke();
  context.strokeStyle = INK;
  context.lineWidth = 0.8;
  context.stroke();
}
