/** The hotspot part of the HTTP API: contours, series, period change, emerging hot spots. */
import type { Figure, Grid, Level, NoDataArea, RunCard } from './types';

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

export interface StabilityResponse {
  grid: Grid; bandwidth: number;
  /** Largest share of the map that is called hot. */
  share: number;
  runs: number; unit: string;
  /** South to north, west to east: share of the maps in which a cell is hot; null = blank. */
  values: (number | null)[];
  breaks: number[];
  /** Numbers of the cells that are hot on the map asked about. */
  hot: number[];
  summary: { hotCells: number; hotKm2: number; holdsFrom: number; holdCells: number; holdKm2: number };
  n: Figure; blank: number; noData: NoDataArea[]; runCard: RunCard;
}

export interface AccuracyRow {
  map: 'surface' | 'naive'; areaShare: number; cells: number; searchedShare: number; searchedKm2: number;
  hits: Figure; hitRate: Figure; pai: Figure; pei: Figure;
}

export interface AccuracyResponse {
  earlier: { from: string; to: string; n: Figure };
  later: { from: string; to: string; n: Figure };
  grid: Grid; bandwidth: number; measure: 'density' | 'risk'; cells: number; areaKm2: number; roundedTo: number;
  rows: AccuracyRow[]; runCard: RunCard;
}

export interface WhenCount {
  /** 1 Monday to 7 Sunday; null = not known. */
  weekday: number | null;
  /** 0 to 23; null = not known. */
  hour: number | null;
  count: Figure;
}

export interface WhenResponse {
  from: string; to: string; total: Figure; hourKnown: Figure; weekdayKnown: Figure; counts: WhenCount[]; runCard: RunCard;
}

export interface ScanCluster {
  class: 'cluster' | 'not-significant'; p: number; llr: number; count: Figure;
  /** Areas whose own count is hidden. */
  hiddenAreas: number;
  expected: number; relativeRisk: number;
  /** From the centre outwards. */
  areas: { code: string; name: string }[];
}

export interface ScanResponse {
  level: Level; people: 'children' | 'all'; clusters: ScanCluster[];
  /** Significant clusters that rest on hidden counts for the most part. */
  withheld: number;
  scanned: number;
  /** Codes of the areas that took no part. */
  notScanned: string[];
  runCard: RunCard;
}
