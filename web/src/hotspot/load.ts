import { address, getJson, type Params } from '../api/client';
import { getWorked } from '../api/jobs';
import type { AccuracyResponse, ChangeResponse, ContoursResponse, EmergingResponse, ScanResponse, SeriesResponse, StabilityResponse, WhenResponse } from '../api/hotspot-types';
import type { HotspotAreasResponse, Level, Region, ShapesResponse, SurfaceResponse } from '../api/types';
import type { ViewState } from '../ui/address';
import { incidentFilters, levelOf } from '../ui/choices';
import { loadOutlines } from '../ui/outlines';
import type { FileLink, Picture } from '../ui/picture';
import { go } from '../ui/state';
import { accuracyPicture } from './accuracy';
import { changePicture, earlierMonths } from './change';
import { contourPicture } from './contours';
import { emergingPicture } from './emerging';
import { narrowings, onlyParams } from './only';
import { scanPicture } from './scan';
import { seriesPicture } from './series';
import { significancePicture } from './significance';
import { stabilityPicture } from './stability';
import { surfacePicture, takeAway } from './surface';
import { whenPicture } from './when';

function shapesAt(level: Level, signal: AbortSignal): Promise<ShapesResponse> {
  return getJson<ShapesResponse>(address('shapes', { level }), signal);
}

interface Base { level: Level; shapes: ShapesResponse; outlines: ShapesResponse | null }

/** Borders of the level in force and of the one above. */
async function baseOf(state: ViewState, region: Region, signal: AbortSignal): Promise<Base> {
  const level = levelOf(state, region);
  const [shapes, outlines] = await Promise.all([shapesAt(level, signal), loadOutlines(level, region, signal)]);
  return { level, shapes, outlines };
}

/** The Hotspots view: the picture of the question that was chosen. */
export function loadHotspots(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  switch (state.method) {
    case 'series':
      return loadSeries(state, region, signal);
    case 'areas':
    case 'moran':
      return loadAreas(state, region, signal);
    case 'change':
      return loadChange(state, region, signal);
    case 'emerging':
      return loadEmerging(state, region, signal);
    case 'stability':
      return loadStability(state, region, signal);
    case 'scan':
      return loadScan(state, region, signal);
    case 'when':
      return loadWhen(state, region, signal);
    case 'accuracy':
      return loadAccuracy(state, region, signal);
    default:
      return loadSurface(state, region, signal);
  }
}

/** The files of a result by area: its table, and its table with the shapes. */
function filesOf(path: string, params: Params, label = 'Areas with their figures (GeoJSON)'): { csv: string; files: FileLink[] } {
  const name = `${path.split('/').at(-1) ?? path}.geojson`;
  return { csv: address(path, { ...params, format: 'csv' }), files: [{ label, href: address(path, { ...params, format: 'geojson' }), name }] };
}

async function loadAreas(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  const filters = incidentFilters(state, region);
  const params = {
    level: levelOf(state, region), ...filters,
    statistic: state.method === 'moran' ? 'moran' : null,
    measure: state.tested === 'rate' ? 'rate' : null,
    permutations: state.permutations === '0' ? null : state.permutations,
  };
  const [base, result] = await Promise.all([
    baseOf(state, region, signal),
    getJson<HotspotAreasResponse>(address('hotspots/areas', params), signal),
  ]);
  return significancePicture({ result, ...base, region, months: filters, ...filesOf('hotspots/areas', params) });
}

async function loadChange(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  const filters = incidentFilters(state, region);
  const params = { level: levelOf(state, region), ...filters, ...earlierMonths(state, region) };
  const [base, result] = await Promise.all([
    baseOf(state, region, signal),
    getJson<ChangeResponse>(address('hotspots/change', params), signal),
  ]);
  return changePicture({ result, ...base, region, ...filesOf('hotspots/change', params) });
}

async function loadEmerging(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  const params = {
    level: levelOf(state, region), ...incidentFilters(state, region),
    measure: state.tested === 'rate' ? 'rate' : null, step: state.every,
  };
  const [base, result] = await Promise.all([
    baseOf(state, region, signal),
    getJson<EmergingResponse>(address('hotspots/emerging', params), signal),
  ]);
  return emergingPicture({ result, ...base, region, ...filesOf('hotspots/emerging', params) });
}

async function loadSurface(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  const filters = incidentFilters(state, region);
  const params = { ...filters, cell: state.cell, bandwidth: state.bandwidth, measure: state.method === 'risk' ? 'risk' : null };
  const contoured = state.drawn === 'contours';
  const file = (path: string, format: string) => address(`hotspots/${path}`, { ...params, format });
  const [base, places, surface, contours] = await Promise.all([
    baseOf(state, region, signal),
    shapesAt(region.levels[0]?.level ?? levelOf(state, region), signal),
    getJson<SurfaceResponse>(address('hotspots/surface', params), signal),
    contoured ? getJson<ContoursResponse>(address('hotspots/contours', params), signal) : null,
  ]);
  const files = { cells: file('surface', 'csv'), tiff: file('surface', 'tif'), contours: file('contours', 'csv'), geoJson: file('contours', 'geojson') };
  const parts = { surface, ...base, places, region, months: filters, files };
  return contours ? contourPicture(parts, contours) : surfacePicture(parts);
}

async function loadSeries(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  const filters = incidentFilters(state, region);
  const params = { ...filters, cell: state.cell, bandwidth: state.bandwidth };
  const steps = { ...params, step: state.step };
  const [base, places, series] = await Promise.all([
    baseOf(state, region, signal),
    shapesAt(region.levels[0]?.level ?? levelOf(state, region), signal),
    getJson<SeriesResponse>(address('hotspots/series', steps), signal),
  ]);
  return seriesPicture({
    series, ...base, places, region, step: state.step, layout: state.layout, at: state.at,
    csv: {
      all: address('hotspots/series', { ...steps, format: 'csv' }),
      one: (from, to) => address('hotspots/surface', { ...params, from, to, bandwidth: series.bandwidth, format: 'csv' }),
    },
    files: (from, to) => {
      const file = (path: string, format: string) => address(`hotspots/${path}`, { ...params, from, to, bandwidth: series.bandwidth, format });
      return takeAway({ tiff: file('surface', 'tif'), geoJson: file('contours', 'geojson') });
    },
    show: (at) => go({ at, layout: 'one' }, state.layout === 'all' ? 'push' : 'replace'),
  });
}

async function loadStability(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  const filters = incidentFilters(state, region);
  const params = { ...filters, cell: state.cell, bandwidth: state.bandwidth };
  const [base, places, result] = await Promise.all([
    baseOf(state, region, signal),
    shapesAt(region.levels[0]?.level ?? levelOf(state, region), signal),
    getWorked<StabilityResponse>(address('hotspots/stability', params), signal),
  ]);
  const file = (format: string) => address('hotspots/stability', { ...params, format });
  return stabilityPicture({
    result, ...base, places, region, months: filters, csv: file('csv'),
    files: [
      { label: 'Cells that are hot on any map (GeoJSON)', href: file('geojson'), name: 'stability.geojson' },
      { label: 'Share of maps (GeoTIFF, EPSG:27700)', href: file('tif'), name: 'stability.tif' },
    ],
  });
}

async function loadScan(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  const filters = incidentFilters(state, region);
  const params = { level: levelOf(state, region), ...filters, people: state.people === 'all' ? 'all' : null };
  const [base, result] = await Promise.all([
    baseOf(state, region, signal),
    getWorked<ScanResponse>(address('hotspots/scan', params), signal),
  ]);
  return scanPicture({ result, ...base, region, months: filters, ...filesOf('hotspots/scan', params, 'Clusters (GeoJSON)') });
}

async function loadAccuracy(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  const params = { ...incidentFilters(state, region), cell: state.cell, bandwidth: state.bandwidth };
  const [base, result] = await Promise.all([
    baseOf(state, region, signal),
    getJson<AccuracyResponse>(address('hotspots/accuracy', params), signal),
  ]);
  return accuracyPicture({ result, ...base, region, csv: address('hotspots/accuracy', { ...params, format: 'csv' }) });
}

async function loadWhen(state: ViewState, region: Region, signal: AbortSignal): Promise<Picture> {
  const params = onlyParams(state.only, region);
  const [base, result] = await Promise.all([
    baseOf(state, region, signal),
    getJson<WhenResponse>(address('hotspots/when', params), signal),
  ]);
  const chosen = narrowings(region).filter(({ title }) => title !== 'A year').flatMap(({ options }) => options).find(({ value }) => value === state.only);
  const only = params['area'] === undefined ? (chosen?.text ?? '') : (base.shapes.areas.find(({ code }) => code === params['area'])?.name ?? params['area']);
  return whenPicture({ result, ...base, region, only, csv: address('hotspots/when', { ...params, format: 'csv' }) });
}
