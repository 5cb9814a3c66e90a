import type { Contour, ContoursResponse } from '../api/hotspot-types';
import type { ShapesResponse, SurfaceResponse } from '../api/types';
import type { ContourPaint } from '../map';
import { absence, count, number, percent, phrase, plural, valueOf } from '../text/figures';
import { digitsOf, diverging, sequential } from '../ui/classes';
import type { LegendItem, Picture, Row } from '../ui/picture';
import { nearestPlace } from './places';
import { measured, surfacePicture, type SurfaceParts } from './surface';

/** A level in two digits, as the server gives it. */
export function levelText(level: number): string {
  return number(level, level > 0 ? Math.max(0, 1 - Math.floor(Math.log10(level) + 1e-9)) : 0);
}

/** A level as it is drawn: a ratio exactly, a density in the two digits of the server. */
function levelWords(level: number, measure: SurfaceResponse['measure']): string {
  return measure === 'risk' ? number(level, digitsOf([level])) : levelText(level);
}

function shareText(share: number): string {
  return share < 0.005 ? 'under 1%' : percent(share);
}

/** The words of a contour: how dense, how many, how large, which share. */
export function contourWords(contour: Contour, { unit, measure }: SurfaceResponse, threshold: number): string {
  const share = valueOf(contour.share);
  return `${levelWords(contour.level, measure)} or more ${unit}: about ${phrase(contour.count, threshold, { digits: 0 })} incidents`
    + ` within ${number(contour.areaKm2, 2)} km²${share === null ? '' : `, ${shareText(share)} of all`}.`;
}

/** The outer corner mean and the first corner: a position to name a contour by. */
function middle(rings: number[][]): [number, number] {
  const outer = rings[0] ?? [];
  let [x, y, sumX, sumY] = [0, 0, 0, 0];
  for (let i = 0; i + 1 < outer.length; i += 2) {
    x += outer[i];
    y += outer[i + 1];
    sumX += x;
    sumY += y;
  }
  const corners = Math.max(1, outer.length / 2);
  return [sumX / corners, sumY / corners];
}

function rows({ contours, measure }: ContoursResponse, places: ShapesResponse, threshold: number): Row[] {
  const near = nearestPlace(places);
  return contours.map((contour, i) => {
    const [x, y] = middle(contour.rings);
    const place = near(x, y);
    const share = valueOf(contour.share);
    return {
      key: String(i),
      area: null,
      cells: [
        { text: place, sort: place },
        { text: levelWords(contour.level, measure), sort: contour.level, numeric: true },
        { text: phrase(contour.count, threshold, { digits: 0 }), sort: valueOf(contour.count), numeric: true },
        { text: share === null ? 'not given' : shareText(share), sort: share, numeric: true },
        { text: number(contour.areaKm2, 2), sort: contour.areaKm2, numeric: true },
        { text: number(Math.round(x), 0), sort: x, numeric: true },
        { text: number(Math.round(y), 0), sort: y, numeric: true },
      ],
    };
  });
}

function legendItems(response: ContoursResponse, colours: string[], threshold: number): LegendItem[] {
  const levels = response.classes.map((step) => step.level);
  return response.classes.map((step, i) => {
    const next = levels[i + 1];
    const from = levelWords(step.level, response.measure);
    const label = next === undefined ? `${from} and over` : `${from} to under ${levelWords(next, response.measure)}`;
    const known = valueOf(step.count);
    return known === null ? { colour: colours[i], label: `${label} (${absence(step.count, threshold) ?? ''})` } : { colour: colours[i], label, n: known };
  });
}

/** The cells below the lowest level: a ratio is drawn there too, where a density would be nothing. */
function underLowest({ surface }: Picture, { classes }: ContoursResponse): Picture['surface'] {
  const level = classes[0]?.level ?? Infinity;
  return surface && { ...surface, values: surface.values.map((value) => (value !== null && value < level ? value : null)) };
}

/** The surface drawn as contours: the same classes, smooth, each part with its incidents. */
export function contourPicture(parts: SurfaceParts, response: ContoursResponse): Picture {
  const base = surfacePicture(parts);
  const { surface, region, places } = parts;
  const threshold = region.threshold;
  const { risk } = measured(surface);
  const colours = risk ? diverging(response.classes.length + 1).slice(1) : sequential(response.classes.length);
  const colourAt = new Map(response.classes.map((step, i) => [step.level, colours[i]]));
  const contours: ContourPaint[] = response.contours.map((contour) => ({
    rings: contour.rings,
    colour: colourAt.get(contour.level) ?? colours[0],
    title: contourWords(contour, surface, threshold),
  }));
  const items = legendItems(response, colours, threshold).toReversed();
  const lowest = risk && response.classes.length > 0 ? base.legend.items.filter((item) => item.pattern === undefined).slice(-1).map(({ colour, label }) => ({ colour, label: `${label} (no count)` })) : [];
  const withheld = `${plural(response.withheld, 'contour')} withheld: fewer than ${threshold} incidents or fewer than 3 places within.`;
  return {
    ...base,
    surface: risk ? underLowest(base, response) : null,
    contours,
    legend: {
      title: base.legend.title,
      unit: `${surface.unit}; n = ${phrase(surface.n, threshold, { digits: 0 })} incidents; per class to the nearest ${threshold}`,
      items: [...items, ...lowest, ...base.legend.items.filter((item) => item.pattern !== undefined)],
      notes: [
        response.contours.length > 0 ? 'Point at a contour for its incidents, area and share.' : 'Nothing is drawn: every cell is blank.',
        `Blank: fewer than ${threshold} incidents or 3 places within ${number(surface.bandwidth, 0)} m.`,
        ...(response.withheld > 0 ? [withheld] : []),
        ...base.legend.notes.slice(2),
      ],
    },
    table: {
      caption: `${base.title}: ${plural(response.contours.length, 'contour')}, each with what lies in it, higher ones included; ${count(response.withheld)} withheld`,
      first: '1:down',
      columns: [
        { label: 'Nearest area', numeric: false },
        { label: 'At least', unit: surface.unit, numeric: true },
        { label: 'Incidents', unit: `to the nearest ${threshold}`, numeric: true },
        { label: 'Share', unit: 'of all incidents', numeric: true },
        { label: 'Area', unit: 'km²', numeric: true },
        { label: 'East', unit: 'm, National Grid', numeric: true },
        { label: 'North', unit: 'm, National Grid', numeric: true },
      ],
      rows: () => rows(response, places, threshold),
    },
    csv: parts.files?.contours ?? null,
    runCard: response.runCard,
  };
}
