/** The keyboard's way through the areas. */

/** Unit step on the grid: x east, y north. */
export type Direction = 'east' | 'west' | 'north' | 'south';

const UNIT: Record<Direction, readonly [number, number]> = {
  east: [1, 0],
  west: [-1, 0],
  north: [0, 1],
  south: [0, -1],
};

interface Placed { centre: readonly [number, number] }

/**
 * The nearest other place within 45 degrees of a direction, sideways distance counting double; where the
 * cone is empty, the nearest in the half-plane; null at the edge.
 */
export function nextInDirection<T extends Placed>(places: readonly T[], from: Placed, direction: Direction): T | null {
  const [ux, uy] = UNIT[direction];
  let best: T | null = null;
  let bestCost = Infinity;
  for (const place of places) {
    const dx = place.centre[0] - from.centre[0];
    const dy = place.centre[1] - from.centre[1];
    const along = dx * ux + dy * uy;
    if (place === from || along <= 0) continue;
    const cost = stepCost(along, Math.abs(dx * uy - dy * ux));
    if (cost < bestCost) {
      best = place;
      bestCost = cost;
    }
  }
  return best;
}

/** Places outside the cone always cost more than any inside it. */
function stepCost(along: number, aside: number): number {
  return aside <= along ? along + 2 * aside : 1e9 + along + 2 * aside;
}

/** The place nearest to a position, or null when there is none. */
export function nearestTo<T extends Placed>(places: readonly T[], x: number, y: number): T | null {
  let best: T | null = null;
  let bestDistance = Infinity;
  for (const place of places) {
    const distance = (place.centre[0] - x) ** 2 + (place.centre[1] - y) ** 2;
    if (distance < bestDistance) {
      best = place;
      bestDistance = distance;
    }
  }
  return best;
}
