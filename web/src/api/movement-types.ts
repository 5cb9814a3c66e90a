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

/** Areas that exchange more than expected and should plan together. */
export interface PlanGroup {
  areas: string[];
  /** Those that are with each other in at least half of the runs. */
  core: string[];
  observed: number; expected: number; ratio: number; z: number; p: number; stability: number;
}

export interface GroupsResponse { level: Level; unit: string; p: Figure; runs: number; groups: PlanGroup[]; runCard: RunCard }

/** What leads to an area. */
export interface HubArea {
  code: string; name: string;
  /** Of the flows that are shown. */
  arrivals: number; origins: number; effectiveOrigins: Figure; largestShare: Figure;
  expected: Figure; ratio: Figure; p: Figure; pAdjusted: Figure; hub: boolean;
}

export interface HubsResponse { level: Level; unit: string; areas: HubArea[]; runCard: RunCard }

/** A flow in two periods. */
export interface ChangedFlow {
  origin: string; destination: string; before: Figure; after: Figure;
  /** Of the rates a month, after to before. */
  ratio: Figure; p: Figure; pAdjusted: Figure; change: 'more' | 'fewer' | 'not significant' | 'not told'; crosses: string[];
}

export interface ChangeResponse {
  level: Level; unit: string; before: string; after: string; dispersion: Figure;
  tests: number; found: number; listed: number; of: number; flows: ChangedFlow[]; runCard: RunCard;
}
