import type { EmergingArea, EmergingResponse } from '../api/hotspot-types';
import type { Region, ShapesResponse } from '../api/types';
import type { AreaPaint } from '../map';
import { figureCell } from '../score/counts';
import { absence, count, number, phrase, plural, sentence, valueOf } from '../text/figures';
import { levelOne, period } from '../text/words';
import { namesOf, textCell, type FileLink, type LegendItem, type Picture, type Row } from '../ui/picture';
import { patternGroups, patternWords, readClass, type Heat, type PatternGroup } from './patterns';

interface Parts {
  result: EmergingResponse;
  shapes: ShapesResponse;
  outlines: ShapesResponse | null;
  region: Region;
  csv: string;
  files?: FileLink[];
}

function paint(area: EmergingArea): AreaPaint {
  const pattern = readClass(area.class);
  if (pattern) return { fill: pattern.group[pattern.heat], pattern: pattern.group.mark, outline: pattern.heat };
  return { fill: area.class === 'no-pattern' ? '#ffffff' : null, pattern: area.class === 'no-data' ? 'no-data' : 'none', outline: area.class === 'isolated' ? 'isolated' : 'none' };
}

/** A group of classes with the areas of each: "New or recent hot: 1 new, 14 consecutive". */
function groupItem(group: PatternGroup, heat: Heat, sizes: Map<string, number>): LegendItem {
  const each = group.words.map((word) => ({ word, n: sizes.get(`${word}-${heat}-spot`) ?? 0 }));
  const parts = each.filter(({ n }) => n > 0).map(({ word, n }) => `${count(n)} ${word}`);
  return {
    colour: group[heat],
    pattern: group.mark === 'none' ? undefined : group.mark,
    outline: heat,
    label: `${group.title} ${heat}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`,
    n: each.reduce((sum, { n }) => sum + n, 0),
  };
}

function sizesOf(areas: EmergingArea[]): Map<string, number> {
  const sizes = new Map<string, number>();
  areas.forEach((area) => sizes.set(area.class, (sizes.get(area.class) ?? 0) + 1));
  return sizes;
}

function spots(heat: Heat, sizes: Map<string, number>): number {
  return [...sizes].filter(([kind]) => readClass(kind)?.heat === heat).reduce((sum, [, n]) => sum + n, 0);
}

function legendItems(sizes: Map<string, number>): LegendItem[] {
  const items = (['hot', 'cold'] as const).flatMap((heat) => patternGroups.map((group) => groupItem(group, heat, sizes)));
  items.push({ colour: '#ffffff', label: 'No pattern', n: sizes.get('no-pattern') ?? 0 });
  items.push({ outline: 'isolated', label: 'Isolated: no neighbours', n: sizes.get('isolated') ?? 0 });
  items.push({ pattern: 'no-data', label: 'No data in the last step', n: sizes.get('no-data') ?? 0 });
  return items;
}

/** Which steps were hot or cold, in words: "hot in Jun 2025 to Aug 2025 (1 of 12 steps)". */
export function stepWords(area: EmergingArea, steps: EmergingResponse['steps']): string[] {
  const words = area.steps.split(' ');
  return (['hot', 'cold'] as const).flatMap((heat) => {
    const runs: { from: number; to: number }[] = [];
    words.forEach((word, i) => {
      const last = runs.at(-1);
      if (word !== heat) return;
      if (last && last.to === i - 1) last.to = i;
      else runs.push({ from: i, to: i });
    });
    if (runs.length === 0) return [];
    const when = runs.map(({ from, to }) => period(steps[from]?.from ?? null, steps[to]?.to ?? null)).join('; ');
    const n = heat === 'hot' ? area.hotSteps : area.coldSteps;
    return [`${heat === 'hot' ? 'Hot' : 'Cold'} in ${count(n)} of ${plural(area.stepsTested, 'step')}: ${when}.`];
  });
}

function trendWords(area: EmergingArea, threshold: number): string {
  const z = valueOf(area.trend);
  if (z === null) return absence(area.trend, threshold) ?? '';
  const way = Math.abs(z) < 1.96 ? 'no clear trend' : z > 0 ? 'rising' : 'falling';
  return `Trend of its scores: ${way} (Mann–Kendall z ${number(z, 1)}).`;
}

function rowOf(area: EmergingArea, threshold: number): Row {
  return {
    key: area.code,
    area: area.code,
    cells: [
      textCell(area.name),
      { text: patternWords(area.class), sort: `${readClass(area.class) ? '0' : '1'}${area.class}` },
      { text: count(area.hotSteps), sort: area.hotSteps, numeric: true },
      { text: count(area.coldSteps), sort: area.coldSteps, numeric: true },
      { text: count(area.stepsTested), sort: area.stepsTested, numeric: true },
      figureCell(area.trend, threshold, 1),
      figureCell(area.last, threshold, 0),
    ],
  };
}

/** Which hot and cold spots are new, growing, lasting or fading. */
export function emergingPicture({ result, shapes, outlines, region, csv, files }: Parts): Picture {
  const { areas, steps, tests } = result;
  const threshold = region.threshold;
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const names = namesOf(shapes);
  const sizes = sizesOf(areas);
  const [hot, cold] = [spots('hot', sizes), spots('cold', sizes)];
  const when = period(steps[0]?.from ?? null, steps.at(-1)?.to ?? null);
  const last = period(steps.at(-1)?.from ?? null, steps.at(-1)?.to ?? null);
  const rate = result.value === 'rate';
  const title = `Emerging hot spots${rate ? ' by rate' : ''} by ${levelOne[result.level]}, ${when}`;
  const about = (code: string): string[] => {
    const area = byCode.get(code);
    if (!area) return ['No data: this area is not in the result.'];
    return [
      `${patternWords(area.class)}.`,
      ...stepWords(area, steps),
      trendWords(area, threshold),
      sentence(`Recorded in the last step (${last}): ${phrase(area.last, threshold, { digits: 0 })}`),
    ].filter((line) => line !== '');
  };
  return {
    title,
    level: result.level,
    shapes,
    outlines,
    areas: new Map(areas.map((area) => [area.code, paint(area)])),
    surface: null,
    flows: null,
    discs: null,
    empty: tests === 0 ? 'Nothing could be tested: no area was reported for in enough steps.' : undefined,
    legend: {
      title: 'What is emerging',
      unit: `areas per class, ${rate ? 'by rate' : 'by count'}; ${plural(steps.length, 'step')}, ${when}`,
      items: legendItems(sizes),
      notes: [`${plural(tests, 'test')} of areas and steps, false discovery rate 0.05. An area beside a hot one is hot with it.`],
    },
    table: {
      caption: title,
      first: '1:up',
      columns: [
        { label: 'Area', numeric: false },
        { label: 'Class', numeric: false },
        { label: 'Hot steps', numeric: true },
        { label: 'Cold steps', numeric: true },
        { label: 'Steps tested', numeric: true },
        { label: 'Trend', unit: 'Mann–Kendall z', numeric: true },
        { label: 'Last step', unit: `incidents, ${last}`, numeric: true },
      ],
      rows: () => areas.map((area) => rowOf(area, threshold)),
    },
    describe: (code) => `${names.get(code) ?? code}. ${about(code).join(' ')}`,
    about,
    summary: [
      `${plural(hot, 'hot spot')} and ${plural(cold, 'cold spot')} in ${plural(areas.length, 'area')}, over ${plural(steps.length, 'step')}.`,
      'Each area with its neighbours and its step before is compared with all areas and steps; what its hot and cold steps make together gives the class.',
      ...(rate ? [] : ['Counts show where people live and go: compare with rates.']),
      'Hidden counts are replaced by an equal share of what their larger area leaves, so a hot spot of very few incidents is not seen at fine levels.',
    ],
    csv,
    files,
    runCard: result.runCard,
  };
}
