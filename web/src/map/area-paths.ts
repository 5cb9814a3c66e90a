/** The paths of one level, built when first needed and kept for a few scales. */
import { levelEdges } from './edges';
import type { LevelEdges } from './edges';
import type { Frame } from './frame';
import { detailFor, latticeStep } from './scale';
import type { DecodedArea, DecodedLevel } from './shapes';
import { thinLine, thinRing } from './simplify';

/** How many scales are kept; going back and forth costs nothing. */
const KEPT_DETAILS = 4;

/** Part of an area's outline: all of it, the edges no earlier area has, the edges at the end of the land. */
export type Part = 'outline' | keyof LevelEdges;

/** Lines bear a coarser lattice than fills: they cover what they miss. */
const LINE_STEPS = 2;

type Detail = { step: number } & Record<Part, (Path2D | undefined)[]>;

/** Path2D per area in metres relative to (x0, y0). */
export class AreaPaths {
  readonly x0: number;
  readonly y0: number;
  private readonly details = new Map<number, Detail>();
  private edges: LevelEdges | null = null;

  constructor(private readonly level: DecodedLevel) {
    const [west, south, east, north] = level.bounds;
    this.x0 = Math.round((west + east) / 2);
    this.y0 = Math.round((south + north) / 2);
  }

  /** A part of an area's outline with no more detail than the frame can show. */
  path(area: DecodedArea, frame: Frame, part: Part = 'outline'): Path2D {
    const detail = this.detail(frame);
    return (detail[part][area.index] ??= this.build(area, detail.step, part));
  }

  private detail(frame: Frame): Detail {
    const key = detailFor(frame.zoom, frame.ratio);
    const detail = this.details.get(key) ?? { step: latticeStep(key), outline: [], once: [], coast: [] };
    this.details.delete(key);
    this.details.set(key, detail);
    if (this.details.size > KEPT_DETAILS) this.details.delete(this.details.keys().next().value!);
    return detail;
  }

  private build(area: DecodedArea, step: number, part: Part): Path2D {
    const path = new Path2D();
    if (part === 'outline') {
      for (const ring of area.rings) {
        trace(path, thinRing(ring, step, this.x0, this.y0));
        path.closePath();
      }
      return path;
    }
    this.edges ??= levelEdges(this.level);
    for (const line of this.edges[part][area.index]!) trace(path, thinLine(line, step * LINE_STEPS, this.x0, this.y0));
    return path;
  }
}

function trace(path: Path2D, points: Float32Array): void {
  path.moveTo(points[0]!, points[1]!);
  for (let i = 2; i < points.length; i += 2) path.lineTo(points[i]!, points[i + 1]!);
}
