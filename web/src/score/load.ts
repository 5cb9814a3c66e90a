import { address, getJson, type Params } from '../api/client';
import type { ExpectedResponse, RanksResponse } from '../api/rank-types';
import type { ScoresResponse } from '../api/score-types';
import type { CountsResponse, Level, Region, ShapesResponse } from '../api/types';
import type { ViewState } from '../ui/address';
import { incidentFilters, levelOf, monthsOf, recordedFilters } from '../ui/choices';
import { loadOutlines } from '../ui/outlines';
import type { Picture } from '../ui/picture';
import { stands } from './answer';
import { bandsPicture } from './bands';
import { countsPicture } from './counts';
import { filtered, loadCompare, loadForces, loadFunnel } from './load-compare';
import { isAsDefined, rescore, weightsOf } from './rescore';
import { scorePicture } from './scores';
import { shown } from './shown';
import { unseenPicture } from './unseen';

/** Shapes of a level; the same for every picture at that level. */
export function loadShapes(level: Level, signal: AbortSignal): Promise<ShapesResponse> {
  return getJson<ShapesResponse>(address('shapes', { level }), signal);
}

/** The choices of method, without those that are the first choice. */
export function methodParams({ scale, mean, outliers }: ViewState): Record<string, string | null> {
  return {
    scale: scale === 'z' ? null : scale,
    mean: mean === 'arithmetic' ? null : mean,
    outliers: outliers === 'skewed' ? null : outliers,
  };
}

/** The choices that make a score what it is: period, method, weights, sources left out. */
export function questionParams(state: ViewState): Record<string, string | string[] | null> {
  return { period: state.period, ...methodParams(state), weight: state.weight, without: state.without };
}

/** The shapes, and an answer that takes long: asked once the choices stand still. */
async function loadSlowly<T>(path: string, params: Params, level: Level, region: Region, signal: AbortSignal) {
  if (!(await stands(signal))) throw new DOMException('overtaken', 'AbortError');
  return Promise.all([loadShapes(level, signal), loadOutlines(level, region, signal), getJson<T>(address(path, params), signal)]);
}

async function loadBands(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  const level = levelOf(state, region);
  const params = { level, ...questionParams(state) };
  const [shapes, outlines, ranks] = await loadSlowly<RanksResponse>('scores/ranks', params, level, region, signal);
  const file = (format: string) => address('scores/ranks', { ...params, format });
  return bandsPicture({ ranks, shapes, outlines, region, csv: file('csv'), xlsx: file('xlsx') });
}

async function loadUnseen(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  const level = levelOf(state, region);
  const params = { level, ...recordedFilters(state, region), weight: state.weight, without: state.without };
  const [shapes, outlines, expected] = await loadSlowly<ExpectedResponse>('scores/expected', params, level, region, signal);
  const file = (format: string) => address('scores/expected', { ...params, format });
  return unseenPicture({ expected, shapes, outlines, region, csv: file('csv'), xlsx: file('xlsx'), months: monthsOf(state, region) });
}

/** The Areas view: scoping priority, or recorded incidents as counts or rates. */
export async function loadAreas(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  const level = levelOf(state, region);
  const common = Promise.all([loadShapes(level, signal), loadOutlines(level, region, signal)]);
  if (state.measure === 'score') {
    const params = { level, period: state.period, ...methodParams(state) };
    const [[shapes, outlines], base] = await Promise.all([
      common,
      getJson<ScoresResponse>(address('scores', params), signal),
    ]);
    const weights = weightsOf(base.indicators, state.weight, state.without);
    const scores = isAsDefined(base, weights) ? base : rescore(base, weights);
    const file = { ...params, weight: state.weight, without: state.without };
    shown.value = { base, scores };
    return filtered(scorePicture({
      scores, shapes, outlines, region,
      csv: address('scores', { ...file, format: 'csv' }),
      xlsx: address('scores', { ...file, format: 'xlsx' }),
    }), state, signal);
  }
  if (state.measure === 'compare') return loadCompare(state, region, signal);
  if (state.measure === 'funnel') return loadFunnel(state, region, signal);
  if (state.measure === 'forces') return loadForces(state, region, signal);
  if (state.measure === 'band') return filtered(await loadBands(state, region, signal), state, signal);
  if (state.measure === 'unseen') return loadUnseen(state, region, signal);
  const params = { level, ...incidentFilters(state, region) };
  const [[shapes, outlines], counts] = await Promise.all([
    common,
    getJson<CountsResponse>(address('incidents/counts', params), signal),
  ]);
  const csv = address('incidents/counts', { ...params, format: 'csv' });
  const xlsx = address('incidents/counts', { ...params, format: 'xlsx' });
  return countsPicture({ counts, shapes, outlines, region, csv, xlsx, measure: state.measure, params });
}
