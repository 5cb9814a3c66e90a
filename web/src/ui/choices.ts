import type { Level, Region } from '../api/types';
import { isWhen, onlyParams } from '../hotspot/only';
import { movementMonths } from '../movement/months';
import { fittingZoom, levelAtZoom, mapSize } from '../movement/zoom';
import { monthsBetween } from '../text/words';
import type { Method, ViewState } from './address';

const fine: Level[] = ['lsoa', 'msoa', 'ward', 'authority', 'force'];

/** The levels a view can be drawn at, finest first, of those that are loaded. */
export function levelsFor(state: ViewState, region: Region): Level[] {
  const loaded = region.levels.map((info) => info.level);
  const usable = state.view === 'movement' ? (region.movements?.levels ?? []) : fine;
  return fine.filter((level) => loaded.includes(level) && usable.includes(level));
}

/** Whether the level follows the zoom where none is chosen: on maps of flows, not in tables that have no zoom. */
export function followsZoom({ view, show }: ViewState): boolean {
  return view === 'movement' && (show === 'flows' || show === 'discs');
}

/** The level in force: the chosen one where it can be drawn, else the view's first choice. */
export function levelOf(state: ViewState, region: Region): Level {
  const levels = levelsFor(state, region);
  if (state.level && levels.includes(state.level)) return state.level;
  if (followsZoom(state)) return levelAtZoom(levels, region, state.zoom ?? fittingZoom(region.extent, mapSize())) ?? 'authority';
  const first = state.view === 'hotspots' ? levelOfMethod(state.method, levels) : undefined;
  if (first) return first;
  return levels.includes('authority') ? 'authority' : (levels.at(-1) ?? 'authority');
}

/** The level a method starts with: the finest for what has one figure an area, the next for what cuts the counts into periods. */
function levelOfMethod(method: Method, levels: Level[]): Level | undefined {
  if (method === 'areas' || method === 'moran' || method === 'scan') return levels[0];
  if (method === 'change' || method === 'emerging') return levels.find((level) => level === 'msoa') ?? levels[0];
  return undefined;
}

/** First and last month with data in a view. */
export function spanOf(state: ViewState, region: Region): { from: string; to: string } | null {
  const of = state.view === 'movement' ? region.movements : region.incidents;
  return of ? { from: of.from, to: of.to } : null;
}

/** The months in force: chosen and within the data, else the last twelve with data, or all for what compares periods. */
export function monthsOf(state: ViewState, region: Region): { from: string; to: string } | null {
  const span = spanOf(state, region);
  if (!span) return null;
  if (state.view === 'movement' && region.movements) return movementMonths(state, region.movements);
  if (isWhen(state) && region.incidents) {
    const { from, to } = onlyParams(state.only, region);
    return from && to ? { from, to } : span;
  }
  const to = clamp(state.to ?? lastToJudge(state, span) ?? span.to, span.from, span.to);
  const before = monthsBetween(span.from, to);
  const first = before.at(-firstLength(state, before.length, monthsBetween(span.from, span.to).length)) ?? span.from;
  const from = clamp(state.from ?? first, span.from, to);
  return { from, to };
}

/** A year, quarter or month of which there are two: the last is compared with the one before. */
function halves(all: number): number {
  return all >= 24 ? 12 : all >= 6 ? 3 : 1;
}

/** The last month of a map that later months judge. */
function lastToJudge({ view, method, from }: ViewState, span: { from: string; to: string }): string | null {
  if (view !== 'hotspots' || method !== 'accuracy' || from !== null) return null;
  const all = monthsBetween(span.from, span.to);
  return all.at(-1 - halves(all.length)) ?? null;
}

/** How many months a view starts with: twelve; all for what follows periods; half of fewer than 24 for what compares with those before. */
function firstLength({ view, method }: ViewState, all: number, loaded: number): number {
  if (view !== 'hotspots') return 12;
  if (method === 'series' || method === 'emerging') return all;
  return method === 'accuracy' || method === 'change' ? halves(loaded) : 12;
}

function clamp(month: string, low: string, high: string): string {
  return month < low ? low : month > high ? high : month;
}

/** The categories a view can be narrowed to. */
export function categoriesFor(state: ViewState, region: Region): string[] {
  if (state.view !== 'movement') return region.incidents?.categories ?? [];
  return region.movements?.tellsKinds ? region.movements.categories : [];
}

/** Chosen categories that this view knows; the others are kept in the address but not sent. */
export function categoriesOf(state: ViewState, region: Region): string[] {
  if (isWhen(state)) {
    const { category } = onlyParams(state.only, region);
    return category === undefined ? [] : [category];
  }
  const known = categoriesFor(state, region);
  return state.category.filter((category) => known.includes(category));
}

/** Chosen sources that the data knows. */
export function sourcesOf(state: ViewState, region: Region): string[] {
  const { source } = isWhen(state) ? onlyParams(state.only, region) : {};
  if (isWhen(state)) return source === undefined ? [] : [source];
  return state.source.filter((word) => region.incidents?.sources.includes(word) ?? false);
}

/** The filters of every map of incidents. */
export function incidentFilters(state: ViewState, region: Region): Record<string, string | string[] | null> {
  const known = region.incidents?.placeTypes ?? [];
  return { ...recordedFilters(state, region), place_type: state.place_type.filter((place) => known.includes(place)) };
}

/** The filters of the incidents in an area's panel, which lists all kinds of place itself. */
export function recordedFilters(state: ViewState, region: Region): Record<string, string | string[] | null> {
  const months = monthsOf(state, region);
  const known = region.incidents?.sources ?? [];
  return {
    from: months?.from ?? null,
    to: months?.to ?? null,
    category: state.category.filter((category) => region.incidents?.categories.includes(category) ?? false),
    source: state.source.filter((source) => known.includes(source)),
  };
}

/** Whether what is chosen in the Areas view is made from recorded incidents. */
export function needsIncidents({ measure }: ViewState): boolean {
  return measure === 'unseen' || measure === 'count' || measure === 'rate';
}
