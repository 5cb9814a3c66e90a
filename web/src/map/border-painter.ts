/** Lines over the fills: significance outlines of areas, borders of the upper level. */
import type { AreaPaths } from './area-paths';
import { overlaps } from './shapes';
import type { DecodedLevel } from './shapes';
import { useMetres } from './frame';
import type { Frame, Painter } from './frame';
import { outlineGroups } from './outline-groups';
import type { OutlineGroup } from './outline-groups';
import { OUTLINES } from './outline-style';
import { HALO, UPPER_BORDER } from './palette';
import type { AreaPaint, Extent } from './types';

const UPPER_WIDTH = 1.3;

/** A level with its cached paths. */
export interface PathLevel { level: DecodedLevel; paths: AreaPaths }

export class BorderPainter implements Painter {
  readonly pace = 'steps';
  private areas: DecodedLevel | null = null;
  private upper: PathLevel | null = null;
  private paint: Map<string, AreaPaint> | null = null;
  private outlined: OutlineGroup[] = [];

  setAreas(areas: DecodedLevel): void {
    this.areas = areas;
    this.outlined = outlineGroups(areas.areas, this.paint);
  }

  setPaint(paint: Map<string, AreaPaint> | null): void {
    this.paint = paint;
    this.outlined = outlineGroups(this.areas?.areas ?? [], paint);
  }

  setUpper(upper: PathLevel | null): void {
    this.upper = upper;
  }

  isEmpty(): boolean {
    return this.outlined.length === 0 && this.upper === null;
  }

  *draw(context: CanvasRenderingContext2D, frame: Frame, clip: Extent): Generator<void> {
    context.lineJoin = 'round';
    yield* this.drawOutlined(context, frame);
    if (this.upper !== null) yield* this.drawUpper(context, frame, this.upper, clip);
  }

  private *drawOutlined(context: CanvasRenderingContext2D, frame: Frame) {
    for (const { halo, group } of this.outlined.flatMap((group) => [{ halo: true, group }, { halo: false, group }])) {
      const { colour, dash } = OUTLINES[group.outline];
      useMetres(context, frame, group.x0, group.y0);
      context.strokeStyle = halo ? HALO : colour;
      context.lineWidth = (halo ? group.weight + 2 : group.weight) / frame.scale;
      context.setLineDash(halo ? [] : dash.map((length) => length / frame.scale));
      context.stroke(group.path(frame));
      yield;
    }
    context.setLineDash([]);
  }

  private *drawUpper(context: CanvasRenderingContext2D, frame: Frame, { level, paths }: PathLevel, clip: Extent) {
    useMetres(context, frame, paths.x0, paths.y0);
    const seen = level.areas.filter((area) => overlaps(area.bounds, clip));
    for (const [colour, width] of [[HALO, UPPER_WIDTH + 1.6], [UPPER_BORDER, UPPER_WIDTH]] as const) {
      context.strokeStyle = colour;
      context.lineWidth = width / frame.scale;
      for (const area of seen) context.stroke(paths.path(area, frame, 'once'));
      yield;
    }
  }
}
