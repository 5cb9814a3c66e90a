/** Contours as rings of metres: decoding and which one lies under a position. */
import type { ContourPaint, Extent } from './types';

export interface DecodedContour { rings: Float64Array[]; bounds: Extent; colour: string; title: string }

/** x0,y0,dx,dy,… as x0,y0,x1,y1,… */
export function decodeRing(steps: readonly number[]): Float64Array {
  const ring = new Float64Array(steps.length);
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < steps.length; i += 2) {
    x += steps[i]!;
    y += steps[i + 1]!;
    ring[i] = x;
    ring[i + 1] = y;
  }
  return ring;
}

/** Decodes contours; the outer ring says how far each reaches. */
export function decodeContours(contours: readonly ContourPaint[]): DecodedContour[] {
  return contours.map(({ rings, colour, title }) => {
    const decoded = rings.map(decodeRing);
    const bounds: Extent = [Infinity, Infinity, -Infinity, -Infinity];
    const outer = decoded[0] ?? new Float64Array();
    for (let i = 0; i < outer.length; i += 2) {
      bounds[0] = Math.min(bounds[0], outer[i]!);
      bounds[1] = Math.min(bounds[1], outer[i + 1]!);
      bounds[2] = Math.max(bounds[2], outer[i]!);
      bounds[3] = Math.max(bounds[3], outer[i + 1]!);
    }
    return { rings: decoded, bounds, colour, title };
  });
}

function crossings(ring: Float64Array, x: number, y: number): number {
  let found = 0;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const above = ring[i + 1]! > y;
    if (above === ring[j + 1]! > y) continue;
    const at = ring[i]! + ((y - ring[i + 1]!) / (ring[j + 1]! - ring[i + 1]!)) * (ring[j]! - ring[i]!);
    if (x < at) found++;
  }
  return found;
}

/** The contour drawn last (the highest) that contains a position, or null. */
export function contourAt(contours: readonly DecodedContour[], x: number, y: number): DecodedContour | null {
  return contours.findLast(({ bounds: [west, south, east, north], rings }) => {
    if (x < west || x > east || y < south || y > north) return false;
    return rings.reduce((sum, ring) => sum + crossings(ring, x, y), 0) % 2 === 1;
  }) ?? null;
}
