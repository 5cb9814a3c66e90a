import type { StabilityResponse } from '../api/hotspot-types';
import type { Level, Region, ShapesResponse } from '../api/types';
import { count, number, percent, phrase, plural } from '../text/figures';
import { period } from '../text/words';
import { classOf, sequential } from '../ui/classes';
import { namesOf, type FileLink, type LegendItem, type Picture, type Row } from '../ui/picture';
import { nearestPlace } from './places';
import { silent } from './surface';

interface Parts {
  result: StabilityResponse;
  shapes: ShapesResponse;
  outlines: ShapesResponse | null;
  places: ShapesResponse;
  region: Region;
  months: Record<string, unknown>;
  level: Level;
  csv: string;
  files: FileLink[];
}

/** Shares of the maps as words: in how many of them, in tenths as the server gives them. */
function shareLabels(breaks: number[]): string[] {
  return [0, ...breaks].map((from, i) => {
    const to = breaks[i];
    if (i === 0) return 'in none, or nearly none';
    if (to === undefined) return `in ${percent(from)}`;
    return `in ${percent(from)} to under ${percent(to)}`;
  });
}

function rows({ result, places }: Parts): Row[] {
  const near = nearestPlace(places);
  const hot = new Set(result.hot);
  const { west, south, cell: size, columns } = result.grid;
  const found: Row[] = [];
  result.values.forEach((value, i) => {
    if (value === null || !Number.isFinite(value) || (value === 0 && !hot.has(i))) return;
    const x = west + (0.5 + (i % columns)) * size;
    const y = south + (0.5 + Math.floor(i / columns)) * size;
    const place = near(x, y);
    const words = !hot.has(i) ? 'not hot on this map' : value >= result.summary.holdsFrom ? 'hot, and holds' : 'hot, does not hold';
    found.push({
      key: String(i),
      area: null,
      cells: [
        { text: place, sort: place },
        { text: words, sort: words },
        { text: percent(value), sort: value, numeric: true },
        { text: number(Math.round(x), 0), sort: x, numeric: true },
        { text: number(Math.round(y), 0), sort: y, numeric: true },
      ],
    });
  });
  return found;
}

/** In which share of the maps drawn with other choices each cell stays hot, over which of them are hot on this one. */
export function stabilityPicture(parts: Parts): Picture {
  const { result, shapes, outlines, region, months, level, csv, files } = parts;
  const { grid, runs, summary, hot } = result;
  const names = namesOf(shapes);
  const when = period(String(months['from'] ?? ''), String(months['to'] ?? ''));
  const title = `Does the map of density hold? ${when}`;
  const colours = sequential(result.breaks.length + 1);
  const sizes = colours.map(() => 0);
  result.values.forEach((value) => {
    if (value !== null && Number.isFinite(value)) sizes[classOf(value, result.breaks)] += 1;
  });
  const holds = hot.filter((cell) => (result.values[cell] ?? 0) >= summary.holdsFrom);
  const falls = hot.filter((cell) => (result.values[cell] ?? 0) < summary.holdsFrom);
  const items: LegendItem[] = shareLabels(result.breaks).map((label, i) => ({ colour: i === 0 ? '#ffffff' : colours[i], label, n: sizes[i] })).toReversed();
  items.push({ outline: 'hot', label: 'Hot on this map, and holds', n: holds.length });
  items.push({ outline: 'high-low', label: 'Hot on this map, does not hold', n: falls.length });
  const holding = `${count(summary.holdCells)} of ${plural(summary.hotCells, 'hot cell')} hold (${number(summary.holdKm2, 1)} of ${number(summary.hotKm2, 1)} km²)`;
  const empty = hot.length === 0 ? 'Nothing is hot on this map: no cell is both among the highest and higher than an even spread would be by chance.' : undefined;
  return {
    title, level, shapes, outlines, areas: null, flows: null, discs: null, empty,
    surface: {
      grid, values: result.values.map((value) => (value === 0 ? null : value)), colours, breaks: result.breaks, opacity: 1,
      rims: [{ cells: falls, outline: 'high-low' }, { cells: holds, outline: 'hot' }],
    },
    legend: {
      title: 'Does the map hold?',
      unit: `${plural(runs, 'map')} with other cells, origins, radii and places; n = ${phrase(result.n, region.threshold, { digits: 0 })} incidents; cells per class`,
      items,
      notes: [
        `Hot: among the highest ${percent(result.share, result.share < 0.01 ? 1 : 0)} of the map, and higher than an even spread would be by chance. Holds: hot in at least ${percent(summary.holdsFrom)} of the maps.`,
        `Blank: fewer than ${region.threshold} incidents or 3 places within ${number(result.bandwidth, 0)} m (${plural(result.blank, 'cell')}).`,
      ],
    },
    table: {
      caption: `${title}: ${holding}`,
      first: '2:down',
      columns: [
        { label: 'Nearest area', numeric: false },
        { label: 'On this map', numeric: false },
        { label: 'Hot in', unit: `of ${count(runs)} maps`, numeric: true },
        { label: 'East', unit: 'm, National Grid', numeric: true },
        { label: 'North', unit: 'm, National Grid', numeric: true },
      ],
      rows: () => rows(parts),
    },
    describe: (code) => names.get(code) ?? code,
    about: () => ['The colours show in which share of the maps a cell stays hot.'],
    summary: [
      ...(empty ? [empty] : [`${holding}: they stay hot in at least ${percent(summary.holdsFrom)} of ${plural(runs, 'map')} drawn with other choices.`]),
      'A hot cell that does not hold owes its colour to the size of the cells, where they begin, the radius or where snapped points lie: do not plan on it alone. A rim a cell wide is normal.',
      'Holding says that a hot place does not depend on these choices, not that it will last.',
      ...silent(result.noData),
    ],
    csv, files, runCard: result.runCard,
  };
}
