/** What the score queries of the API answer (/api/v1/scores). */
import type { Figure, Level, RunCard } from './types';

export interface ScoreMethodInfo {
  scale: Scale; mean: Mean; outliers: Outliers;
  /** What 0 and one unit of the scale count as in a geometric mean. */
  base: number; step: number;
  /** Share of the weight that an area needs to be scored, 0 to 1. */
  leastComplete: number;
}

export type Scale = 'z' | 'robust-z' | 'percentile' | 'min-max' | 'exponential';
export type Mean = 'arithmetic' | 'geometric';
export type Outliers = 'skewed' | 'winsorise' | 'keep';

export interface ScoreIndicator {
  id: string; title: string; unit: string; weight: number; proxy: string; source: string; period: string;
  mean: number | null; sd: number | null; level: Level; areas: number;
}

export interface ScoredArea {
  code: string; name: string; score: Figure; rank: number | null; of: number;
  completeness: number; missing: string[];
  /** One per indicator, in their order; null where the area has none, or the indicator no weight. */
  contributions: (number | null)[];
  /** One per indicator, on the chosen scale; more need is higher. */
  standardised: (number | null)[];
  shared: string[];
}

export interface ScoresResponse {
  level: Level; period: string | null; indicators: ScoreIndicator[]; areas: ScoredArea[]; method: ScoreMethodInfo;
  notScored: number; runCard: RunCard;
}
