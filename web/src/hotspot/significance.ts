import type { HotspotArea, HotspotAreasResponse, HotspotClass, Region, ShapesResponse } from '../api/types';
import type { AreaPaint } from '../map';
import { figureCell, patternOf } from '../score/counts';
import { count, number, phrase, plural, suppressionNote, valueOf } from '../text/figures';
import { classWords, levelOne, period } from '../text/words';
import { classOf, countClasses, rangeLabels, type Classes } from '../ui/classes';
import { textCell, type LegendItem, type Picture, type Row } from '../ui/picture';

interface Parts {
  result: HotspotAreasResponse;
  shapes: ShapesResponse;
  outlines: ShapesResponse | null;
  region: Region;
  months: Record<string, unknown>;
  csv: string;
}

const outlined: Partial<Record<HotspotClass, AreaPaint['outline']>> = { hot: 'hot', cold: 'cold', isolated: 'isolated' };

function paint(area: HotspotArea, classes: Classes | null): AreaPaint {
  const value = valueOf(area.count);
  return {
    fill: value === null || !classes ? null : classes.colours[classOf(value, classes.breaks)],
    pattern: area.class === 'no-data' ? 'no-data' : patternOf(area.count),
    outline: outlined[area.class] ?? 'none',
  };
}

function legendItems(areas: HotspotArea[], classes: Classes | null): LegendItem[] {
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
  items.push({ outline: 'hot', label: 'Hot: more than chance', n: having('hot') });
  items.push({ outline: 'cold', label: 'Cold: fewer than chance', n: having('cold') });
  items.push({ outline: 'isolated', label: 'Isolated: no neighbours', n: having('isolated') });
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
      figureCell(area.z, threshold, 2),
      { text: probability(area.pAdjusted), sort: area.pAdjusted, numeric: true },
      { text: count(area.neighbours), sort: area.neighbours, numeric: true },
    ],
  };
}

/** The map, legend, table and words of Gi* by area. */
export function significancePicture({ result, shapes, outlines, region, months, csv }: Parts): Picture {
  const values = result.areas.map((area) => valueOf(area.count)).filter((value) => value !== null);
  const classes = countClasses(values);
  const byCode = new Map(result.areas.map((area) => [area.code, area]));
  const names = new Map(shapes.areas.map((area) => [area.code, area.name]));
  const when = period(String(months['from'] ?? ''), String(months['to'] ?? ''));
  const than = result.value === 'rate' ? 'chance and residents explain' : 'chance';
  const title = `Areas with more or fewer incidents than ${than}, by ${levelOne[result.level]}, ${when}`;
  const about = (code: string): string[] => {
    const area = byCode.get(code);
    if (!area) return ['No data: this area is not in the result.'];
    const recorded = phrase(area.count, region.threshold, { digits: 0, unit: 'incidents' });
    if (area.class === 'no-data') return [recorded];
    return [
      `${classWords[area.class]}.`,
      `Recorded: ${recorded}`,
      `z ${phrase(area.z, region.threshold, { digits: 2 })}, adjusted p ${probability(area.pAdjusted)}, ${plural(area.neighbours, 'neighbour')}.`,
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
      items: legendItems(result.areas, classes),
      notes: [
        `Outlines: ${plural(result.tests, 'test')}, false discovery rate ${number(result.fdr, 2)}.`,
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
        { label: 'z', unit: 'Getis–Ord Gi*', numeric: true },
        { label: 'Adjusted p', unit: 'Benjamini–Hochberg', numeric: true },
        { label: 'Neighbours', unit: result.weights, numeric: true },
      ],
      rows: () => result.areas.map((area) => rowOf(area, region.threshold)),
    },
    describe: (code) => `${names.get(code) ?? code}. ${about(code).join(' ')}`,
    about,
    summary: [
      `${plural(result.tests, 'area')} tested; ${count(result.areas.filter((area) => area.class === 'hot').length)} hot and ${count(result.areas.filter((area) => area.class === 'cold').length)} cold after controlling the false discovery rate at ${number(result.fdr, 2)}.`,
      'An area is hot when it and its neighbours together have more incidents than chance explains; the fill shows the count itself.',
    ],
    csv,
    runCard: result.runCard,
  };
}
