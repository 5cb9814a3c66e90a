/** Which edges of a level lie between two areas, and which at the end of the land. */
import type { DecodedLevel } from './shapes';

/** Lines per area (in the order given), each x, y, x, y, … in metres. */
export interface LevelEdges {
  /** Every edge of the level once, with the first area that has it. */
  once: Int32Array[][];
  /** Edges that belong to one area only. */
  coast: Int32Array[][];
}

/** Sorts the edges of some areas; areas share an edge when both name its two ends. */
export function levelEdges(level: Pick<DecodedLevel, 'areas'>): LevelEdges {
  const vertices = level.areas.reduce((sum, { rings }) => sum + rings.reduce((n, ring) => n + ring.length / 2, 0), 0);
  const seen = new EdgeCounts(vertices);
  const once = level.areas.map(({ rings }) => rings.flatMap((ring) => runsOf(ring, (...edge) => seen.add(...edge) === 1)));
  const coast = level.areas.map(({ rings }) => rings.flatMap((ring) => runsOf(ring, (...edge) => seen.count(...edge) === 1)));
  return { once, coast };
}

type Edge = [x1: number, y1: number, x2: number, y2: number];

/** The longest stretches of a ring all of whose edges are wanted. */
function runsOf(ring: Int32Array, wanted: (...edge: Edge) => boolean): Int32Array[] {
  const runs: number[][] = [];
  let run: number[] | null = null;
  for (let i = 0; i < ring.length; i += 2) {
    const j = i + 2 === ring.length ? 0 : i + 2;
    const [x1, y1, x2, y2] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
    if (!wanted(x1, y1, x2, y2)) {
      run = null;
      continue;
    }
    if (run === null) runs.push((run = [x1, y1]));
    run.push(x2, y2);
  }
  return runs.map((points) => Int32Array.from(points));
}

/** Counts undirected edges in an open-addressing table: a quarter of a million of them in a few milliseconds. */
class EdgeCounts {
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly counts: Uint8Array;

  constructor(edges: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(8, edges * 2)));
    this.mask = size - 1;
    this.keys = new Int32Array(size * 4);
    this.counts = new Uint8Array(size);
  }

  /** Counts an edge once more; returns how often it was seen. */
  add(x1: number, y1: number, x2: number, y2: number): number {
    const slot = this.slot(x1, y1, x2, y2);
    if (this.counts[slot]! < 255) this.counts[slot]! += 1;
    return this.counts[slot]!;
  }

  count(x1: number, y1: number, x2: number, y2: number): number {
    return this.counts[this.slot(x1, y1, x2, y2)]!;
  }

  private slot(ax: number, ay: number, bx: number, by: number): number {
    const swap = ax > bx || (ax === bx && ay > by);
    const [x1, y1, x2, y2] = swap ? [bx, by, ax, ay] : [ax, ay, bx, by];
    let slot = hash(x1, y1, x2, y2) & this.mask;
    while (this.counts[slot] !== 0 && !this.holds(slot, x1, y1, x2, y2)) slot = (slot + 1) & this.mask;
    if (this.counts[slot] === 0) this.keys.set([x1, y1, x2, y2], slot * 4);
    return slot;
  }

  private holds(slot: number, x1: number, y1: number, x2: number, y2: number): boolean {
    const k = this.keys;
    const i = slot * 4;
    return k[i] === x1 && k[i + 1] === y1 && k[i + 2] === x2 && k[i + 3] === y2;
  }
}

function hash(x1: number, y1: number, x2: number, y2: number): number {
  let h = Math.imul(x1, 0x9e3779b1) ^ Math.imul(y1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35) ^ Math.imul(x2, 0x27d4eb2f) ^ Math.imul(y2, 0x165667b1);
  return (h ^ (h >>> 13)) >>> 0;
}
