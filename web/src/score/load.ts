import { address, getJson } from '../api/client';
import type { CountsResponse, Level, Region, ScoresResponse, ShapesResponse } from '../api/types';
import type { ViewState } from '../ui/address';
import { incidentFilters, levelOf } from '../ui/choices';
import { loadOutlines } from '../ui/outlines';
import type { Picture } from '../ui/picture';
import { countsPicture } from './counts';
import { scorePicture } from './scores';

/** Shapes of a level; the same for every picture at that level. */
export function loadShapes(level: Level, signal: AbortSignal): Promise<ShapesResponse> {
  return getJson<ShapesResponse>(address('shapes', { level }), signal);
}

/** The Areas view: scoping priority, or recorded incidents as counts or rates. */
export async function loadAreas(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  const level = levelOf(state, region);
  const common = Promise.all([loadShapes(level, signal), loadOutlines(level, region, signal)]);
  if (state.measure === 'score') {
    const params = { level, period: state.period };
    const [[shapes, outlines], scores] = await Promise.all([
      common,
      getJson<ScoresResponse>(address('scores', params), signal),
    ]);
    return scorePicture({ scores, shapes, outlines, region, csv: address('scores', { ...params, format: 'csv' }) });
  }
  const params = { level, ...incidentFilters(state, region) };
  const [[shapes, outlines], counts] = await Promise.all([
    common,
    getJson<CountsResponse>(address('incidents/counts', params), signal),
  ]);
  const csv = address('incidents/counts', { ...params, format: 'csv' });
  return countsPicture({ counts, shapes, outlines, region, csv, measure: state.measure, params });
}
