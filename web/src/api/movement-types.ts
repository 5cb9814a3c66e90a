/** What the server says about corridors and the measures of movement. */
import type { Figure, Level, RunCard } from './types';

/** A flow beside what size and distance explain. */
export interface CorridorFlow {
  origin: string; destination: string; count: number;
  expected: Figure; ratio: Figure; z: Figure; p: Figure; pAdjusted: Figure;
  distanceKm: number; corridor: boolean; crosses: string[];
}

export interface CorridorsResponse {
  level: Level; unit: string; decay: 'exponential' | 'power'; decayAsked: 'best' | 'exponential' | 'power';
  beta: Figure; halfKm: Figure; dispersion: Figure;
  /** Pairs of areas that the false-discovery control counts. */
  tests: number; found: number;
  flows: CorridorFlow[]; runCard: RunCard;
}

/** One side of the flows of an area: those that leave, or those that arrive. */
export interface FlowSide {
  partners: number; authorityShare: Figure; forceShare: Figure; concentration: Figure; distanceKm: Figure;
}

export interface AreaMeasures {
  code: string; name: string; in: Figure; out: Figure; within: Figure; net: Figure;
  /** Departures per 1,000 children who live there. */
  rate: Figure; reciprocity: Figure; departures: FlowSide; arrivals: FlowSide;
}

export interface MeasuresResponse {
  level: Level; unit: string; total: Figure; within: Figure;
  shares: { authority: Figure; force: Figure; listed: Figure };
  distanceKm: Figure; reciprocity: Figure; areas: AreaMeasures[]; runCard: RunCard;
}
