/** The rings of selection, keyboard focus and pointer: each dark and light, so one of the two shows on any fill. */
import { toX, toY, useMetres, usePixels } from './frame';
import type { Frame, Painter } from './frame';
import type { PathLevel } from './border-painter';
import { FOCUS, INK } from './palette';
import type { DecodedArea } from './shapes';

type Mark = 'hover' | 'selected' | 'focused';

interface Ring { colour: string; width: number; dash: number[] }

/** Outer line first; widths and dashes in CSS pixels. The white of the selection shows beyond the focus. */
const RINGS: Record<Mark, Ring[]> = {
  hover: [{ colour: '#ffffff', width: 3.5, dash: [] }, { colour: INK, width: 1.5, dash: [] }],
  selected: [{ colour: '#ffffff', width: 9, dash: [] }, { colour: INK, width: 4, dash: [] }],
  focused: [{ colour: INK, width: 7, dash: [] }, { colour: FOCUS, width: 3.5, dash: [9, 4] }],
};

/** Areas smaller than this on the screen get a circle as well. */
const SMALL = 16;
const CIRCLE_RADIUS = 12;

export class MarkPainter implements Painter {
  private readonly marked: Record<Mark, string | null> = { hover: null, selected: null, focused: null };
  private areas: PathLevel | null = null;

  setAreas(areas: PathLevel): void {
    this.areas = areas;
  }

  /** Puts a ring round an area; says whether that changed anything. */
  set(mark: Mark, code: string | null): boolean {
    const changed = this.marked[mark] !== code;
    this.marked[mark] = code;
    return changed;
  }

  readonly pace = 'quick';

  isEmpty(): boolean {
    return Object.values(this.marked).every((code) => code === null);
  }

  draw(context: CanvasRenderingContext2D, frame: Frame): void {
    context.lineJoin = 'round';
    for (const mark of ['hover', 'selected', 'focused'] as const) {
      const area = this.areas?.level.byCode.get(this.marked[mark] ?? '');
      if (area !== undefined) drawRings(context, frame, this.areas!, area, RINGS[mark]);
    }
  }
}

function drawRings(context: CanvasRenderingContext2D, frame: Frame, areas: PathLevel, area: DecodedArea, rings: Ring[]): void {
  const small = Math.max(area.bounds[2] - area.bounds[0], area.bounds[3] - area.bounds[1]) * frame.scale < SMALL;
  for (const ring of rings) {
    context.strokeStyle = ring.colour;
    if (small) {
      strokeCircle(context, frame, area, ring);
      continue;
    }
    useMetres(context, frame, areas.paths.x0, areas.paths.y0);
    context.lineWidth = ring.width / frame.scale;
    context.setLineDash(ring.dash.map((length) => length / frame.scale));
    context.stroke(areas.paths.path(area, frame));
  }
  context.setLineDash([]);
}

function strokeCircle(context: CanvasRenderingContext2D, frame: Frame, area: DecodedArea, ring: Ring): void {
  usePixels(context, frame);
  context.lineWidth = ring.width;
  context.setLineDash(ring.dash);
  context.beginPath();
  context.arc(toX(frame, area.centre[0]), toY(frame, area.centre[1]), CIRCLE_RADIUS, 0, 2 * Math.PI);
  context.stroke();
}
