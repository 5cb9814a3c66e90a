/** The flows and discs of the map, and their shapes at one scale: kept while the map moves, made anew when it zooms. */
import { distanceToLine, flowShape } from './flow-shape';
import type { FlowShape } from './flow-shape';
import type { DiscPaint, FlowPaint } from './types';

/** Where an area's centre lies in metres; undefined for an area the map does not know. */
export type CentreOf = (code: string) => readonly [number, number] | undefined;

/** Pixels beside a flow that still count as on it. */
const REACH = 3;
/** Pixels round the centre of an area that belong to it rather than to the flows that end there. */
const CENTRE = 10;

/** A flow between two places in metres. */
export interface PlacedFlow { flow: FlowPaint; from: readonly [number, number]; to: readonly [number, number] }

export interface PlacedDisc { disc: DiscPaint; at: readonly [number, number] }

export class FlowBook {
  private flows: FlowPaint[] = [];
  private discs: DiscPaint[] = [];
  private placedFlows: PlacedFlow[] | null = null;
  private readonly shapes = new Map<FlowPaint, FlowShape>();
  private scale = 0;

  constructor(private readonly centreOf: CentreOf) {}

  /** The largest flow lies on top and is found first under the pointer. */
  setFlows(flows: FlowPaint[] | null): void {
    this.flows = (flows ?? []).toSorted((a, b) => a.count - b.count);
    this.areasChanged();
  }

  /** The smallest disc lies on top. */
  setDiscs(discs: DiscPaint[] | null): void {
    this.discs = (discs ?? []).toSorted((a, b) => b.radius - a.radius);
  }

  areasChanged(): void {
    this.placedFlows = null;
    this.shapes.clear();
  }

  get isEmpty(): boolean {
    return this.flows.length === 0 && this.discs.length === 0;
  }

  touches(code: string): boolean {
    return this.flows.some(({ origin, destination }) => origin === code || destination === code);
  }

  /** The flows whose two ends the map knows, the largest last. */
  placed(): readonly PlacedFlow[] {
    this.placedFlows ??= this.flows.flatMap((flow) => {
      const [from, to] = [this.centreOf(flow.origin), this.centreOf(flow.destination)];
      return from && to ? [{ flow, from, to }] : [];
    });
    return this.placedFlows;
  }

  placedDiscs(): PlacedDisc[] {
    return this.discs.flatMap((disc) => {
      const at = this.centreOf(disc.code);
      return at ? [{ disc, at }] : [];
    });
  }

  /** The shape of a flow in pixels from the centre of its origin. */
  shape({ flow, from, to }: PlacedFlow, scale: number): FlowShape {
    if (scale !== this.scale) {
      this.scale = scale;
      this.shapes.clear();
    }
    let known = this.shapes.get(flow);
    if (known === undefined) {
      known = flowShape({ x: 0, y: 0 }, { x: (to[0] - from[0]) * scale, y: (from[1] - to[1]) * scale }, flow.width);
      this.shapes.set(flow, known);
    }
    return known;
  }

  /** The flow at a position in metres, at the scale last drawn; none right at the centre of an area. */
  flowAt(x: number, y: number): FlowPaint | null {
    if (this.scale === 0) return null;
    const found = this.placed().findLast((placed) => this.isOn(placed, x, y));
    return found?.flow ?? null;
  }

  private isOn(placed: PlacedFlow, x: number, y: number): boolean {
    const { flow, from, to } = placed;
    const { scale } = this;
    if (Math.hypot(x - from[0], y - from[1]) * scale < CENTRE || Math.hypot(x - to[0], y - to[1]) * scale < CENTRE) return false;
    return distanceToLine(this.shape(placed, scale).line, (x - from[0]) * scale, (from[1] - y) * scale) <= flow.width / 2 + REACH;
  }

  /** The disc at a position in metres. */
  discAt(x: number, y: number): DiscPaint | null {
    const found = this.placedDiscs().findLast(({ disc, at }) => Math.hypot(x - at[0], y - at[1]) * this.scale <= disc.radius);
    return found?.disc ?? null;
  }

  /** Remembers the scale that is drawn, for what the pointer is on. */
  drawnAt(scale: number): void {
    if (scale === this.scale) return;
    this.scale = scale;
    this.shapes.clear();
  }

  /** The largest radius of an area's discs. */
  radiusAt(code: string): number {
    return this.discs.reduce((most, disc) => (disc.code === code ? Math.max(most, disc.radius) : most), 0);
  }
}
