/** Which area lies under a point: a coarse grid of candidates, then point in polygon. */
import type { DecodedArea, DecodedLevel } from './shapes';

const SIDE = 64;

/** Whether a point is inside rings by the even-odd rule, so holes are outside. */
export function insideRings(rings: readonly Int32Array[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    const n = ring.length;
    for (let i = 0, j = n - 2; i < n; j = i, i += 2) {
      const yi = ring[i + 1]!;
      const yj = ring[j + 1]!;
      if (yi > y === yj > y) continue;
      if (x < ((ring[j]! - ring[i]!) * (y - yi)) / (yj - yi) + ring[i]!) inside = !inside;
    }
  }
  return inside;
}

/** Finds the area at a position; built once per level. */
export class HitIndex {
  private readonly cells: DecodedArea[][] = Array.from({ length: SIDE * SIDE }, () => []);

  constructor(private readonly level: DecodedLevel) {
    for (const area of level.areas) {
      if (area.rings.length > 0) this.insert(area);
    }
  }

  /** The area containing a position in metres, or null over the sea. */
  find(x: number, y: number): DecodedArea | null {
    const [west, south, east, north] = this.level.bounds;
    if (!(x >= west && x <= east && y >= south && y <= north)) return null;
    const candidates = this.cells[this.row(y) * SIDE + this.column(x)]!;
    return candidates.find((area) => insideRings(area.rings, x, y)) ?? null;
  }

  private insert(area: DecodedArea): void {
    const [west, south, east, north] = area.bounds;
    for (let row = this.row(south); row <= this.row(north); row++) {
      for (let column = this.column(west); column <= this.column(east); column++) {
        this.cells[row * SIDE + column]!.push(area);
      }
    }
  }

  private column(x: number): number {
    return cellOf(x, this.level.bounds[0], this.level.bounds[2]);
  }

  private row(y: number): number {
    return cellOf(y, this.level.bounds[1], this.level.bounds[3]);
  }
}

function cellOf(value: number, low: number, high: number): number {
  if (high <= low) return 0;
  return Math.min(SIDE - 1, Math.max(0, Math.floor(((value - low) / (high - low)) * SIDE)));
}
