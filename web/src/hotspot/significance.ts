import type { HotspotArea, HotspotAreasResponse, HotspotClass, Region, ShapesResponse } from '../api/types';
import type { AreaMark, AreaPaint } from '../map';
import { figureCell, patternOf } from '../score/counts';
import { count, number, phrase, plural, suppressionNote, valueOf } from '../text/figures';
import { classWords, levelOne, period } from '../text/words';
import { classOf, countClasses, rangeLabels, type Classes } from '../ui/classes';
import { textCell, type FileLink, type LegendItem, type Picture, type Row } from '../ui/picture';

interface Parts {
  result: HotspotAreasResponse;
  shapes: ShapesResponse;
  outlines: ShapesResponse | null;
  region: Region;
  months: Record<string, unknown>;
  csv: string;
  files?: FileLink[];
}

type Outline = Exclude<AreaPaint['outline'], 'none'>;

const outlined: Partial<Record<HotspotClass, Outline>> = {
  hot: 'hot', cold: 'cold', 'high-high': 'hot', 'low-low': 'cold', 'high-low': 'high-low', 'low-high': 'low-high', isolated: 'isolated',
};

/** The mark over the fill of what stands out: seen without colour, and where areas are too small for their outline. */
const marked: Partial<Record<HotspotClass, AreaMark>> = {
  hot: 'plus', cold: 'minus', 'high-high': 'plus', 'low-low': 'minus', 'high-low': 'cross', 'low-high': 'ring',
};

const legendOf: Record<'gi-star' | 'moran', [HotspotClass, string][]> = {
  'gi-star': [['hot', 'Hot: more than chance'], ['cold', 'Cold: fewer than chance']],
  moran: [['high-high', 'High among high'], ['low-low', 'Low among low'], ['high-low', 'High among low'], ['low-high', 'Low among high']],
};

function paint(area: HotspotArea, classes: Classes | null): AreaPaint {
  const value = valueOf(area.count);
  const absent = area.class === 'no-data' ? 'no-data' : patternOf(area.count);
  return {
    fill: value === null || !classes ? null : classes.colours[classOf(value, classes.breaks)],
    pattern: absent === 'none' ? (marked[area.class] ?? 'none') : absent,
    outline: outlined[area.class] ?? 'none',
  };
}

function legendItems(areas: HotspotArea[], statistic: 'gi-star' | 'moran', classes: Classes | null): LegendItem[] {
  const items: LegendItem[] = [];
  if (classes) {
    const sizes = classes.colours.map(() => 0);
    areas.forEach((area) => {
      const value = valueOf(area.count);
      if (value !== null) sizes[classOf(value, classes.breaks)] += 1;
    });
    rangeLabels(classes, count).forEach((label, i) => items.push({ colour: classes.colours[i], label, n: sizes[i] }));
    items.reverse();
  }
  const having = (kind: HotspotClass) => areas.filter((area) => area.class === kind).length;
  legendOf[statistic].forEach(([kind, label]) => items.push({ outline: outlined[kind], pattern: marked[kind], label, n: having(kind) }));
  items.push({ outline: 'isolated', label: 'Isolated: no neighbours', n: having('isolated') });
  if (having('undefined') > 0) items.push({ label: 'Not tested: no value', n: having('undefined') });
  items.push({ pattern: 'no-data', label: 'No data', n: having('no-data') });
  items.push({ pattern: 'suppressed', label: 'Suppressed count', n: areas.filter((area) => area.count.status === 'suppressed').length });
  return items;
}

/** A p-value as words: never 0. */
export function probability(p: number | null): string {
  if (p === null || !Number.isFinite(p)) return 'not tested';
  return p < 0.001 ? 'under 0.001' : number(p, 3);
}

function rowOf(area: HotspotArea, threshold: number): Row {
  return {
    key: area.code,
    area: area.code,
    cells: [
      textCell(area.name),
      textCell(classWords[area.class]),
      figureCell(area.count, threshold, 0),
      figureCell(area.z, threshold, 1),
      { text: probability(area.pPermuted ?? area.p), sort: area.pPermuted ?? area.p, numeric: true },
      { text: probability(area.pAdjusted), sort: area.pAdjusted, numeric: true },
      { text: count(area.neighbours), sort: area.neighbours, numeric: true },
    ],
  };
}

/** The map, legend, table and words of Gi* by area. */
export function significancePicture({ result, shapes, outlines, region, months, csv, files }: Parts): Picture {
  const values = result.areas.map((area) => valueOf(area.count)).filter((value) => value !== null);
  const classes = countClasses(values);
  const byCode = new Map(result.areas.map((area) => [area.code, area]));
  const names = new Map(shapes.areas.map((area) => [area.code, area.name]));
  const when = period(String(months['from'] ?? ''), String(months['to'] ?? ''));
  const than = result.value === 'rate' ? 'chance and residents explain' : 'chance';
  const statistic = result.statistic === 'moran' ? 'moran' : 'gi-star';
  const name = statistic === 'moran' ? 'local Moran’s I' : 'Getis–Ord Gi*';
  const title = statistic === 'moran'
    ? `Areas like or unlike their neighbours${result.value === 'rate' ? ', by rate' : ''}, by ${levelOne[result.level]}, ${when}`
    : `Areas with more or fewer incidents than ${than}, by ${levelOne[result.level]}, ${when}`;
  const found = (kind: HotspotClass) => count(result.areas.filter((area) => area.class === kind).length);
  const control = `after controlling the false discovery rate at ${number(result.fdr, 2)}`;
  const about = (code: string): string[] => {
    const area = byCode.get(code);
    if (!area) return ['No data: this area is not in the result.'];
    const recorded = phrase(area.count, region.threshold, { digits: 0, unit: 'incidents' });
    if (area.class === 'no-data') return [recorded];
    return [
      `${classWords[area.class]}.`,
      `Recorded: ${recorded}`,
      `z ${phrase(area.z, region.threshold, { digits: 1 })}, adjusted p ${probability(area.pAdjusted)}, ${plural(area.neighbours, 'neighbour')}.`,
    ];
  };
  return {
    title,
    level: result.level,
    shapes,
    outlines,
    areas: new Map(result.areas.map((area) => [area.code, paint(area, classes)])),
    surface: null,
    flows: null,
    discs: null,
    legend: {
      title: 'Recorded incidents, and what stands out',
      unit: `recorded incidents, ${when}; n = ${plural(result.areas.length, 'area')}`,
      items: legendItems(result.areas, statistic, classes),
      notes: [
        `Outlines and marks: ${plural(result.tests, 'test')}, false discovery rate ${number(result.fdr, 2)}${result.budget ? `, ${count(result.budget.permutations)} permutations` : ''}.`,
        ...suppressionNote(result.areas.filter((area) => area.count.status === 'suppressed').length, region.threshold),
      ],
    },
    table: {
      caption: title,
      first: '3:down',
      columns: [
        { label: 'Area', numeric: false },
        { label: 'Class', numeric: false },
        { label: 'Recorded', unit: 'incidents', numeric: true },
        { label: 'z', unit: name, numeric: true },
        { label: 'p', unit: result.budget ? 'by permutation' : 'normal distribution', numeric: true },
        { label: 'Adjusted p', unit: 'Benjamini–Hochberg', numeric: true },
        { label: 'Neighbours', unit: result.weights, numeric: true },
      ],
      rows: () => result.areas.map((area) => rowOf(area, region.threshold)),
    },
    describe: (code) => `${names.get(code) ?? code}. ${about(code).join(' ')}`,
    about,
    summary: [
      ...(statistic === 'moran'
        ? [
            `${plural(result.tests, 'area')} tested; ${found('high-high')} high among high, ${found('low-low')} low among low, ${found('high-low')} high among low and ${found('low-high')} low among high, ${control}.`,
            'High and low are about the mean of all areas; the outline says how an area stands to its neighbours, the fill shows the count itself.',
          ]
        : [
            `${plural(result.tests, 'area')} tested; ${found('hot')} hot and ${found('cold')} cold ${control}.`,
            'An area is hot when it and its neighbours together have more incidents than chance explains; the fill shows the count itself.',
          ]),
      ...(result.budget ? [result.budget.words] : []),
    ],
    csv,
    files,
    runCard: result.runCard,
  };
}
