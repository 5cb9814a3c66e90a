import type { CountsResponse, Figure, Region, ShapesResponse } from '../api/types';
import type { AreaPaint } from '../map';
import { absence, count, interval, number, phrase, plural, suppressionNote, valueOf } from '../text/figures';
import { levelOne, period } from '../text/words';
import { classOf, countClasses, rangeLabels, type Classes } from '../ui/classes';
import { textCell, type Cell, type LegendItem, type Picture } from '../ui/picture';

interface Parts {
  counts: CountsResponse;
  shapes: ShapesResponse;
  outlines: ShapesResponse | null;
  region: Region;
  csv: string;
  xlsx?: string;
  measure: 'count' | 'rate';
  params: Record<string, unknown>;
}

/** A figure as a table cell; what is hidden or missing says so and sorts last. */
export function figureCell(figure: Figure, threshold: number, digits?: number): Cell {
  const missing = absence(figure, threshold);
  if (missing) return { text: missing, sort: null, numeric: true };
  return { text: number(valueOf(figure), digits), sort: valueOf(figure), numeric: true };
}

/** The interval of a figure as a table cell. */
export function intervalCell(figure: Figure, digits?: number): Cell {
  const text = interval(figure, digits);
  return { text: text || 'none', sort: figure.status === 'known' ? (figure.lower ?? null) : null, numeric: true };
}

/** What a figure without a value is hatched with. */
export function patternOf(figure: Figure): AreaPaint['pattern'] {
  if (figure.status === 'known') return valueOf(figure) === null ? 'no-data' : 'none';
  return figure.status === 'suppressed' ? 'suppressed' : 'no-data';
}

function legendItems(figures: Figure[], classes: Classes | null, digits: number): LegendItem[] {
  const items: LegendItem[] = [];
  if (classes) {
    const sizes = classes.colours.map(() => 0);
    figures.forEach((figure) => {
      const value = valueOf(figure);
      if (value !== null) sizes[classOf(value, classes.breaks)] += 1;
    });
    rangeLabels(classes, (value) => number(value, digits))
      .forEach((label, i) => items.push({ colour: classes.colours[i], label, n: sizes[i] }));
    items.reverse();
  }
  const having = (pattern: AreaPaint['pattern']) => figures.filter((figure) => patternOf(figure) === pattern).length;
  items.push({ pattern: 'no-data', label: 'No data', n: having('no-data') });
  items.push({ pattern: 'suppressed', label: 'Suppressed', n: having('suppressed') });
  return items;
}

/** The map, legend, table and words of recorded incidents, as counts or rates. */
export function countsPicture({ counts, shapes, outlines, region, csv, xlsx, measure, params }: Parts): Picture {
  const figures = counts.areas.map((area) => area[measure]);
  const values = figures.map(valueOf).filter((value) => value !== null);
  const classes = countClasses(values);
  const digits = measure === 'count' ? 0 : 1;
  const byCode = new Map(counts.areas.map((area) => [area.code, area]));
  const names = new Map(shapes.areas.map((area) => [area.code, area.name]));
  const months = period(String(params['from'] ?? ''), String(params['to'] ?? ''));
  const rateUnit = counts.rateUnit ?? 'per 1,000 residents';
  const what = measure === 'count' ? 'Recorded incidents' : `Recorded incidents ${rateUnit}`;
  const title = `${what} by ${levelOne[counts.level]}, ${months}`;
  const about = (code: string): string[] => {
    const area = byCode.get(code);
    if (!area) return ['No data: this area is not in the result.'];
    const recorded = phrase(area.count, region.threshold, { digits: 0, unit: area.count.status === 'known' ? 'incidents' : '' });
    return [`Recorded: ${recorded}`, `Rate: ${phrase(area.rate, region.threshold, { digits: 1, unit: rateUnit })}`];
  };
  return {
    title,
    level: counts.level,
    shapes,
    outlines,
    areas: new Map(counts.areas.map((area) => [area.code, paint(area[measure], classes)])),
    surface: null,
    flows: null,
    discs: null,
    legend: {
      title: measure === 'count' ? 'Recorded incidents' : 'Rate of recorded incidents',
      unit: `${measure === 'count' ? 'recorded incidents' : rateUnit}, ${months}; n = ${phrase(counts.total, region.threshold, { digits: 0 })}`,
      items: legendItems(figures, classes, digits),
      notes: [
        ...(classes ? ['Classes above 0 hold about as many areas each.'] : []),
        ...suppressionNote(figures.filter((figure) => figure.status === 'suppressed').length, region.threshold),
      ],
    },
    table: {
      caption: title,
      first: measure === 'count' ? '1:down' : '2:down',
      columns: [
        { label: 'Area', numeric: false },
        { label: 'Recorded', unit: 'incidents', numeric: true },
        { label: 'Rate', unit: rateUnit, numeric: true },
        { label: 'Interval of the rate', unit: '95%', numeric: true },
      ],
      rows: () => counts.areas.map((area) => ({
        key: area.code,
        area: area.code,
        cells: [textCell(area.name), figureCell(area.count, region.threshold, 0), figureCell(area.rate, region.threshold, 1), intervalCell(area.rate, 1)],
      })),
    },
    describe: (code) => `${names.get(code) ?? code}. ${about(code).join(' ')}`,
    about,
    summary: [
      `Total in ${months}: ${phrase(counts.total, region.threshold, { digits: 0 })}.`.replace('..', '.'),
      `Without a position: ${phrase(counts.unlocated, region.threshold, { digits: 0 })}.`.replace('..', '.'),
      ...(counts.uncovered ? [`In areas that nobody reported for: ${phrase(counts.uncovered, region.threshold, { digits: 0 })}.`.replace('..', '.')] : []),
      `Outside every area: ${phrase(counts.outside, region.threshold, { digits: 0 })}.`.replace('..', '.'),
      'Few recorded incidents do not mean little abuse: the map shows recording.',
      `${plural(counts.areas.length, 'area')}; ${count(figures.length - values.length)} without a figure that may be shown.`,
    ],
    csv,
    xlsx,
    pickable: true,
    runCard: counts.runCard,
  };
}

function paint(figure: Figure, classes: Classes | null): AreaPaint {
  const value = valueOf(figure);
  const fill = value === null || !classes ? null : classes.colours[classOf(value, classes.breaks)];
  return { fill, pattern: patternOf(figure), outline: 'none' };
}
