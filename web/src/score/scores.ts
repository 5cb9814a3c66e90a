import type { Scale, ScoredArea, ScoresResponse } from '../api/score-types';
import type { Figure, Region, ShapesResponse } from '../api/types';
import type { AreaPaint } from '../map';
import { absence, count, interval, notScored, number, percent, plural, suppressionNote, valueOf } from '../text/figures';
import { levelOne } from '../text/words';
import { classLabels, classOf, digitsOf, divergingClasses, quantileClasses, type Classes } from '../ui/classes';
import { missingProxies } from './rescore';
import { textCell, type Cell, type LegendItem, type Picture, type Row } from '../ui/picture';

interface Parts {
  scores: ScoresResponse;
  shapes: ShapesResponse;
  outlines: ShapesResponse | null;
  region: Region;
  csv: string;
  xlsx: string;
}

/** The unit of a score on each scale, in plain words. */
export const scaleUnit: Record<Scale, string> = {
  z: 'standard deviations from the region’s mean (0)',
  'robust-z': 'robust standard deviations from the region’s median (0)',
  percentile: 'mean percentile rank, 0 to 1',
  'min-max': 'mean place between the lowest (0) and the highest (1) area',
  exponential: 'mean on the exponential scale, 0 to 100',
};

/** Scales around 0 have a middle to diverge from; the others run from little to much. */
function classesFor(scale: Scale, values: number[]): Classes | null {
  return scale === 'z' || scale === 'robust-z' ? divergingClasses(values) : quantileClasses(values);
}

type Status = 'known' | 'suppressed' | 'no-data' | 'not-scored';

function statusOf(area: ScoredArea): Status {
  if (area.score.status === 'undefined' || (area.score.status === 'known' && valueOf(area.score) === null)) return 'not-scored';
  if (area.score.status === 'no-data') return area.missing.length > 0 ? 'not-scored' : 'no-data';
  return area.score.status;
}

/** True when the server itself says "Not scored: …". */
export function saysNotScored(score: Figure): boolean {
  return score.status === 'undefined' && /^not scored/i.test(score.reason);
}

/** The score in words: value and interval, or why there is none. */
export function scoreWords(area: ScoredArea, indicators: number, threshold: number): string {
  if (statusOf(area) === 'not-scored' && !saysNotScored(area.score)) {
    return area.missing.length > 0 ? notScored(area.missing.length, indicators) : (absence(area.score, threshold) ?? 'Not scored.');
  }
  const missing = absence(area.score, threshold);
  if (missing) return missing;
  const range = interval(area.score, 2);
  return `${number(valueOf(area.score), 2)}${range ? ` (${range})` : ''}`;
}

function paintOf(area: ScoredArea, classes: Classes | null): AreaPaint {
  const status = statusOf(area);
  const value = valueOf(area.score);
  const fill = value === null || !classes ? null : classes.colours[classOf(value, classes.breaks)];
  return { fill, pattern: status === 'known' ? 'none' : status, outline: 'none' };
}

function legendItems(areas: ScoredArea[], classes: Classes | null): LegendItem[] {
  const items: LegendItem[] = [];
  if (classes) {
    const labels = classLabels(classes.breaks, (value) => number(value, digitsOf(classes.breaks)));
    const sizes = labels.map(() => 0);
    areas.forEach((area) => {
      const value = valueOf(area.score);
      if (value !== null) sizes[classOf(value, classes.breaks)] += 1;
    });
    labels.forEach((label, i) => items.push({ colour: classes.colours[i], label, n: sizes[i] }));
    items.reverse();
  }
  const having = (status: Status) => areas.filter((area) => statusOf(area) === status).length;
  items.push({ pattern: 'no-data', label: 'No data', n: having('no-data') });
  items.push({ pattern: 'suppressed', label: 'Suppressed', n: having('suppressed') });
  items.push({ pattern: 'not-scored', label: 'Not scored', n: having('not-scored') });
  return items;
}

function rows(scores: ScoresResponse, threshold: number): Row[] {
  const hidden = (area: ScoredArea, i: number) => (area.missing.includes(scores.indicators[i].id) ? 'missing' : 'hidden');
  const weighted = scores.indicators.map((indicator, i) => ({ indicator, i })).filter(({ indicator }) => indicator.weight > 0);
  return scores.areas.map((area) => {
    const contributions: Cell[] = weighted.map(({ indicator, i }) => {
      const part = area.contributions[i];
      const mark = area.shared.includes(indicator.id) ? ' *' : '';
      return part === null || part === undefined || !Number.isFinite(part)
        ? { text: hidden(area, i), sort: null, numeric: true }
        : { text: number(part, 2) + mark, sort: part, numeric: true };
    });
    return {
      key: area.code,
      area: area.code,
      cells: [
        textCell(area.name),
        { text: scoreWords(area, weighted.length, threshold), sort: valueOf(area.score), numeric: true },
        { text: percent(area.completeness), sort: area.completeness, numeric: true },
        ...contributions,
      ],
    };
  });
}

/** The map, legend, table and words of the scoping score at one level. */
export function scorePicture({ scores, shapes, outlines, region, csv, xlsx }: Parts): Picture {
  const values = scores.areas.map((area) => valueOf(area.score)).filter((value) => value !== null);
  const classes = classesFor(scores.method.scale, values);
  const unit = scaleUnit[scores.method.scale];
  const byCode = new Map(scores.areas.map((area) => [area.code, area]));
  const names = new Map(shapes.areas.map((area) => [area.code, area.name]));
  const weighted = scores.indicators.filter((indicator) => indicator.weight > 0);
  const proxies = new Set(weighted.map((indicator) => indicator.proxy)).size;
  const about = (code: string): string[] => {
    const area = byCode.get(code);
    if (!area) return ['Not scored: this area is not in the result.'];
    const { missing, all } = missingProxies(scores.indicators.map(({ id, proxy, weight }) => ({ proxy, weight, present: !area.missing.includes(id) })));
    return [`Scoping priority: ${scoreWords(area, proxies, region.threshold)}`, `Indicators present: ${all - missing} of ${all}.`];
  };
  const title = `Scoping priority by ${levelOne[scores.level]}${scores.period ? `, ${scores.period}` : ''}`;
  return {
    title,
    level: scores.level,
    shapes,
    outlines,
    areas: new Map(scores.areas.map((area) => [area.code, paintOf(area, classes)])),
    surface: null,
    flows: null,
    discs: null,
    legend: {
      title: 'Scoping priority score',
      unit: `${unit}; n = ${plural(values.length, 'area')}`,
      items: legendItems(scores.areas, classes),
      notes: [
        ...(classes ? [`Drawn values: ${number(classes.low, 2)} to ${number(classes.high, 2)}.`] : []),
        ...suppressionNote(scores.areas.filter((area) => area.score.status === 'suppressed').length, region.threshold),
      ],
    },
    table: {
      caption: title,
      first: '1:down',
      columns: [
        { label: 'Area', numeric: false },
        { label: 'Score', unit, numeric: true },
        { label: 'Complete', unit: '% of weight', numeric: true },
        ...weighted.map((indicator) => ({ label: indicator.title, unit: 'contribution to score', numeric: true })),
      ],
      rows: () => rows(scores, region.threshold),
    },
    describe: (code) => `${names.get(code) ?? code}. ${about(code).join(' ')}`,
    about,
    summary: [
      `${plural(values.length, 'area')} scored${scores.notScored > 0 ? `; ${count(scores.notScored)} not scored` : ''}.`,
      `The score is the weighted ${scores.method.mean} mean of the indicators on one scale (${unit}); higher means more need.`,
      '* after a contribution: the indicator was published for a higher level and carried down.',
    ],
    csv,
    xlsx,
    pickable: true,
    runCard: scores.runCard,
  };
}

