import { address, getJson } from '../api/client';
import type { ContoursResponse, SeriesResponse } from '../api/hotspot-types';
import type { HotspotAreasResponse, Level, Region, ShapesResponse, SurfaceResponse } from '../api/types';
import type { ViewState } from '../ui/address';
import { incidentFilters, levelOf } from '../ui/choices';
import { loadOutlines } from '../ui/outlines';
import type { Picture } from '../ui/picture';
import { go } from '../ui/state';
import { contourPicture } from './contours';
import { seriesPicture } from './series';
import { significancePicture } from './significance';
import { surfacePicture } from './surface';

function shapesAt(level: Level, signal: AbortSignal): Promise<ShapesResponse> {
  return getJson<ShapesResponse>(address('shapes', { level }), signal);
}

/** The Hotspots view: a density surface, or Gi* by area. */
export async function loadHotspots(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  const filters = incidentFilters(state, region);
  const level = levelOf(state, region);
  if (state.method === 'series') return loadSeries(state, region, signal);
  if (state.method !== 'surface') {
    const params = {
      level, ...filters,
      statistic: state.method === 'moran' ? 'moran' : null,
      measure: state.tested === 'rate' ? 'rate' : null,
      permutations: state.permutations === '0' ? null : state.permutations,
    };
    const [shapes, outlines, result] = await Promise.all([
      shapesAt(level, signal),
      loadOutlines(level, region, signal),
      getJson<HotspotAreasResponse>(address('hotspots/areas', params), signal),
    ]);
    return significancePicture({ result, shapes, outlines, region, months: filters, csv: address('hotspots/areas', { ...params, format: 'csv' }) });
  }
  const params = { ...filters, cell: state.cell, bandwidth: state.bandwidth };
  const finest = region.levels[0]?.level ?? level;
  const contoured = state.drawn === 'contours';
  const file = (path: string, format: string) => address(`hotspots/${path}`, { ...params, format });
  const [shapes, outlines, places, surface, contours] = await Promise.all([
    shapesAt(level, signal),
    loadOutlines(level, region, signal),
    shapesAt(finest, signal),
    getJson<SurfaceResponse>(address('hotspots/surface', params), signal),
    contoured ? getJson<ContoursResponse>(address('hotspots/contours', params), signal) : null,
  ]);
  const files = { cells: file('surface', 'csv'), tiff: file('surface', 'tif'), contours: file('contours', 'csv'), geoJson: file('contours', 'geojson') };
  const parts = { surface, shapes, outlines, places, region, months: filters, level, files };
  return contours ? contourPicture(parts, contours) : surfacePicture(parts);
}

async function loadSeries(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  const filters = incidentFilters(state, region);
  const level = levelOf(state, region);
  const params = { ...filters, cell: state.cell, bandwidth: state.bandwidth };
  const steps = { ...params, step: state.step };
  const [shapes, outlines, places, series] = await Promise.all([
    shapesAt(level, signal),
    loadOutlines(level, region, signal),
    shapesAt(region.levels[0]?.level ?? level, signal),
    getJson<SeriesResponse>(address('hotspots/series', steps), signal),
  ]);
  return seriesPicture({
    series, shapes, outlines, places, region, level, step: state.step, layout: state.layout, at: state.at,
    csv: {
      all: address('hotspots/series', { ...steps, format: 'csv' }),
      one: (from, to) => address('hotspots/surface', { ...params, from, to, bandwidth: series.bandwidth, format: 'csv' }),
    },
    show: (at) => go({ at, layout: 'one' }, state.layout === 'all' ? 'push' : 'replace'),
  });
}
