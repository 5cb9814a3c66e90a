/** The HTTP API of the server (/api/v1) as types; docs/api and /openapi.yaml describe the same. */

import type { ScoreMethodInfo } from './score-types';

export type Level = 'lsoa' | 'msoa' | 'ward' | 'authority' | 'force' | 'region';

/** A figure that was published for another (usually higher) area and carried down. */
export interface Shared { code: string; name: string; level: Level }

/** Every published number: known, hidden by the threshold, never recorded, or not defined. */
export type Figure =
  | { status: 'known'; value: number; lower?: number; upper?: number; n?: number; shared?: Shared }
  | { status: 'suppressed'; shared?: Shared }
  | { status: 'no-data'; reason: string; shared?: Shared }
  | { status: 'undefined'; reason: string; shared?: Shared };

/** What made a result: data versions, parameters, threshold, what was refused. */
export interface RunCard {
  versions: Record<string, number>;
  parameters: Record<string, unknown>;
  threshold: number;
  codeVersion: string;
  computed: string;
  refused: string[];
  notes: string[];
}

export interface LevelInfo { level: Level; title: string; areas: number; vintage: number | null; version: number }

export interface Coverage { reporter: string; area: string; from: string; to: string }

export interface IncidentInfo {
  version: number; rows: number; unlocated: number; from: string; to: string;
  categories: string[]; sources: string[]; placeTypes: string[];
  coverage: Coverage[]; coverageBasis: 'declared' | 'reporter' | 'assumed'; coverageNotes?: string[];
  agreement: { compared: number; agree: number } | null;
  snapped: boolean;
}

export interface IndicatorInfo {
  id: string; title: string; unit: string; source: string; polarity: string;
  weight: number; level: Level; periods: string[]; why?: string; weightReason?: string;
  evidence?: string; refresh?: string; numerator?: string; denominator?: string;
}

export interface MovementInfo {
  version: number; levels: Level[]; categories: string[]; from: string; to: string; unit: string;
  /** The months that can be asked for, one or several of them together. */
  periods: { from: string; to: string }[];
  /** Whether kinds of movement are told apart. */
  tellsKinds: boolean;
}

export interface Region {
  title: string; fictional: boolean; threshold: number; codeVersion: string; crs: string;
  extent: [number, number, number, number];
  levels: LevelInfo[];
  incidents: IncidentInfo | null;
  indicators: IndicatorInfo[];
  movements: MovementInfo | null;
  first: { text: string; href: string }[];
}

export interface AreaShape {
  code: string; name: string;
  parents: Partial<Record<Level, string>>;
  centre: [number, number];
  /** polygons -> rings -> x0,y0,dx,dy,…: integer metres, delta-coded, closed implicitly. */
  polygons: number[][][];
}

export interface ShapesResponse { level: Level; crs: string; areas: AreaShape[] }

export interface PanelIndicator {
  id: string; title: string; unit: string; figure: Figure;
  region: { mean: number | null; low: number | null; high: number | null } | null;
  standardised: number | null; contribution: number | null;
  period: string; source: string; publishedLevel: Level; weight: number; proxy: string; why?: string; nation?: Figure;
}

export interface AreaPanel {
  code: string; name: string; level: Level;
  parents: { code: string; name: string; level: Level }[];
  population: Figure; score: Figure; rank: number | null; of: number; completeness: number | null;
  indicators: PanelIndicator[];
  method?: ScoreMethodInfo;
  recorded: {
    count: Figure; rate: Figure; rateUnit?: string;
    byMonth: { month: string; count: Figure }[];
    byPlaceType: { placeType: string; count: Figure }[];
  } | null;
  movement: { in: Figure; out: Figure; within: Figure; unit?: string } | null;
  quality: { text: string; severity: 'info' | 'warning' }[];
  runCard: RunCard | null;
}

export interface CountsResponse {
  level: Level;
  areas: { code: string; name: string; count: Figure; rate: Figure }[];
  rateUnit?: string; uncovered?: Figure;
  total: Figure; unlocated: Figure; outside: Figure; runCard: RunCard;
}

export interface Grid { west: number; south: number; cell: number; columns: number; rows: number }

export interface NoDataArea { code: string; name: string; level: Level; reason: string }

export interface SurfaceResponse {
  grid: Grid; kernel: string; bandwidth: number; measure?: 'density' | 'risk'; unit: string;
  /** Rows south to north, west to east; null = blank, fewer than the threshold within the bandwidth. */
  values: (number | null)[];
  breaks: number[]; n: Figure; blank: number; noData: NoDataArea[]; runCard: RunCard;
}

export type HotspotClass =
  | 'hot' | 'cold' | 'high-high' | 'low-low' | 'high-low' | 'low-high'
  | 'not-significant' | 'isolated' | 'suppressed' | 'no-data' | 'undefined';

export interface HotspotArea {
  code: string; name: string; count: Figure; z: Figure;
  p: number | null; pPermuted: number | null; pAdjusted: number | null; class: HotspotClass; neighbours: number;
}

export interface HotspotAreasResponse {
  level: Level; statistic: string; value?: 'count' | 'rate'; weights: string; areas: HotspotArea[];
  tests: number; fdr: number; runCard: RunCard;
  /** What so many permutations could have found; null when none were made. */
  budget: { permutations: number; smallest: number; hitsNeeded: number; forOne: number; words: string } | null;
}

export interface Flow {
  origin: string; destination: string; count: number; episodes: Figure; expected: Figure; crosses: string[];
}

export interface FlowsResponse {
  level: Level; unit: string; flows: Flow[];
  hidden: { flows: number; total: Figure };
  shares: { authority: Figure; force: Figure };
  total: Figure; within: Figure;
  areas: { code: string; name: string; in: Figure; out: Figure; within: Figure }[];
  shown: string; runCard: RunCard;
}

export interface Dataset {
  id?: string; kind: string; name: string; version: number; created: string; files: string[]; sha256: string;
  read: number; stored: number; rejected: number; unlocated: number; notes: string[]; current: boolean;
}

export interface RowIssue { file: string; row: number; column: string | null; rule: string; rejected?: boolean }

export interface IssuesResponse { issues: RowIssue[]; total: number }

/** RFC 9457 problem, as the server words it. */
export interface Problem {
  type?: string; title: string; status: number; detail?: string; field?: string; rule?: string; id?: string;
}
