/** Which names have room on the map: the largest areas first, no two touching. */

/** A name asking for room: centre and half extents in CSS pixels, `room` the width of its area there. */
export interface LabelWish { text: string; x: number; y: number; width: number; height: number; room: number }

const GAP = 6;

/** How far a name may stick out of its area: a name may be this much wider. */
const OVERHANG = 1.35;

/** The wishes that fit, in the order of their room. */
export function placeLabels(wishes: readonly LabelWish[]): LabelWish[] {
  const placed: LabelWish[] = [];
  const bySize = wishes.filter((wish) => wish.width <= wish.room * OVERHANG).toSorted((a, b) => b.room - a.room);
  for (const wish of bySize) {
    if (!placed.some((other) => touches(wish, other))) placed.push(wish);
  }
  return placed;
}

function touches(a: LabelWish, b: LabelWish): boolean {
  return (
    Math.abs(a.x - b.x) * 2 < a.width + b.width + 2 * GAP && Math.abs(a.y - b.y) * 2 < a.height + b.height + 2 * GAP
  );
}
