/** Contours, filled from the lowest level to the highest, so that the map shows the classes of the legend. */
import { contourAt, decodeContours } from './contours';
import type { DecodedContour } from './contours';
import { useMetres } from './frame';
import type { Frame, Painter } from './frame';
import type { ContourPaint, Extent } from './types';

interface Drawn { path: Path2D; contour: DecodedContour }

export class ContourPainter implements Painter {
  readonly pace = 'whole';
  private contours: DecodedContour[] = [];
  private drawn: Drawn[] = [];
  private origin: readonly [number, number] = [0, 0];

  setContours(contours: readonly ContourPaint[] | null): void {
    this.contours = decodeContours(contours ?? []);
    const first = this.contours[0]?.bounds;
    this.origin = first === undefined ? [0, 0] : [first[0], first[1]];
    this.drawn = this.contours.map((contour) => ({ contour, path: pathOf(contour.rings, this.origin) }));
  }

  isEmpty(): boolean {
    return this.contours.length === 0;
  }

  /** The words of the contour at a position in metres, or null. */
  titleAt(x: number, y: number): string | null {
    return contourAt(this.contours, x, y)?.title ?? null;
  }

  draw(context: CanvasRenderingContext2D, frame: Frame, clip: Extent): void {
    useMetres(context, frame, this.origin[0], this.origin[1]);
    for (const { path, contour } of this.drawn) {
      const [west, south, east, north] = contour.bounds;
      if (west > clip[2] || east < clip[0] || south > clip[3] || north < clip[1]) continue;
      context.fillStyle = contour.colour;
      context.fill(path, 'evenodd');
    }
  }
}

/** Rings relative to an origin near them: canvases calculate in single precision. */
function pathOf(rings: readonly Int32Array[], [x0, y0]: readonly [number, number]): Path2D {
  const path = new Path2D();
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const x = ring[i]! - x0;
      const y = ring[i + 1]! - y0;
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    path.closePath();
  }
  return path;
}
