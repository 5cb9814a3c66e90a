/** What the shell says to the map and hears from it. Coordinates are National Grid metres: x east, y north. */
import type { Grid, ShapesResponse } from '../api/types';

/** West, south, east, north in metres. */
export type Extent = [number, number, number, number];

/** Centre in metres and the zoom of the grid: 0 is 1,024 metres a pixel, each step halves it. */
export interface View { x: number; y: number; zoom: number }

/** How sure a fill is is drawn over it: `two-bands` (dots) or `no-band` (upright lines); the others stand for a figure that is not there. */
export type AreaPattern = 'none' | 'no-data' | 'suppressed' | 'not-scored' | 'two-bands' | 'no-band' | AreaMark;
/** Marks over a fill that say what was found there, so that colour never says it alone: more, fewer, unlike its neighbours either way, coming, going, on and off. */
export type AreaMark = 'plus' | 'minus' | 'cross' | 'ring' | 'up' | 'down' | 'dots';
export type AreaOutline = 'none' | 'hot' | 'cold' | 'high-low' | 'low-high' | 'isolated';

/** How one area is drawn; `fill: null` leaves the land colour, `weight` is the outline in pixels. */
export interface AreaPaint {
  fill: string | null;
  pattern: AreaPattern;
  outline: AreaOutline;
  weight?: number;
}

/**
 * Cells as classed colours, rows south to north. Either one colour more than breaks (the breaks divide
 * the classes), or as many (each break starts a class, smaller values stay blank), or one less (first and
 * last break are the ends of the drawn range). `null` is blank.
 */
export interface SurfacePaint {
  grid: Grid;
  values: readonly (number | null)[];
  colours: readonly string[];
  breaks: readonly number[];
  /** 0 to 1. */
  opacity: number;
  /** Lines around cells that belong together, later ones over earlier ones. */
  rims?: readonly { cells: readonly number[]; outline: Exclude<AreaOutline, 'none'> }[];
}

/** A filled contour: outer ring and holes as x0,y0,dx,dy,… in metres; `title` is its tooltip. */
export interface ContourPaint { rings: readonly (readonly number[])[]; colour: string; title: string }

/** A flow from one area to another; `width` in pixels at the origin, `edge` is the colour of the line round it, `title` is its tooltip. */
export interface FlowPaint {
  origin: string;
  destination: string;
  count: number;
  width: number;
  colour: string;
  edge?: string;
  title: string;
}

/** A disc at the centre of an area; `radius` in pixels, `title` is its tooltip; a half leaves room for another beside it. */
export interface DiscPaint { code: string; radius: number; colour: string; title: string; half?: 'left' | 'right' }

export interface MapOptions {
  extent: Extent;
  /** The accessible name of the map. */
  label: string;
  /** The id of an element with the keyboard instructions. */
  describedBy?: string;
  reducedMotion: boolean;
  /** Pixels at the left that something covers (the legend); fitting keeps the region clear of them. */
  coveredLeft?(): number;
  /** The words shown beside an area under the pointer or the keyboard focus; an empty string shows nothing. */
  tooltip?(code: string): string;
  onSelect(code: string | null): void;
  onFocus(code: string | null): void;
  onMove(view: View): void;
}

export interface MapHandle {
  /** The geometry of the level being shown; decoded once per level and kept. */
  setAreas(shapes: ShapesResponse): void;
  paintAreas(paint: Map<string, AreaPaint> | null): void;
  /** Borders of a higher level, drawn over the fills with names where there is room. */
  setOutlines(shapes: ShapesResponse | null): void;
  paintSurface(surface: SurfacePaint | null): void;
  /** From the lowest level to the highest: later ones are drawn over earlier ones. */
  paintContours(contours: ContourPaint[] | null): void;
  paintFlows(flows: FlowPaint[] | null): void;
  paintDiscs(discs: DiscPaint[] | null): void;
  select(code: string | null): void;
  focus(code: string | null): void;
  setView(view: View): void;
  /** Shows the whole extent. */
  fit(): void;
  /** What the map shows, as a picture of its own. */
  picture(): HTMLCanvasElement;
  /** Call after the host changed its size. */
  invalidateSize(): void;
  destroy(): void;
}
