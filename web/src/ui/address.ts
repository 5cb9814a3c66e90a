import type { Mean, Outliers, Scale } from '../api/score-types';
import type { Level } from '../api/types';

export type View = 'areas' | 'hotspots' | 'movement' | 'data';
export type Mode = 'map' | 'table';
export type Measure = 'score' | 'band' | 'unseen' | 'count' | 'rate' | 'compare' | 'funnel' | 'forces';
/** How the limits of a funnel allow for what areas ordinarily differ by. */
export type Adjust = 'multiplicative' | 'additive' | 'none';
/** What an area is compared with. */
export type ComparisonSet = 'region' | 'neighbours' | 'england';
/** All areas, or those that are worse and becoming worse. */
export type Kept = 'all' | 'worsening';
/** How many statistical neighbours make a set. */
export type Near = '5' | '10' | '15';
export type Method = 'surface' | 'risk' | 'series' | 'areas' | 'moran' | 'change' | 'emerging' | 'stability' | 'accuracy' | 'when' | 'scan';
/** How long a period of a series is. */
export type Step = 'month' | 'quarter' | 'year';
/** One period after the other, or all side by side. */
export type Layout = 'one' | 'all';
/** Months of a step of emerging hot spots. */
export type Every = '1' | '3' | '12';
/** Whose number the incidents of a scan are compared with. */
export type People = 'children' | 'all';
/** What a period is compared with: as many months right before it, or the same months of the year before. */
export type Against = 'before' | 'year';
/** What Gi* is computed on. */
export type Tested = 'count' | 'rate';
/** Conditional permutations an area; 0 is the normal distribution. */
export type Permutations = '0' | '999' | '9999';
/** How the surface is drawn. */
export type Drawn = 'contours' | 'cells';
export type Boundary = 'all' | 'authority' | 'force';
export type Show = 'flows' | 'discs' | 'matrix' | 'groups' | 'hubs' | 'change' | 'region';
/** Both directions of a pair, or what is left of them. */
export type Sum = 'gross' | 'net';
/** What the colour of a flow tells: its size beside the expected one, or the border it crosses. */
export type Colour = 'expected' | 'border';
/** Every flow, or corridors alone: those beyond what size and distance explain. */
export type Beyond = 'any' | 'corridors';
/** How movement falls with distance in the expected numbers. */
export type Decay = 'best' | 'exponential' | 'power';
/** How many flows are drawn at most. */
export type Top = '100' | '300' | '1000' | 'all';
/** Every flow, or those of the selected area. */
export type Touching = 'all' | 'area';

/** Everything the user chose: it lives in the address and nowhere else. */
export interface ViewState {
  view: View;
  level: Level | null;
  from: string | null;
  to: string | null;
  category: string[];
  source: string[];
  place_type: string[];
  period: string | null;
  measure: Measure;
  /** Weights that differ from the definitions, as the server takes them: "neet:2". */
  weight: string[];
  /** Sources left out of the score. */
  without: string[];
  scale: Scale;
  mean: Mean;
  outliers: Outliers;
  /** Areas side by side, at most six. */
  compare: string[];
  /** Of a funnel. */
  indicator: string | null;
  adjust: Adjust;
  set: ComparisonSet;
  /** What makes areas alike; none is the server's choice. */
  covariate: string[];
  near: Near;
  kept: Kept;
  method: Method;
  tested: Tested;
  permutations: Permutations;
  drawn: Drawn;
  step: Step;
  every: Every;
  against: Against;
  people: People;
  /** What incidents by weekday and hour are narrowed to: "area:…", "year:…", "category:…", "source:…", "place_type:…". */
  only: string | null;
  layout: Layout;
  /** First month of the period of a series that is shown. */
  at: string | null;
  cell: number;
  bandwidth: number | 'scott';
  boundary: Boundary;
  show: Show;
  sum: Sum;
  touching: Touching;
  colour: Colour;
  beyond: Beyond;
  top: Top;
  decay: Decay;
  /** The border between two forces, as their codes: "F1~F2". */
  between: string | null;
  area: string | null;
  mode: Mode;
  sort: string | null;
  dataset: string | null;
  x: number | null;
  y: number | null;
  zoom: number | null;
}

export const initial: ViewState = {
  view: 'areas', level: null, from: null, to: null, category: [], source: [], place_type: [], period: null,
  measure: 'score', weight: [], without: [], scale: 'z', mean: 'arithmetic', outliers: 'skewed',
  compare: [], indicator: null, adjust: 'multiplicative', set: 'region', covariate: [], near: '10', kept: 'all',
  method: 'surface', tested: 'count', permutations: '0', drawn: 'contours', step: 'quarter', every: '3', against: 'before', people: 'children', only: null, layout: 'one', at: null, cell: 500, bandwidth: 1000, boundary: 'all', show: 'flows', sum: 'gross', touching: 'all',
  colour: 'expected', beyond: 'any', top: '300', decay: 'best', between: null,
  area: null, mode: 'map', sort: null, dataset: null, x: null, y: null, zoom: null,
};

const methods = ['surface', 'risk', 'series', 'areas', 'moran', 'change', 'emerging', 'stability', 'accuracy', 'when', 'scan'] as const;
const levels = ['lsoa', 'msoa', 'ward', 'authority', 'force', 'region'] as const;
const weightPattern = /^[A-Za-z0-9_.-]{1,80}:(100|\d{1,2}(\.\d{1,12})?)$/;
const sources = ['reported', 'discovered', 'administrative'];
const measures = ['score', 'band', 'unseen', 'count', 'rate', 'compare', 'funnel', 'forces'] as const;
const codePattern = /^[A-Za-z0-9]{1,20}$/;
const wordPattern = /^[A-Za-z0-9_.-]{1,80}$/;
const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

function oneOf<T extends string>(value: string | null, allowed: readonly T[]): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}

function between(text: string | null, low: number, high: number): number | null {
  if (text === null || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) && value >= low && value <= high ? value : null;
}

/** Reads an address; what it cannot read falls back to the first choice instead of failing. */
export function parseAddress(search: string): ViewState {
  const given = new URLSearchParams(search);
  const month = (name: string) => {
    const text = given.get(name);
    return text !== null && monthPattern.test(text) ? text : null;
  };
  const wide = given.get('bandwidth') === 'scott' ? 'scott' : between(given.get('bandwidth'), 200, 50_000);
  return {
    view: oneOf(given.get('view'), ['areas', 'hotspots', 'movement', 'data'] as const) ?? initial.view,
    level: oneOf(given.get('level'), levels),
    from: month('from'),
    to: month('to'),
    category: given.getAll('category'),
    source: given.getAll('source'),
    place_type: given.getAll('place_type'),
    period: given.get('period'),
    measure: oneOf(given.get('measure'), measures) ?? initial.measure,
    weight: given.getAll('weight').filter((text) => weightPattern.test(text)),
    without: given.getAll('without').filter((source) => sources.some((known) => known === source)),
    scale: oneOf(given.get('scale'), ['z', 'robust-z', 'percentile', 'min-max', 'exponential'] as const) ?? initial.scale,
    mean: oneOf(given.get('mean'), ['arithmetic', 'geometric'] as const) ?? initial.mean,
    outliers: oneOf(given.get('outliers'), ['skewed', 'winsorise', 'keep'] as const) ?? initial.outliers,
    compare: [...new Set(given.getAll('compare'))].filter((code) => codePattern.test(code)).slice(0, 6),
    indicator: wordPattern.test(given.get('indicator') ?? '') ? given.get('indicator') : null,
    adjust: oneOf(given.get('adjust'), ['multiplicative', 'additive', 'none'] as const) ?? initial.adjust,
    set: oneOf(given.get('set'), ['region', 'neighbours', 'england'] as const) ?? initial.set,
    covariate: given.getAll('covariate').filter((text) => wordPattern.test(text)),
    near: oneOf(given.get('near'), ['5', '10', '15'] as const) ?? initial.near,
    kept: oneOf(given.get('kept'), ['all', 'worsening'] as const) ?? initial.kept,
    method: oneOf(given.get('method'), methods) ?? initial.method,
    tested: oneOf(given.get('tested'), ['count', 'rate'] as const) ?? initial.tested,
    permutations: oneOf(given.get('permutations'), ['0', '999', '9999'] as const) ?? initial.permutations,
    step: oneOf(given.get('step'), ['month', 'quarter', 'year'] as const) ?? initial.step,
    every: oneOf(given.get('every'), ['1', '3', '12'] as const) ?? initial.every,
    against: oneOf(given.get('against'), ['before', 'year'] as const) ?? initial.against,
    people: oneOf(given.get('people'), ['children', 'all'] as const) ?? initial.people,
    only: given.get('only'),
    layout: oneOf(given.get('layout'), ['one', 'all'] as const) ?? initial.layout,
    at: month('at'),
    drawn: oneOf(given.get('drawn'), ['contours', 'cells'] as const) ?? initial.drawn,
    cell: between(given.get('cell'), 50, 10_000) ?? initial.cell,
    bandwidth: wide ?? initial.bandwidth,
    boundary: oneOf(given.get('boundary'), ['all', 'authority', 'force'] as const) ?? initial.boundary,
    show: oneOf(given.get('show'), ['flows', 'discs', 'matrix', 'groups', 'hubs', 'change', 'region'] as const) ?? initial.show,
    sum: oneOf(given.get('sum'), ['gross', 'net'] as const) ?? initial.sum,
    touching: oneOf(given.get('touching'), ['all', 'area'] as const) ?? initial.touching,
    colour: oneOf(given.get('colour'), ['expected', 'border'] as const) ?? initial.colour,
    beyond: oneOf(given.get('beyond'), ['any', 'corridors'] as const) ?? initial.beyond,
    top: oneOf(given.get('top'), ['100', '300', '1000', 'all'] as const) ?? initial.top,
    decay: oneOf(given.get('decay'), ['best', 'exponential', 'power'] as const) ?? initial.decay,
    between: /^[\w-]{1,40}~[\w-]{1,40}$/.test(given.get('between') ?? '') ? given.get('between') : null,
    area: given.get('area'),
    mode: oneOf(given.get('mode'), ['map', 'table'] as const) ?? initial.mode,
    sort: given.get('sort'),
    dataset: given.get('dataset'),
    x: between(given.get('x'), -1e7, 1e7),
    y: between(given.get('y'), -1e7, 1e7),
    zoom: between(given.get('zoom'), -30, 30),
  };
}

/** Writes the address; choices that are the first choice are left out, so links stay short. */
export function formatAddress(state: ViewState): string {
  const out = new URLSearchParams();
  out.set('view', state.view);
  for (const key of Object.keys(initial) as (keyof ViewState)[]) {
    const value = state[key];
    if (key === 'view' || value === null || value === initial[key]) continue;
    if (Array.isArray(value)) value.forEach((item) => out.append(key, item));
    else out.set(key, String(value));
  }
  return `?${out.toString()}`;
}
