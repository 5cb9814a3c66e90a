import { address, getJson } from '../api/client';
import type { FlowsResponse, Region, ShapesResponse } from '../api/types';
import type { ViewState } from '../ui/address';
import { categoriesOf, levelOf, monthsOf } from '../ui/choices';
import { loadOutlines } from '../ui/outlines';
import type { Picture } from '../ui/picture';
import { flowsPicture } from './flows';
import { periodSteps } from './periods';

/** The Movement view: flows between areas, and arrivals and departures. */
export async function loadMovement(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  const level = levelOf(state, region);
  const months = monthsOf(state, region);
  const params = {
    level, from: months?.from, to: months?.to, category: categoriesOf(state, region),
    boundary: state.boundary === 'all' ? null : state.boundary,
  };
  const [shapes, outlines, result] = await Promise.all([
    getJson<ShapesResponse>(address('shapes', { level }), signal),
    loadOutlines(level, region, signal),
    getJson<FlowsResponse>(address('movements/flows', params), signal),
  ]);
  const csv = address('movements/flows', { ...params, format: 'csv' });
  return flowsPicture({ result, corridors: null, shapes, outlines, region, months, csv, steps: periodSteps(state, region), choices: state });
}
