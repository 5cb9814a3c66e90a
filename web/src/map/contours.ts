/** Contours as rings of metres: decoding and which one lies under a position. */
import { decodeRing, ringBounds } from './shapes';
import type { ContourPaint, Extent } from './types';

export interface DecodedContour { rings: Int32Array[]; bounds: Extent; colour: string; title: string }

/** Decodes contours; the outer ring says how far each reaches. */
export function decodeContours(contours: readonly ContourPaint[]): DecodedContour[] {
  return contours.map(({ rings, colour, title }) => {
    const decoded = rings.map(decodeRing);
    return { rings: decoded, bounds: ringBounds(decoded.slice(0, 1)), colour, title };
  });
}

function crossings(ring: Int32Array, x: number, y: number): number {
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
