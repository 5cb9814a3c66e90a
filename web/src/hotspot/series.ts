import type { SeriesPeriod, SeriesResponse } from '../api/hotspot-types';
import type { Level, Region, ShapesResponse } from '../api/types';
import type { SurfacePaint } from '../map';
import { number, phrase, plural, valueOf } from '../text/figures';
import { month, period as periodWords } from '../text/words';
import type { Layout, Step } from '../ui/address';
import { classLabels, classOf, digitsOf, sequential } from '../ui/classes';
import type { FileLink, LegendItem, Picture, Row, SmallMap } from '../ui/picture';
import { nearestPlace } from './places';

interface Parts {
  series: SeriesResponse;
  shapes: ShapesResponse;
  outlines: ShapesResponse | null;
  places: ShapesResponse;
  region: Region;
  level: Level;
  step: Step;
  layout: Layout;
  at: string | null;
  csv: { all: string; one: (from: string, to: string) => string };
  /** The files of one period beside its table. */
  files?: (from: string, to: string) => FileLink[];
  show: (at: string) => void;
}

/** The cells of a period as a full grid. */
export function fullGrid({ grid }: SeriesResponse, { cells, values }: SeriesPeriod): (number | null)[] {
  const full = Array.from<unknown, number | null>({ length: grid.columns * grid.rows }, () => null);
  let cell = 0;
  cells.forEach((move, i) => {
    cell += move;
    full[cell] = values[i];
  });
  return full;
}

/** "Q2 2025", "Apr 2025", "2025". */
export function periodLabel({ from, to }: { from: string; to: string }, step: Step): string {
  const year = from.slice(0, 4);
  if (step === 'year') return year;
  if (step === 'quarter') return `Q${Math.ceil(Number(from.slice(5)) / 3)} ${year}`;
  return from === to ? month(from) : periodWords(from, to);
}

function peakOf(series: SeriesResponse, { cells, values }: SeriesPeriod): { value: number; x: number; y: number } | null {
  let best = -1;
  let at = 0;
  let cell = 0;
  cells.forEach((move, i) => {
    cell += move;
    if (best < 0 || values[i] > values[best]) {
      best = i;
      at = cell;
    }
  });
  const { west, south, cell: size, columns } = series.grid;
  return best < 0 ? null : { value: values[best], x: west + (0.5 + (at % columns)) * size, y: south + (0.5 + Math.floor(at / columns)) * size };
}

function periodRows({ series, places, region, step }: Parts): Row[] {
  const near = nearestPlace(places);
  return series.periods.map((of) => {
    const peak = peakOf(series, of);
    return {
      key: of.from,
      area: null,
      cells: [
        { text: periodLabel(of, step), sort: of.from },
        { text: phrase(of.n, region.threshold, { digits: 0 }), sort: valueOf(of.n), numeric: true },
        { text: number(of.cells.length, 0), sort: of.cells.length, numeric: true },
        { text: peak ? number(peak.value, 1) : 'all blank', sort: peak?.value ?? null, numeric: true },
        { text: peak ? near(peak.x, peak.y) : 'none', sort: peak ? near(peak.x, peak.y) : null },
      ],
    };
  });
}

function cellRows({ series, places }: Parts, of: SeriesPeriod): Row[] {
  const near = nearestPlace(places);
  const { west, south, cell: size, columns } = series.grid;
  let cell = 0;
  return of.cells.map((move, i) => {
    cell += move;
    const x = west + (0.5 + (cell % columns)) * size;
    const y = south + (0.5 + Math.floor(cell / columns)) * size;
    const place = near(x, y);
    return {
      key: String(cell),
      area: null,
      cells: [
        { text: place, sort: place },
        { text: number(Math.round(x), 0), sort: x, numeric: true },
        { text: number(Math.round(y), 0), sort: y, numeric: true },
        { text: number(of.values[i], 1), sort: of.values[i], numeric: true },
      ],
    };
  });
}

function wordsOf(parts: Parts, of: SeriesPeriod): string {
  const peak = peakOf(parts.series, of);
  return `${periodLabel(of, parts.step)}: ${phrase(of.n, parts.region.threshold, { digits: 0 })} incidents, `
    + (peak ? `${plural(of.cells.length, 'cell')} drawn, highest ${number(peak.value, 1)} ${parts.series.unit} near ${nearestPlace(parts.places)(peak.x, peak.y)}.` : 'every cell blank.');
}

/** The surface of one period after the other, or of all side by side, in the same classes. */
export function seriesPicture(parts: Parts): Picture {
  const { series, shapes, outlines, region, level, step, layout } = parts;
  const { breaks, grid, periods, unit } = series;
  const colours = sequential(breaks.length + 1);
  const found = periods.findIndex((of) => of.from === parts.at);
  const index = found < 0 ? periods.length - 1 : found;
  const now = periods[index];
  const paint = (of: SeriesPeriod): SurfacePaint => ({ grid, values: fullGrid(series, of), colours, breaks, opacity: 1 });
  const all = layout === 'all';
  const counted = all ? periods : [now];
  const sizes = colours.map(() => 0);
  counted.forEach((of) => of.values.forEach((value) => (sizes[classOf(value, breaks)] += 1)));
  const items: LegendItem[] = classLabels(breaks, (value) => number(value, digitsOf(breaks)))
    .map((label, i) => ({ colour: colours[i], label, n: sizes[i] })).toReversed();
  const title = all
    ? `Density of recorded incidents by ${step}, ${periodWords(periods[0].from, periods[periods.length - 1].to)}`
    : `Density of recorded incidents, ${periodWords(now.from, now.to)}`;
  const allWords = `${plural(periods.length, 'map')}, one a ${step}. Choose one to see it large.`;
  const small = (of: SeriesPeriod): SmallMap => ({
    label: periodLabel(of, step), words: wordsOf(parts, of), surface: paint(of), open: () => parts.show(of.from),
  });
  return {
    title, level, shapes, outlines, areas: null, surface: paint(now), flows: null, discs: null,
    steps: { labels: periods.map((of) => periodLabel(of, step)), at: all ? -1 : index, show: (i) => parts.show(periods[i].from) },
    multiples: all ? periods.map(small) : undefined,
    legend: {
      title: 'Density of recorded incidents',
      unit: `${unit} in a ${step}; ${all ? '' : `n = ${phrase(now.n, region.threshold, { digits: 0 })} incidents; `}cells per class`,
      items,
      notes: [
        'The classes are the same in every period.',
        `Blank: fewer than ${region.threshold} incidents or 3 places within ${number(series.bandwidth, 0)} m in the ${step}.`,
        `Radius ${number(series.bandwidth, 0)} m, cells ${number(grid.cell, 0)} m.`,
      ],
    },
    table: all
      ? {
          caption: title, first: '0:up',
          columns: [
            { label: 'Period', numeric: false }, { label: 'Incidents', numeric: true }, { label: 'Cells drawn', numeric: true },
            { label: 'Highest', unit, numeric: true }, { label: 'Near', numeric: false },
          ],
          rows: () => periodRows(parts),
        }
      : {
          caption: title, first: '3:down',
          columns: [
            { label: 'Nearest area', numeric: false }, { label: 'East', unit: 'm, National Grid', numeric: true },
            { label: 'North', unit: 'm, National Grid', numeric: true }, { label: 'Density', unit, numeric: true },
          ],
          rows: () => cellRows(parts, now),
        },
    describe: (code) => shapes.areas.find((area) => area.code === code)?.name ?? code,
    about: () => (all ? [allWords] : [wordsOf(parts, now)]),
    summary: [
      all ? allWords : wordsOf(parts, now),
      `Each ${step} is a map of its own, with the same radius, cells and classes, so colours can be compared. A ${step} with few incidents is mostly blank, which is not 0.`,
    ],
    csv: all ? null : parts.csv.one(now.from, now.to),
    files: [{ label: `All periods (CSV)`, href: parts.csv.all, name: 'series.csv' }, ...(all ? [] : (parts.files?.(now.from, now.to) ?? []))],
    runCard: series.runCard,
  };
}
