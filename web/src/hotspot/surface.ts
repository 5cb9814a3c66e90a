import type { Level, NoDataArea, Region, ShapesResponse, SurfaceResponse } from '../api/types';
import type { AreaPaint } from '../map';
import { count, number, phrase, plural, sentence } from '../text/figures';
import { period } from '../text/words';
import { classLabels, classOf, digitsOf, diverging, sequential } from '../ui/classes';
import type { FileLink, LegendItem, Picture, Row } from '../ui/picture';
import { nearestPlace } from './places';

/** What a picture of the surface is made of. */
export interface SurfaceParts {
  surface: SurfaceResponse;
  shapes: ShapesResponse;
  outlines: ShapesResponse | null;
  places: ShapesResponse;
  region: Region;
  months: Record<string, unknown>;
  level: Level;
  files?: SurfaceFiles;
}

/** Addresses of the files of a surface. */
export interface SurfaceFiles { cells: string; tiff: string; contours: string; geoJson: string }

/** Areas without data, by code: those named, and those whose parent is named. */
function withoutData(surface: SurfaceResponse, shapes: ShapesResponse): Map<string, string> {
  const reasons = new Map(surface.noData.map((area) => [area.code, area.reason]));
  const found = new Map<string, string>();
  shapes.areas.forEach((area) => {
    const codes = [area.code, ...Object.values(area.parents)];
    const named = codes.find((code) => code !== undefined && reasons.has(code));
    if (named !== undefined) found.set(area.code, reasons.get(named) ?? '');
  });
  return found;
}

/**
 * The limits between classes: those of the server, of a density to two significant figures, so that what is printed is what is drawn.
 * The server also gives where the lowest class starts; below it nothing is drawn.
 */
function limits(surface: SurfaceResponse, drawn: number[]): number[] {
  const least = drawn.reduce((low, value) => Math.min(low, value), Infinity);
  const inside = surface.breaks.filter((limit) => Number.isFinite(limit) && limit > least);
  return measured(surface).risk ? inside : [...new Set(inside.map((limit) => Number(limit.toPrecision(2))))];
}

function cellRows(surface: SurfaceResponse, places: ShapesResponse): Row[] {
  const { grid, values } = surface;
  const near = nearestPlace(places);
  const rows: Row[] = [];
  values.forEach((value, i) => {
    if (value === null || !Number.isFinite(value)) return;
    const x = grid.west + (0.5 + (i % grid.columns)) * grid.cell;
    const y = grid.south + (0.5 + Math.floor(i / grid.columns)) * grid.cell;
    const place = near(x, y);
    rows.push({
      key: String(i),
      area: null,
      cells: [
        { text: place, sort: place },
        { text: number(Math.round(x), 0), sort: x, numeric: true },
        { text: number(Math.round(y), 0), sort: y, numeric: true },
        { text: number(value, 1), sort: value, numeric: true },
      ],
    });
  });
  return rows;
}

/** The map, legend, table and words of the density surface. */
export function surfacePicture({ surface, shapes, outlines, places, region, months, level, files }: SurfaceParts): Picture {
  const drawn = surface.values.filter((value): value is number => value !== null && Number.isFinite(value));
  const breaks = limits(surface, drawn);
  const { risk, what } = measured(surface);
  const colours = risk ? diverging(breaks.length + 1) : sequential(breaks.length + 1);
  const missing = withoutData(surface, shapes);
  const names = new Map(shapes.areas.map((area) => [area.code, area.name]));
  const when = period(String(months['from'] ?? ''), String(months['to'] ?? ''));
  const title = `${what}, ${when}`;
  const sizes = colours.map(() => 0);
  drawn.forEach((value) => (sizes[classOf(value, breaks)] += 1));
  const items: LegendItem[] = classLabels(breaks, levelWriter(surface, breaks))
    .map((label, i) => ({ colour: colours[i], label, n: sizes[i] }))
    .toReversed();
  items.push({ pattern: 'no-data', label: 'No data (areas)', n: missing.size });
  const about = (code: string): string[] =>
    missing.has(code)
      ? [sentence(`No data: ${missing.get(code) || 'nothing was published here'}`)]
      : [risk ? 'Inside the surface: the colours show how many times more or fewer incidents there are around each cell than residents explain.'
          : 'Inside the surface: the colours show how densely incidents were recorded around each cell.'];
  const reach = `within ${number(surface.bandwidth, 0)} m`;
  return {
    title,
    level,
    shapes,
    outlines,
    areas: new Map(shapes.areas.map((area) => [area.code, basePaint(missing.has(area.code))])),
    surface: { grid: surface.grid, values: surface.values, colours, breaks, opacity: 1 },
    flows: null,
    discs: null,
    empty: drawn.length > 0 ? undefined : nothingDrawn(surface, region.threshold),
    legend: {
      title: what,
      unit: `${surface.unit}; n = ${phrase(surface.n, region.threshold, { digits: 0 })} incidents; cells per class`,
      items,
      notes: [
        drawn.length > 0 ? `Drawn values: ${number(drawn.reduce((a, b) => Math.min(a, b)), 1)} to ${number(drawn.reduce((a, b) => Math.max(a, b)), 1)}.` : 'Nothing is drawn: every cell is blank.',
        `Blank: fewer than ${region.threshold} incidents ${reach} (${plural(surface.blank, 'cell')}).`,
        ...(risk ? ['1 is the average of the map. No test of chance is behind the colours.'] : []),
        radiusNote(surface),
      ],
    },
    table: {
      caption: `${title}: ${plural(drawn.length, 'drawn cell')}; ${count(surface.blank)} blank (fewer than ${region.threshold} incidents ${reach})`,
      first: '3:down',
      columns: [
        { label: 'Nearest area', numeric: false },
        { label: 'East', unit: 'm, National Grid', numeric: true },
        { label: 'North', unit: 'm, National Grid', numeric: true },
        { label: risk ? 'Relative risk' : 'Density', unit: surface.unit, numeric: true },
      ],
      rows: () => cellRows(surface, places),
    },
    describe: (code) => `${names.get(code) ?? code}. ${about(code).join(' ')}`,
    about,
    summary: [
      `${phrase(surface.n, region.threshold, { digits: 0 })} incidents are in the surface.`,
      ...(risk
        ? [`Each cell compares the incidents ${reach} with the residents there, each as a share of its total: 2 is twice as many as the residents explain.`,
          'Residents are not those who are there: town centres are high because visitors are not counted.']
        : [`Each cell adds up the incidents ${reach}, near ones more than far ones (quartic kernel).`]),
      ...silent(surface.noData),
    ],
    csv: files?.cells ?? null,
    files: files ? takeAway(files) : [],
    runCard: surface.runCard,
  };
}

/** Whether a surface is a ratio, and what it shows. */
export function measured({ measure }: SurfaceResponse): { risk: boolean; what: string } {
  return measure === 'risk'
    ? { risk: true, what: 'Incidents relative to residents' }
    : { risk: false, what: 'Density of recorded incidents' };
}

/** Limits as numbers: of a ratio each with the digits it needs. */
function levelWriter(surface: SurfaceResponse, breaks: number[]): (value: number) => string {
  return measured(surface).risk ? (value) => number(value, digitsOf([value])) : (value) => number(value, digitsOf(breaks));
}

/** Why no cell of a surface is drawn, and what to do about it. */
export function nothingDrawn(surface: SurfaceResponse, threshold: number): string {
  const people = measured(surface).risk ? ', or too few residents' : '';
  return `Nothing is drawn: everywhere fewer than ${threshold} incidents or 3 places lie within ${number(surface.bandwidth, 0)} m${people}. Choose more months, more categories or a larger radius.`;
}

/** How wide the kernel is and why. */
export function radiusNote(surface: SurfaceResponse): string {
  const byRule = surface.runCard.parameters['bandwidth chosen by'] !== 'the user';
  const why = byRule ? 'by Scott’s rule from the spread of the data, which smooths much' : 'chosen';
  return `Radius ${number(surface.bandwidth, 0)} m (${why}), cells ${number(surface.grid.cell, 0)} m.`;
}

/** The files of what a surface shows, beside its table. */
export function takeAway({ tiff, geoJson }: Pick<SurfaceFiles, 'tiff' | 'geoJson'>): FileLink[] {
  return [
    { label: 'Contours (GeoJSON)', href: geoJson, name: 'contours.geojson' },
    { label: 'Surface (GeoTIFF, EPSG:27700)', href: tiff, name: 'surface.tif' },
  ];
}

/** One sentence for the areas that share a reason; a long list is cut and counted. */
export function silent(areas: NoDataArea[]): string[] {
  return [...new Set(areas.map((area) => area.reason))].map((reason) => {
    const all = areas.filter((area) => area.reason === reason).map((area) => area.name);
    const more = all.length > 12 ? ` and ${count(all.length - 12)} more` : '';
    return sentence(`${all.slice(0, 12).join(', ')}${more}: ${reason}`);
  });
}

function basePaint(missing: boolean): AreaPaint {
  return { fill: null, pattern: missing ? 'no-data' : 'none', outline: 'none' };
}
