import type { ChangeClass, ChangedArea, ChangeResponse } from '../api/hotspot-types';
import type { Region, ShapesResponse } from '../api/types';
import type { AreaPaint } from '../map';
import { figureCell, intervalCell, patternOf } from '../score/counts';
import { absence, count, interval, number, phrase, plural, sentence, suppressionNote, valueOf } from '../text/figures';
import { levelOne, period } from '../text/words';
import type { ViewState } from '../ui/address';
import { monthsOf } from '../ui/choices';
import { classLabels, classOf, diverging } from '../ui/classes';
import { namesOf, textCell, type FileLink, type LegendItem, type Picture, type Row } from '../ui/picture';
import { probability } from './significance';

interface Parts {
  result: ChangeResponse;
  shapes: ShapesResponse;
  outlines: ShapesResponse | null;
  region: Region;
  csv: string;
  files?: FileLink[];
}

/** Ratios that divide the classes: as far below 1 as above. */
export const ratioBreaks = [0.5, 0.67, 0.83, 1.2, 1.5, 2];
const colours = diverging(ratioBreaks.length + 1);

const classWords: Record<ChangeClass, string> = {
  more: 'More than before, beyond chance',
  fewer: 'Fewer than before, beyond chance',
  'not-significant': 'No more than chance explains',
  suppressed: 'Suppressed',
  'no-data': 'No data',
  undefined: 'Not tested: none in either period',
};

/** The months of "2024-09 to 2025-02" in words. */
export function monthsOfText(text: string): string {
  const [from, to] = text.split(' to ');
  return period(from ?? null, to ?? from ?? null);
}

function paint(area: ChangedArea): AreaPaint {
  const ratio = valueOf(area.ratio);
  if (area.class === 'suppressed' || area.class === 'no-data') return { fill: null, pattern: area.class, outline: 'none' };
  const pattern = area.class === 'more' ? 'plus' : area.class === 'fewer' ? 'minus' : ratio === null ? patternOf(area.ratio) : 'none';
  const fill = ratio === null ? (area.class === 'more' ? colours[colours.length - 1] : null) : colours[classOf(ratio, ratioBreaks)];
  return { fill, pattern: area.class === 'undefined' ? 'not-scored' : pattern, outline: area.class === 'more' ? 'hot' : area.class === 'fewer' ? 'cold' : 'none' };
}

function legendItems(areas: ChangedArea[]): LegendItem[] {
  const sizes = colours.map(() => 0);
  areas.forEach((area) => {
    const ratio = valueOf(area.ratio);
    if (ratio !== null) sizes[classOf(ratio, ratioBreaks)] += 1;
  });
  const labels = classLabels(ratioBreaks, (value) => number(value, Number.isInteger(value) ? 0 : 2));
  const having = (kind: ChangeClass) => areas.filter((area) => area.class === kind).length;
  const items: LegendItem[] = labels.map((label, i) => ({ colour: colours[i], label, n: sizes[i] })).toReversed();
  items.push({ outline: 'hot', pattern: 'plus', label: 'More, beyond chance', n: having('more') });
  items.push({ outline: 'cold', pattern: 'minus', label: 'Fewer, beyond chance', n: having('fewer') });
  if (having('undefined') > 0) items.push({ pattern: 'not-scored', label: 'None in either period', n: having('undefined') });
  items.push({ pattern: 'no-data', label: 'No data', n: having('no-data') });
  items.push({ pattern: 'suppressed', label: 'Suppressed', n: having('suppressed') });
  return items;
}

function rowOf(area: ChangedArea, threshold: number): Row {
  const p = valueOf(area.pAdjusted);
  return {
    key: area.code,
    area: area.code,
    cells: [
      textCell(area.name),
      textCell(classWords[area.class]),
      figureCell(area.before, threshold, 0),
      figureCell(area.after, threshold, 0),
      figureCell(area.ratio, threshold, 2),
      intervalCell(area.ratio, 2),
      { text: p === null ? (absence(area.pAdjusted, threshold) ?? 'not tested') : probability(p), sort: p, numeric: true },
    ],
  };
}

function aboutArea(area: ChangedArea | undefined, before: string, after: string, threshold: number): string[] {
  if (!area) return ['No data: this area is not in the result.'];
  if (area.class === 'no-data') return [absence(area.ratio, threshold) ?? 'No data.'];
  const lines = [
    `${classWords[area.class]}.`,
    sentence(`${before}: ${phrase(area.before, threshold, { digits: 0 })}`),
    sentence(`${after}: ${phrase(area.after, threshold, { digits: 0 })}`),
  ];
  const ratio = valueOf(area.ratio);
  if (ratio === null) return area.class === 'suppressed' ? lines : [...lines, absence(area.ratio, threshold) ?? ''];
  return [...lines, `${number(ratio, 2)} times as many a month (95% interval ${interval(area.ratio, 2)}), adjusted p ${probability(valueOf(area.pAdjusted))}.`];
}

/** The same months a year before, where that was chosen; the server itself takes those right before. */
export function earlierMonths(state: ViewState, region: Region): { before_from: string; before_to: string } | null {
  const months = monthsOf(state, region);
  if (state.against !== 'year' || !months) return null;
  return { before_from: yearBefore(months.from), before_to: yearBefore(months.to) };
}

function yearBefore(month: string): string {
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
}

/** How each area changed from one period to the next, and whether chance explains it. */
export function changePicture({ result, shapes, outlines, region, csv, files }: Parts): Picture {
  const { areas, tests } = result;
  const threshold = region.threshold;
  const before = monthsOfText(result.before);
  const after = monthsOfText(result.after);
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const names = namesOf(shapes);
  const title = `Change in recorded incidents by ${levelOne[result.level]}, ${after} against ${before}`;
  const having = (kind: ChangeClass) => areas.filter((area) => area.class === kind).length;
  const about = (code: string) => aboutArea(byCode.get(code), before, after, threshold);
  const nothing = tests === 0 ? [
    having('no-data') === areas.length
      ? `No data: no area was reported for in both periods. Choose a later period, or compare with months that were reported.`
      : `Nothing could be tested: every count is suppressed in one of the periods. Choose larger areas or longer periods.`,
  ] : [];
  return {
    title,
    level: result.level,
    shapes,
    outlines,
    areas: new Map(areas.map((area) => [area.code, paint(area)])),
    surface: null,
    flows: null,
    discs: null,
    empty: nothing[0],
    legend: {
      title: 'Change in recorded incidents',
      unit: `times as many a month, ${after} against ${before}; n = ${plural(areas.length, 'area')}`,
      items: legendItems(areas),
      notes: [
        `Outlines and marks: ${plural(tests, 'test')}, false discovery rate 0.05.`,
        ...suppressionNote(having('suppressed'), threshold),
      ],
    },
    table: {
      caption: title,
      first: '6:up',
      columns: [
        { label: 'Area', numeric: false },
        { label: 'Class', numeric: false },
        { label: 'Before', unit: before, numeric: true },
        { label: 'After', unit: after, numeric: true },
        { label: 'Ratio', unit: 'times as many a month', numeric: true },
        { label: 'Interval', unit: '95%', numeric: true },
        { label: 'Adjusted p', unit: 'Benjamini–Hochberg', numeric: true },
      ],
      rows: () => areas.map((area) => rowOf(area, threshold)),
    },
    describe: (code) => `${names.get(code) ?? code}. ${about(code).join(' ')}`,
    about,
    summary: [
      ...nothing,
      `${plural(tests, 'area')} tested; ${count(having('more'))} with more and ${count(having('fewer'))} with fewer than before, after controlling the false discovery rate at 0.05.`,
      'A change in recording (training, a new team, a new form) looks the same as a change in harm. An area picked because it was high before will fall by chance alone.',
    ],
    csv,
    files,
    runCard: result.runCard,
  };
}
