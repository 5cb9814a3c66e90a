/** What the queries about ranks, explanations, expected counts and trends answer (/api/v1/scores/…). */
import type { Activity } from './compare-types';
import type { Figure, Level, RunCard } from './types';

export interface RankedArea {
  code: string; name: string;
  /** 1 = first priority; null: not ranked, and then all the others are null too. */
  rank: number | null;
  low: number | null; median: number | null; high: number | null;
  dataLow: number | null; dataHigh: number | null;
  topDecileShare: number | null;
  /** "A", "A-B", or empty where the interval supports no band. */
  band: string;
  bandShares: (number | null)[];
}

export interface RanksResponse {
  level: Level; ranked: number; bands: string[]; confidence: number; draws: number; seed: number;
  areas: RankedArea[]; runCard: RunCard;
}

export interface ExplainedIndicator {
  id: string; title: string; unit: string; figure: number | null;
  rankWithout: number | null; agreement: number | null;
  forHigherBand: number | null; forLowerBand: number | null;
}

export interface ExplanationResponse {
  area: string; rank: number | null; ranked: number; band: string;
  indicators: ExplainedIndicator[];
  doubt: { data: number | null; weights: number | null; scale: number | null; mean: number | null; leftOut: number | null };
}

export type RecordedClass = 'unseen?' | 'quiet' | 'as expected' | 'more than expected' | 'no data' | 'hidden';

export interface ExpectedArea {
  code: string; name: string; recorded: Figure; expected: Figure; ratio: Figure; p: number | null;
  class: RecordedClass; reason: string; faultMonths: number;
}

export interface ExpectedResponse { level: Level; exposed: string; areas: ExpectedArea[]; runCard: RunCard }

export interface TrendLine {
  points: { period: string; figure: Figure; break: string }[];
  change: Figure; p: number | null; direction: string; breaks: string[]; worse: boolean; worsening: boolean; shared: string;
}

export interface TrendsResponse {
  level: Level;
  indicators: { id: string; title: string; unit: string; change: 'share' | 'unit'; higherIsMoreNeed: boolean }[];
  areas: { code: string; name: string; worseAndWorsening: boolean; lines: TrendLine[]; score: TrendLine; notes: string[]; activities: Activity[] }[];
  runCard: RunCard;
}
