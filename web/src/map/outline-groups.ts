/** The outlines that carry significance, drawn round whole groups of neighbouring areas of one kind. */
import { chainLines } from './chain';
import { levelEdges } from './edges';
import type { Frame } from './frame';
import { OUTLINES } from './outline-style';
import { detailFor, latticeStep } from './scale';
import type { DecodedArea } from './shapes';
import { thinLine } from './simplify';
import type { AreaOutline, AreaPaint } from './types';

type Kind = Exclude<AreaOutline, 'none'>;

/** The outer borders of all areas of one kind and weight. */
export class OutlineGroup {
  readonly x0: number;
  readonly y0: number;
  private drawn: { detail: number; path: Path2D } | null = null;

  constructor(
    readonly outline: Kind,
    readonly weight: number,
    readonly lines: Int32Array[],
  ) {
    this.x0 = lines[0]?.[0] ?? 0;
    this.y0 = lines[0]?.[1] ?? 0;
  }

  /** The lines in metres relative to (x0, y0), with no more detail than the frame can show. */
  path(frame: Frame): Path2D {
    const detail = detailFor(frame.zoom, frame.ratio);
    if (this.drawn?.detail !== detail) this.drawn = { detail, path: this.build(latticeStep(detail)) };
    return this.drawn.path;
  }

  private build(step: number): Path2D {
    const path = new Path2D();
    for (const line of this.lines) {
      const points = thinLine(line, step, this.x0, this.y0);
      path.moveTo(points[0]!, points[1]!);
      for (let i = 2; i < points.length; i += 2) path.lineTo(points[i]!, points[i + 1]!);
    }
    return path;
  }
}

/** The groups among some areas; the borders inside a group are left out. */
export function outlineGroups(areas: readonly DecodedArea[], paint: Map<string, AreaPaint> | null): OutlineGroup[] {
  const members = new Map<string, { outline: Kind; weight: number; areas: DecodedArea[] }>();
  for (const area of areas) {
    const { outline = 'none', weight } = paint?.get(area.code) ?? {};
    if (outline === 'none') continue;
    const chosen = weight ?? OUTLINES[outline].weight;
    const group = members.get(`${outline} ${chosen}`) ?? { outline, weight: chosen, areas: [] };
    group.areas.push(area);
    members.set(`${outline} ${chosen}`, group);
  }
  return [...members.values()].map(
    (group) => new OutlineGroup(group.outline, group.weight, chainLines(levelEdges(group).coast.flat())),
  );
}
