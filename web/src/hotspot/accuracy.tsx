import type { AccuracyResponse, AccuracyRow } from '../api/hotspot-types';
import type { Figure, Level, Region, ShapesResponse } from '../api/types';
import { figureCell, intervalCell } from '../score/counts';
import { number, percent, phrase, valueOf } from '../text/figures';
import { period } from '../text/words';
import type { Cell, Picture, Row } from '../ui/picture';
import { accuracyCanvas } from './board-canvas';
import { AccuracyChart } from './AccuracyChart';

interface Parts {
  result: AccuracyResponse;
  shapes: ShapesResponse;
  outlines: ShapesResponse | null;
  region: Region;
  level: Level;
  csv: string;
}

/** A share with its interval as percentages. */
function percentages(figure: Figure): Figure {
  if (figure.status !== 'known') return figure;
  return { ...figure, value: figure.value * 100, lower: hundredfold(figure.lower), upper: hundredfold(figure.upper) };
}

function hundredfold(value: number | undefined): number | undefined {
  return value === undefined ? undefined : value * 100;
}

function rowOf(row: AccuracyRow, threshold: number): Row {
  const rate = percentages(row.hitRate);
  const share: Cell = { text: percent(row.areaShare), sort: row.areaShare, numeric: true };
  return {
    key: `${row.map} ${row.areaShare}`,
    area: null,
    cells: [
      { text: row.map === 'surface' ? 'This map' : 'Naive map', sort: row.map === 'surface' ? 0 : 1 },
      share,
      { text: number(row.searchedKm2, 1), sort: row.searchedKm2, numeric: true },
      figureCell(row.hits, threshold, 0),
      figureCell(rate, threshold, 1),
      intervalCell(rate, 1),
      figureCell(row.pai, threshold, 1),
      figureCell(row.pei, threshold, 2),
    ],
  };
}

/** One sentence on how the map does against the naive one, at the share nearest to a twentieth. */
export function verdict({ rows }: AccuracyResponse): string {
  const at = rows.find((row) => row.map === 'surface' && row.areaShare === 0.05);
  const naive = rows.find((row) => row.map === 'naive' && row.areaShare === 0.05);
  const [mine, other] = [at && valueOf(at.hitRate), naive && valueOf(naive.hitRate)];
  if (!at || mine === null || mine === undefined || other === null || other === undefined) return '';
  const better = mine > other ? 'more than' : mine < other ? 'less than' : 'as many as';
  return `Searching the ${percent(at.areaShare)} of the map that looks densest would have caught ${percent(mine)} of the later incidents, ${better} searching where the earlier ones were (${percent(other)}).`;
}

/** Would the map of earlier months have foretold the later incidents? */
export function accuracyPicture({ result, shapes, outlines, region, level, csv }: Parts): Picture {
  const threshold = region.threshold;
  const earlier = period(result.earlier.from, result.earlier.to);
  const later = period(result.later.from, result.later.to);
  const what = result.measure === 'risk' ? 'relative risk' : 'density';
  const title = `Would the map of ${earlier} have foretold ${later}?`;
  const tooFew = result.rows.every((row) => valueOf(row.hitRate) === null)
    ? [`No figure: ${phrase(result.rows[0]?.hitRate ?? { status: 'suppressed' }, threshold)} Choose more months or categories.`] : [];
  return {
    title, level, shapes, outlines, areas: null, surface: null, flows: null, discs: null,
    board: {
      show: () => <>{tooFew.map((line) => <p key={line}>{line}</p>)}<AccuracyChart result={result} threshold={threshold} /></>,
      canvas: () => accuracyCanvas(result),
    },
    legend: { title: 'Accuracy', unit: 'share of later incidents caught', items: [], notes: [] },
    table: {
      caption: title,
      first: '1:up',
      columns: [
        { label: 'Searched by', numeric: false },
        { label: 'Searched', unit: 'share of the map', numeric: true },
        { label: 'Area', unit: 'km²', numeric: true },
        { label: 'Caught', unit: `incidents, to the nearest ${number(result.roundedTo, 0)}`, numeric: true },
        { label: 'Hit rate', unit: '% of later incidents', numeric: true },
        { label: 'Interval', unit: '95%', numeric: true },
        { label: 'PAI', unit: 'times an even search', numeric: true },
        { label: 'PEI', unit: 'share of the best', numeric: true },
      ],
      rows: () => result.rows.map((row) => rowOf(row, threshold)),
    },
    describe: (code) => shapes.areas.find((area) => area.code === code)?.name ?? code,
    about: () => ['Accuracy is that of the whole map, not of one area.'],
    summary: [
      ...tooFew,
      ...[verdict(result)].filter((line) => line !== ''),
      `The map of ${what} is made of ${phrase(result.earlier.n, threshold, { digits: 0 })} incidents of ${earlier} and judged by ${phrase(result.later.n, threshold, { digits: 0 })} of ${later}, over ${number(result.areaKm2, 0)} km².`,
      'The naive map searches the cells where most earlier incidents were. A surface no better than that adds nothing but colour.',
      'Incidents that are found because police were there make any map look right.',
    ],
    csv,
    runCard: result.runCard,
  };
}
