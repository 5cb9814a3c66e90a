/** The hotspot part of the HTTP API: contours, series, period change, emerging hot spots. */
import type { Figure, Grid, Level, RunCard } from './types';

/** A part of the map where the surface reaches a level; higher parts lie within it and are counted in it. */
export interface Contour {
  level: number; count: Figure; share: Figure; areaKm2: number;
  /** Outer ring, then holes: x0,y0,dx,dy,… in whole metres, closed implicitly. */
  rings: number[][];
}

export interface ContoursResponse {
  measure: 'density' | 'risk';
  /** Lowest level first. */
  contours: Contour[];
  classes: { level: number; count: Figure }[];
  withheld: number;
  runCard: RunCard;
}

export interface SeriesPeriod {
  from: string; to: string; n: Figure;
  /** Cells that are not blank: the first as its number from south-west, then steps; and their values. */
  cells: number[]; values: number[];
}

export interface SeriesResponse {
  grid: Grid; bandwidth: number; measure: 'density' | 'risk'; unit: string;
  breaks: number[]; periods: SeriesPeriod[]; runCard: RunCard;
}

export type ChangeClass = 'more' | 'fewer' | 'not-significant' | 'suppressed' | 'no-data' | 'undefined';

export interface ChangedArea {
  code: string; name: string; before: Figure; after: Figure;
  /** Rate a month reported for, after to before, with its interval. */
  ratio: Figure;
  p: Figure; pAdjusted: Figure; class: ChangeClass;
}

export interface ChangeResponse {
  level: Level;
  /** Months as "2024-09 to 2025-02". */
  before: string; after: string;
  areas: ChangedArea[]; tests: number; runCard: RunCard;
}

export type StepClass = 'hot' | 'cold' | 'not-significant' | 'no-data';

export interface EmergingArea {
  code: string; name: string;
  /** "new-hot-spot", "persistent-cold-spot", "no-pattern", "no-data", "isolated". */
  class: string;
  /** Mann–Kendall z. */
  trend: Figure;
  hotSteps: number; coldSteps: number; stepsTested: number;
  last: Figure;
  /** A word a step, the oldest first, with blanks between. */
  steps: string;
}

export interface EmergingResponse {
  level: Level; value: 'count' | 'rate'; steps: { from: string; to: string }[];
  areas: EmergingArea[]; tests: number; runCard: RunCard;
}
