import { address, getJson } from '../api/client';
import type { ScoresResponse } from '../api/score-types';
import type { CountsResponse, Level, Region, ShapesResponse } from '../api/types';
import type { ViewState } from '../ui/address';
import { incidentFilters, levelOf } from '../ui/choices';
import { loadOutlines } from '../ui/outlines';
import type { Picture } from '../ui/picture';
import { countsPicture } from './counts';
import { isAsDefined, rescore, weightsOf } from './rescore';
import { scorePicture } from './scores';
import { shown } from './shown';

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
    return scorePicture({
      scores, shapes, outlines, region,
      csv: address('scores', { ...file, format: 'csv' }),
      xlsx: address('scores', { ...file, format: 'xlsx' }),
    });
  }
  const params = { level, ...incidentFilters(state, region) };
  const [[shapes, outlines], counts] = await Promise.all([
    common,
    getJson<CountsResponse>(address('incidents/counts', params), signal),
  ]);
  const csv = address('incidents/counts', { ...params, format: 'csv' });
  const xlsx = address('incidents/counts', { ...params, format: 'xlsx' });
  return countsPicture({ counts, shapes, outlines, region, csv, xlsx, measure: state.measure, params });
}
