/** All areas of the level being shown: coast, fills, hatches, thin borders. */
import { AreaPaths } from './area-paths';
import { useMetres } from './frame';
import type { Frame, Painter } from './frame';
import { HatchPatterns } from './hatch';
import { BORDER, BORDER_ON_LAND, COAST, LAND } from './palette';
import { overlaps, typicalWidth } from './shapes';
import type { DecodedArea, DecodedLevel } from './shapes';
import type { AreaPaint, AreaPattern, Extent } from './types';

/** Borders between areas appear once an area is this wide on average, in CSS pixels. */
const BORDER_FROM_PIXELS = 18;
/** About 15 milliseconds of drawing on a slow machine. */
const AREAS_PER_STEP = 800;
const COAST_WIDTH = 2.4;

interface Group { fill: string | null; pattern: AreaPattern; areas: DecodedArea[] }

export class AreaPainter implements Painter {
  private level: DecodedLevel | null = null;
  private paths: AreaPaths | null = null;
  private paint: Map<string, AreaPaint> | null = null;
  private groups: Group[] = [];
  private typicalMetres = 0;
  private drawn = 0;
  private readonly hatches = new HatchPatterns();

  setLevel(level: DecodedLevel, paths: AreaPaths): void {
    this.level = level;
    this.paths = paths;
    this.typicalMetres = typicalWidth(level.areas);
    this.groups = groupByPaint(level.areas, this.paint);
  }

  setPaint(paint: Map<string, AreaPaint> | null): void {
    this.paint = paint;
    this.groups = groupByPaint(this.level?.areas ?? [], paint);
  }

  readonly pace = 'steps';

  isEmpty(): boolean {
    return this.level === null;
  }

  *draw(context: CanvasRenderingContext2D, frame: Frame, clip: Extent): Generator<void> {
    const paths = this.paths!;
    useMetres(context, frame, paths.x0, paths.y0);
    context.lineJoin = 'round';
    context.strokeStyle = COAST;
    context.lineWidth = COAST_WIDTH / frame.scale;
    for (const area of this.level!.areas) {
      if (overlaps(area.bounds, clip)) context.stroke(paths.path(area, frame, 'coast'));
    }
    yield;
    const bordered = this.typicalMetres * frame.scale >= BORDER_FROM_PIXELS;
    for (const group of this.groups) yield* this.drawGroup(context, frame, group, bordered, clip);
  }

  /** Without visible borders the edges take the colour of the fill, which closes the seams between neighbours. */
  private *drawGroup(context: CanvasRenderingContext2D, frame: Frame, group: Group, bordered: boolean, clip: Extent) {
    const fill = this.fillStyle(context, frame, group);
    context.fillStyle = fill;
    context.strokeStyle = bordered ? (group.fill === null ? BORDER_ON_LAND : BORDER) : fill;
    context.lineWidth = (bordered ? 0.8 : 0.7) / frame.scale;
    for (const area of group.areas) {
      if (!overlaps(area.bounds, clip)) continue;
      const path = this.paths!.path(area, frame);
      context.fill(path, 'evenodd');
      context.stroke(path);
      if (++this.drawn % AREAS_PER_STEP === 0) yield;
    }
  }

  private fillStyle(context: CanvasRenderingContext2D, frame: Frame, group: Group): string | CanvasPattern {
    if (group.pattern === 'none') return group.fill ?? LAND;
    return this.hatches.get(context, group.pattern, group.fill, frame.ratio, frame.scale);
  }
}

/** Areas that look alike are drawn together; areas without paint are land. */
export function groupByPaint(areas: readonly DecodedArea[], paint: Map<string, AreaPaint> | null): Group[] {
  const groups = new Map<string, Group>();
  for (const area of areas) {
    const { fill, pattern } = paint?.get(area.code) ?? { fill: null, pattern: 'none' as const };
    const key = `${pattern} ${fill ?? ''}`;
    const group = groups.get(key) ?? { fill, pattern, areas: [] };
    group.areas.push(area);
    groups.set(key, group);
  }
  return [...groups.values()];
}
