import { interpolateViridis } from 'd3-scale-chromatic';
import type { RankedArea, RanksResponse } from '../api/rank-types';
import type { Region, ShapesResponse } from '../api/types';
import type { AreaPaint, AreaPattern } from '../map';
import { number, percent, plural } from '../text/figures';
import { levelOne } from '../text/words';
import { textCell, type Cell, type LegendItem, type Picture } from '../ui/picture';

interface Parts {
  ranks: RanksResponse;
  shapes: ShapesResponse;
  outlines: ShapesResponse | null;
  region: Region;
  csv: string;
  xlsx: string;
}

type Sureness = 'one' | 'two' | 'none' | 'unranked';

/** How sure the band of an area is: the interval lies in one band, in two, or in more; or there is no rank. */
export function surenessOf(area: RankedArea): Sureness {
  if (area.rank === null) return 'unranked';
  if (area.band === '') return 'none';
  return area.band.includes('-') ? 'two' : 'one';
}

/** The band with the most runs, as a position: 0 = A. */
export function mostOften(area: RankedArea): number {
  const shares = area.bandShares.map((share) => share ?? 0);
  return shares.indexOf(Math.max(...shares));
}

const patterns: Record<Sureness, AreaPattern> = { one: 'none', two: 'two-bands', none: 'no-band', unranked: 'not-scored' };
export const noBand = '#eceff0';

/** Colours of the bands, first priority darkest. */
export function colours(bands: number): string[] {
  return Array.from({ length: bands }, (_, i) => interpolateViridis(0.12 + (0.84 * i) / Math.max(1, bands - 1)));
}

function paintOf(area: RankedArea, palette: string[]): AreaPaint {
  const sure = surenessOf(area);
  const fill = sure === 'one' || sure === 'two' ? palette[mostOften(area)] : sure === 'none' ? noBand : null;
  return { fill, pattern: patterns[sure], outline: 'none' };
}

/** "Band A in 93% of the runs; rank 3, 1 to 7 of 24." */
export function bandWords(area: RankedArea, ranked: number, bands: string[]): string {
  if (area.rank === null) return 'Not scored, so there is no rank.';
  const place = `rank ${number(area.rank, 0)}, ${number(area.low, 0)} to ${number(area.high, 0)} of ${number(ranked, 0)}`;
  if (area.band === '') return `No band: the interval of the rank is too wide; ${place}.`;
  const shares = area.band.split('-').map((band) => area.bandShares[bands.indexOf(band)] ?? 0);
  const sum = shares.reduce((total, share) => total + share, 0);
  return `Band ${area.band.replace('-', ' or ')} in ${percent(sum)} of the runs; ${place}.`;
}

function legendItems(areas: RankedArea[], bands: string[], palette: string[]): LegendItem[] {
  const having = (sure: Sureness) => areas.filter((area) => surenessOf(area) === sure).length;
  const drawn = areas.filter((area) => ['one', 'two'].includes(surenessOf(area)));
  return [
    ...bands.map((band, i) => ({
      colour: palette[i],
      label: `Band ${band}${i === 0 ? ': first priority' : ''}`,
      n: drawn.filter((area) => mostOften(area) === i).length,
    })),
    { colour: palette[2] ?? palette[0], label: 'Plain: all of the interval in this band', n: having('one') },
    { colour: palette[2] ?? palette[0], pattern: 'two-bands', label: 'Dotted: this band or the next', n: having('two') },
    { colour: noBand, pattern: 'no-band', label: 'No band: interval too wide', n: having('none') },
    { pattern: 'not-scored', label: 'Not scored', n: having('unranked') },
  ];
}

function rankCell(rank: number | null): Cell {
  return rank === null ? { text: 'not ranked', sort: null, numeric: true } : { text: number(rank, 0), sort: rank, numeric: true };
}

function shareCell(share: number | null): Cell {
  return share === null ? { text: 'not ranked', sort: null, numeric: true } : { text: percent(share), sort: share, numeric: true };
}

function cells(area: RankedArea, ranks: RanksResponse): Cell[] {
  const { rank, low, high, dataLow, dataHigh } = area;
  const sure = surenessOf(area);
  const band = sure === 'unranked' ? 'not scored' : sure === 'none' ? 'none: too wide' : area.band.replace('-', ' or ');
  const interval: Cell = rank === null || low === null || high === null
    ? { text: 'not ranked', sort: null, numeric: true }
    : { text: `${number(low, 0)} to ${number(high, 0)}`, sort: low, numeric: true, whisker: { low, at: rank, high, most: ranks.ranked } };
  const data = dataLow === null || dataHigh === null ? 'not ranked' : `${number(dataLow, 0)} to ${number(dataHigh, 0)}`;
  return [
    textCell(area.name),
    { text: band, sort: rank === null ? null : sure === 'none' ? 'Z' : area.band },
    rankCell(rank),
    interval,
    { text: data, sort: dataLow, numeric: true },
    shareCell(area.topDecileShare),
  ];
}

/** The map, legend, ranking table and words of the bands, with how sure each is. */
export function bandsPicture({ ranks, shapes, outlines, region, csv, xlsx }: Parts): Picture {
  const palette = colours(ranks.bands.length);
  const byCode = new Map(ranks.areas.map((area) => [area.code, area]));
  const about = (code: string): string[] => {
    const area = byCode.get(code);
    return [area ? bandWords(area, ranks.ranked, ranks.bands) : 'Not scored: this area is not in the result.'];
  };
  const title = `Priority bands by ${levelOne[ranks.level]}, and how sure they are`;
  const sure = percent(ranks.confidence);
  const supported = ranks.areas.filter((area) => ['one', 'two'].includes(surenessOf(area))).length;
  return {
    title,
    level: ranks.level,
    shapes,
    outlines,
    areas: new Map(ranks.areas.map((area) => [area.code, paintOf(area, palette)])),
    surface: null,
    flows: null,
    discs: null,
    legend: {
      title: 'Band of scoping priority',
      unit: `fifths of the ranking; n = ${plural(ranks.ranked, 'area')} ranked`,
      items: legendItems(ranks.areas, ranks.bands, palette),
      notes: [`Intervals of ${sure} from ${number(ranks.draws, 0)} runs.`],
    },
    table: {
      caption: title,
      first: '2:up',
      columns: [
        { label: 'Area', numeric: false },
        { label: 'Band', unit: 'that the interval supports', numeric: false },
        { label: 'Rank', unit: `of ${number(ranks.ranked, 0)}`, numeric: true },
        { label: 'Interval of the rank', unit: `${sure}, figures and method`, numeric: true },
        { label: 'From the figures alone', unit: sure, numeric: true },
        { label: 'In the top tenth', unit: '% of runs', numeric: true },
      ],
      rows: () => ranks.areas.map((area) => ({ key: area.code, area: area.code, cells: cells(area, ranks) })),
    },
    describe: (code) => `${byCode.get(code)?.name ?? code}. ${about(code).join(' ')}`,
    about,
    summary: [
      `${supported === ranks.ranked ? `All ${plural(supported, 'ranked area')}` : `${number(supported, 0)} of ${plural(ranks.ranked, 'ranked area')}`} can be put in a band, or in two that are neighbours${supported === ranks.ranked ? '' : '; the intervals of the others are too wide'}.`,
      `Every run draws the figures from what small numbers leave open, and a method around the chosen one: weights, scale, mean, and in half of the runs one indicator left out.`,
      'Areas whose intervals overlap should not be put in an order.',
      ...(region.fictional ? ['The region is fictional.'] : []),
    ],
    csv,
    xlsx,
    pickable: true,
    runCard: ranks.runCard,
  };
}
