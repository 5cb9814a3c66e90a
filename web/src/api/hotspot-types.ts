/** The hotspot part of the HTTP API: contours, series. */
import type { Figure, Grid, RunCard } from './types';

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
