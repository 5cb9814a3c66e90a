/** Geometry as the server sends it, decoded once per level. */
import type { AreaShape, Level, ShapesResponse } from '../api/types';
import type { Extent } from './types';

/** One area: absolute coordinates x, y, x, y, … in metres, rings closed implicitly. */
export interface DecodedArea {
  code: string;
  name: string;
  index: number;
  centre: readonly [number, number];
  bounds: Extent;
  rings: Int32Array[];
}

/** A level ready to draw: areas in the order of the answer, and the extent of them all. */
export interface DecodedLevel {
  level: Level;
  areas: DecodedArea[];
  byCode: Map<string, DecodedArea>;
  bounds: Extent;
}

/** Undoes the delta coding of one ring: x0, y0, dx, dy, … becomes x0, y0, x1, y1, … */
export function decodeRing(coded: readonly number[]): Int32Array {
  const ring = new Int32Array(coded.length - (coded.length % 2));
  let x = 0;
  let y = 0;
  for (let i = 0; i < ring.length; i += 2) {
    x += coded[i]!;
    y += coded[i + 1]!;
    ring[i] = x;
    ring[i + 1] = y;
  }
  return ring;
}

/** The smallest extent round some rings; infinite and inverted when there are none. */
export function ringBounds(rings: readonly Int32Array[]): Extent {
  const bounds = emptyExtent();
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const x = ring[i]!;
      const y = ring[i + 1]!;
      if (x < bounds[0]) bounds[0] = x;
      if (y < bounds[1]) bounds[1] = y;
      if (x > bounds[2]) bounds[2] = x;
      if (y > bounds[3]) bounds[3] = y;
    }
  }
  return bounds;
}

/** Whether two extents share a point. */
export function overlaps(a: Extent, b: Extent): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

/** Decodes every area of a level. */
export function decodeShapes(shapes: ShapesResponse): DecodedLevel {
  const areas = shapes.areas.map(decodeArea);
  const bounds = areas.reduce((all, area) => union(all, area.bounds), emptyExtent());
  return { level: shapes.level, areas, byCode: new Map(areas.map((area) => [area.code, area])), bounds };
}

/** The median width of the areas in metres: what most of them look like, whatever the moors measure. */
export function typicalWidth(areas: readonly DecodedArea[]): number {
  const widths = areas.map(({ bounds }) => bounds[2] - bounds[0]).toSorted((a, b) => a - b);
  return widths[widths.length >> 1] ?? 0;
}

function decodeArea(shape: AreaShape, index: number): DecodedArea {
  const rings = shape.polygons.flat().map(decodeRing).filter((ring) => ring.length >= 6);
  return { code: shape.code, name: shape.name, index, centre: shape.centre, bounds: ringBounds(rings), rings };
}

function emptyExtent(): Extent {
  return [Infinity, Infinity, -Infinity, -Infinity];
}

function union(a: Extent, b: Extent): Extent {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
