import { address, getJson } from '../api/client';
import type { CompareResponse, FunnelResponse, SummaryResponse } from '../api/compare-types';
import type { TrendsResponse } from '../api/rank-types';
import type { Level, Region } from '../api/types';
import type { ViewState } from '../ui/address';
import { levelOf, recordedFilters } from '../ui/choices';
import { loadOutlines } from '../ui/outlines';
import type { Picture } from '../ui/picture';
import { setParams } from './Against';
import { stands } from './answer';
import { comparePicture, emptyCompare } from './compare';
import { forcesPicture } from './forces';
import { funnelPicture } from './funnel';
import type { Ground } from './ground';
import { loadShapes, questionParams } from './load';
import { keepWorsening, worseningOf } from './worsening';

async function groundOf(level: Level, region: Region, signal: AbortSignal): Promise<Ground> {
  const [shapes, outlines] = await Promise.all([loadShapes(level, signal), loadOutlines(level, region, signal)]);
  return { shapes, outlines, region };
}

async function still(signal: AbortSignal): Promise<void> {
  if (!(await stands(signal))) throw new DOMException('overtaken', 'AbortError');
}

/** Up to six areas side by side; those of another level are left out. */
export async function loadCompare(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  const ground = await groundOf(levelOf(state, region), region, signal);
  const known = new Set(ground.shapes.areas.map(({ code }) => code));
  const chosen = state.compare.filter((code) => known.has(code));
  if (chosen.length === 0) return emptyCompare(ground);
  await still(signal);
  const params = { area: chosen, ...setParams(state), ...questionParams(state) };
  const answer = await getJson<CompareResponse>(address('scores/compare', params), signal);
  const file = (format: string) => address('scores/compare', { ...params, format });
  return comparePicture({ ...ground, answer, csv: file('csv'), xlsx: file('xlsx') });
}

/** The indicator of a funnel in force: the chosen one, else the first that comes with counts. */
export function funnelIndicator(state: ViewState, region: Region): string | null {
  const known = region.indicators.filter(({ unit }) => unit !== '');
  return known.find(({ id }) => id === state.indicator)?.id ?? known[0]?.id ?? null;
}

/** The funnel of one indicator. */
export async function loadFunnel(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  const level = levelOf(state, region);
  const params = { level, indicator: funnelIndicator(state, region), period: state.period, adjust: state.adjust === 'multiplicative' ? null : state.adjust };
  const [ground, funnel] = await Promise.all([groundOf(level, region, signal), getJson<FunnelResponse>(address('scores/funnel', params), signal)]);
  const file = (format: string) => address('scores/funnel', { ...params, format });
  return funnelPicture({ ...ground, funnel, adjust: state.adjust, csv: file('csv'), xlsx: file('xlsx') });
}

/** Forces and region by the areas within them. */
export async function loadForces(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  const level = levelOf(state, region);
  await still(signal);
  const params = { level, ...questionParams(state), ...(region.incidents ? recordedFilters(state, region) : {}) };
  const [ground, summary] = await Promise.all([groundOf(level, region, signal), getJson<SummaryResponse>(address('scores/summary', params), signal)]);
  const file = (format: string) => address('scores/summary', { ...params, format });
  return forcesPicture({ ...ground, summary, csv: file('csv'), xlsx: file('xlsx') });
}

/** Keeps the areas that are worse and worsening, where that is asked for. */
export async function filtered(drawn: Picture, state: ViewState, signal: AbortSignal): Promise<Picture> {
  if (state.kept !== 'worsening') return drawn;
  const params = { level: drawn.level, weight: state.weight, without: state.without, only: 'worse-and-worsening' };
  const trends = await getJson<TrendsResponse>(address('scores/trends', params), signal);
  const file = (format: string, label: string) => ({ label, href: address('scores/trends', { ...params, format }), name: `worse-and-worsening.${format}` });
  return keepWorsening(drawn, worseningOf(trends), [file('csv', 'Trends of these areas (CSV)'), file('xlsx', 'Trends of these areas (Excel, XLSX)')]);
}
