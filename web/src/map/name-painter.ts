/** Names on the map, where there is room: of the areas once these are large enough, else of the upper level. */
import { toX, toY } from './frame';
import type { Frame, Painter } from './frame';
import { placeLabels } from './labels';
import type { LabelWish } from './labels';
import { FONT, HALO, INK } from './palette';
import { overlaps, typicalWidth } from './shapes';
import type { DecodedArea, DecodedLevel } from './shapes';
import type { Extent } from './types';

const HEIGHT = 13;

/** From this typical width of the areas on, in CSS pixels, their own names are shown. */
const OWN_NAMES_FROM = 64;

export class NamePainter implements Painter {
  readonly pace = 'whole';
  private areas: DecodedLevel | null = null;
  private typicalMetres = 0;
  private upper: DecodedLevel | null = null;
  private readonly widths = new Map<string, number>();

  /** `below` says how many pixels below its centre an area's name has to stand, because of what is drawn there. */
  constructor(private readonly below: (code: string) => number) {}

  setAreas(areas: DecodedLevel): void {
    this.areas = areas;
    this.typicalMetres = typicalWidth(areas.areas);
  }

  setUpper(upper: DecodedLevel | null): void {
    this.upper = upper;
  }

  isEmpty(): boolean {
    return this.areas === null && this.upper === null;
  }

  draw(context: CanvasRenderingContext2D, frame: Frame, clip: Extent): void {
    context.font = `600 ${HEIGHT}px ${FONT}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.strokeStyle = HALO;
    context.fillStyle = INK;
    const own = this.upper === null || this.typicalMetres * frame.scale >= OWN_NAMES_FROM;
    const named = (own ? this.areas : this.upper)?.areas ?? [];
    const seen = named.filter((area) => overlaps(area.bounds, clip));
    for (const { text, x, y } of placeLabels(seen.map((area) => this.wish(context, frame, area)))) {
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
  }

  private wish(context: CanvasRenderingContext2D, frame: Frame, area: DecodedArea): LabelWish {
    let width = this.widths.get(area.name);
    if (width === undefined) this.widths.set(area.name, (width = context.measureText(area.name).width));
    return {
      text: area.name,
      x: toX(frame, area.centre[0]),
      y: toY(frame, area.centre[1]) + this.below(area.code),
      width,
      height: HEIGHT,
      room: (area.bounds[2] - area.bounds[0]) * frame.scale,
    };
  }
}
