/** What the queries about comparison answer: side by side, funnels, neighbours, forces (/api/v1/scores/…). */
import type { RankedArea, TrendLine } from './rank-types';
import type { Figure, Level, RunCard } from './types';

export type Standing = 'higher' | 'lower' | 'not different' | 'no interval' | 'unknown';

export interface ComparedLine {
  figure: Figure;
  /** Name of the larger unit that the figure was published for; empty where it is the area's own. */
  shared: string;
  standardised: number | null; contribution: number | null;
  against: { centre: number | null; low: number | null; high: number | null; units: number };
  standing: Standing; trend: TrendLine;
}

export interface ComparedArea extends RankedArea {
  score: Figure; completeness: number | null; missing: string[];
  lines: ComparedLine[]; scoreTrend: TrendLine;
  /** Place in the comparison set, by scales fitted to it alone. */
  within: { others: { code: string; name: string }[]; score: Figure; contributions: (number | null)[]; rank: number | null; of: number };
}

export interface ComparedIndicator {
  id: string; title: string; unit: string; weight: number; period: string; source: string;
  higherIsMoreNeed: boolean; change: 'share' | 'unit'; low: number | null; high: number | null;
}

export interface CompareResponse {
  level: Level; against: 'region' | 'neighbours' | 'england'; ranked: number; bands: string[]; confidence: number;
  indicators: ComparedIndicator[]; areas: ComparedArea[]; runCard: RunCard;
}

export interface SummaryGroup {
  code: string; name: string; level: Level; areas: number; ranked: number;
  bands: { band: string; areas: number; sure: number }[];
  noBand: number; completeness: number | null; complete: number;
  recorded: { class: string; areas: number }[];
  worseAndWorsening: number;
}

export interface SummaryResponse { level: Level; bands: string[]; groups: SummaryGroup[]; runCard: RunCard }

export type FunnelClass = 'far below' | 'below' | 'within' | 'above' | 'far above' | 'no figure';

export interface FunnelLimits {
  exposure: number | null; lower95: number | null; upper95: number | null; lower998: number | null; upper998: number | null;
}

export interface FunnelPoint extends FunnelLimits { code: string; name: string; figure: Figure; z: number | null; class: FunnelClass }

export interface FunnelResponse {
  level: Level; indicator: string; title: string; unit: string; denominator: string; higherIsMoreNeed: boolean; period: string;
  target: number | null; dispersion: number | null; between: number;
  points: FunnelPoint[]; curve: FunnelLimits[];
  groups: { code: string; name: string; level: Level; figure: Figure; areas: number; above: number; below: number }[];
  runCard: RunCard;
}

export interface NeighboursResponse {
  level: Level; covariates: string[];
  /** The area itself, then the most alike. */
  areas: { code: string; name: string; distance: number; figures: Figure[] }[];
  runCard: RunCard;
}

export interface Activity { date: string; area: string; kind: string; note: string }
