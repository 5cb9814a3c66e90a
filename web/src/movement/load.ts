import { address, ApiError, getJson, isAnswered } from '../api/client';
import type { CorridorsResponse, GroupsResponse, HubsResponse, MeasuresResponse } from '../api/movement-types';
import type { FlowsResponse, Region, ShapesResponse } from '../api/types';
import type { ViewState } from '../ui/address';
import { categoriesOf, levelOf, levelsFor, monthsOf } from '../ui/choices';
import { loadOutlines } from '../ui/outlines';
import type { FileLink, Picture } from '../ui/picture';
import { flowsPicture } from './flows';
import { loadStructure } from './load-structure';
import { periodSteps } from './periods';
import { regionalPicture } from './regional-picture';

type Params = Parameters<typeof address>[1];

/** The flows beside size and distance, or in the server's words why that cannot be said. */
async function corridorsOf(params: Params, signal: AbortSignal): Promise<{ corridors: CorridorsResponse | null; why: string | null }> {
  if (!(await isAnswered('movements/corridors'))) return { corridors: null, why: null };
  try {
    return { corridors: await getJson<CorridorsResponse>(address('movements/corridors', params), signal), why: null };
  } catch (error) {
    if (error instanceof ApiError && error.problem.status === 404) return { corridors: null, why: error.problem.detail ?? error.problem.title };
    throw error;
  }
}

/** What is asked for, whatever is shown of it. */
function filterOf(state: ViewState, region: Region) {
  const months = monthsOf(state, region);
  return { months, params: { level: levelOf(state, region), from: months?.from, to: months?.to, category: categoriesOf(state, region) } };
}

async function filesOf(params: Params, found: Params): Promise<FileLink[]> {
  if (!(await isAnswered('movements/corridors'))) return [];
  return [
    { label: 'Flows as lines, with what is expected (GeoJSON)', href: address('movements/corridors', { ...found, format: 'geojson' }), name: 'flows.geojson' },
    { label: 'The same in National Grid metres (GeoJSON, EPSG:27700)', href: address('movements/corridors', { ...found, format: 'geojson', crs: '27700' }), name: 'flows-27700.geojson' },
    { label: 'Flows with episodes (CSV)', href: address('movements/flows', { ...params, format: 'csv' }), name: 'flows.csv' },
    { label: 'Measures of each area (CSV)', href: address('movements/measures', { ...params, boundary: null, format: 'csv' }), name: 'measures.csv' },
  ];
}

/** The Movement view: flows between areas, arrivals and departures, a matrix, or the regional page. */
export async function loadMovement(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  if (state.show === 'region') return loadRegional(state, region, signal);
  const { months, params: filter } = filterOf(state, region);
  const params = { ...filter, boundary: state.boundary === 'all' ? null : state.boundary };
  const decay = state.decay === 'best' ? null : state.decay;
  const found = { ...params, decay };
  if (state.show === 'groups' || state.show === 'hubs' || state.show === 'change') {
    return loadStructure({ state, region, months, params: filter, decay, files: await filesOf(params, found) }, signal);
  }
  const [shapes, outlines, result, { corridors, why }] = await Promise.all([
    getJson<ShapesResponse>(address('shapes', { level: filter.level }), signal),
    loadOutlines(filter.level, region, signal),
    getJson<FlowsResponse>(address('movements/flows', params), signal),
    state.show === 'discs' ? { corridors: null, why: null } : corridorsOf(found, signal),
  ]);
  const csv = corridors ? address('movements/corridors', { ...found, format: 'csv' }) : address('movements/flows', { ...params, format: 'csv' });
  const files = await filesOf(params, found);
  return flowsPicture({ result, corridors, why, shapes, outlines, region, months, csv, files, steps: periodSteps(state, region), choices: state });
}

async function loadRegional(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  const { months, params } = filterOf(state, region);
  const found = { ...params, decay: state.decay === 'best' ? null : state.decay };
  const hasMeasures = await isAnswered('movements/measures');
  const hasForces = params.level !== 'force' && levelsFor(state, region).includes('force');
  const forceShapes = hasForces ? getJson<ShapesResponse>(address('shapes', { level: 'force' }), signal) : null;
  const forceFlows = hasForces ? getJson<FlowsResponse>(address('movements/flows', { ...params, level: 'force' }), signal) : null;
  const [shapes, outlines, result, measures, { corridors, why }, above, between, groups, hubs] = await Promise.all([
    getJson<ShapesResponse>(address('shapes', { level: params.level }), signal),
    loadOutlines(params.level, region, signal),
    getJson<FlowsResponse>(address('movements/flows', params), signal),
    hasMeasures ? getJson<MeasuresResponse>(address('movements/measures', params), signal) : null,
    corridorsOf(found, signal),
    forceShapes, forceFlows,
    getJson<GroupsResponse>(address('movements/groups', found), signal),
    getJson<HubsResponse>(address('movements/hubs', found), signal),
  ]);
  return regionalPicture({
    result, measures, corridors, why, groups, hubs, shapes, outlines, region, months,
    forces: above && between ? { result: between, shapes: above } : null,
    steps: periodSteps(state, region),
    csv: hasMeasures ? address('movements/measures', { ...params, format: 'csv' }) : null,
    files: await filesOf(params, found),
  });
}
