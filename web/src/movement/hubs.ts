import type { HubArea, HubsResponse } from '../api/movement-types';
import type { Region, ShapesResponse } from '../api/types';
import type { AreaPaint } from '../map';
import { figureCell, intervalCell } from '../score/counts';
import { absence, count, number, percent, phrase, plural, sentence, valueOf } from '../text/figures';
import { levelMany, period } from '../text/words';
import { namesOf, textCell, type FileLink, type LegendItem, type Picture, type Steps } from '../ui/picture';
import { chanceWords } from './against';

type Kind = 'hub' | 'more' | 'expected' | 'fewer' | 'unknown';

const fills: Record<Kind, string | null> = { hub: '#b35806', more: '#fdb863', expected: '#f7f7f7', fewer: '#b2abd2', unknown: null };
const words: Record<Kind, string> = {
  hub: 'Hub: beyond chance, from many', more: 'More than expected', expected: 'About as expected', fewer: 'Fewer than expected', unknown: 'Expected number not known',
};
const patterns: Record<Kind, AreaPaint['pattern']> = { hub: 'plus', more: 'up', expected: 'none', fewer: 'minus', unknown: 'no-data' };

export interface HubParts {
  found: HubsResponse; shapes: ShapesResponse; outlines: ShapesResponse | null; region: Region;
  months: { from: string; to: string } | null; steps?: Steps; csv: string; files: FileLink[];
}

function kindOf({ hub, ratio }: HubArea): Kind {
  if (hub) return 'hub';
  if (ratio.status !== 'known') return 'unknown';
  if (ratio.lower !== undefined && ratio.lower > 1) return 'more';
  return ratio.upper !== undefined && ratio.upper < 1 ? 'fewer' : 'expected';
}

/** A hub as a sentence. */
export function hubWords(area: HubArea, unit: string): string {
  const { ratio, expected } = area;
  const range = ratio.status === 'known' && ratio.lower !== undefined && ratio.upper !== undefined ? ` (${number(ratio.lower, 1)} to ${number(ratio.upper, 1)})` : '';
  return `${area.name} is a hub: ${count(area.arrivals)} ${unit} arrive from ${plural(area.origins, 'area')}, ${number(valueOf(ratio), 1)} times${range} the ${number(valueOf(expected), 0)} `
    + `that its size and position explain; the largest origin sends ${percent(valueOf(area.largestShare) ?? 0)}.`;
}

/** How many hubs there are among how many areas. */
export function hubsLead({ areas }: HubsResponse): string {
  const tested = areas.filter(({ p }) => valueOf(p) !== null).length;
  const hubs = areas.filter(({ hub }) => hub).length;
  const why = areas.map(({ expected }) => expected).find((expected) => expected.status === 'undefined');
  if (tested === 0) return sentence(`Hubs are not worked out: ${why?.status === 'undefined' ? why.reason : 'nothing is expected of any area'}`);
  return `${hubs === 0 ? 'No hub' : plural(hubs, 'hub')} among ${plural(tested, 'area')}, at a false discovery rate of 5%.`;
}

/** Hubs on the map and as a table. */
export function hubsPicture(parts: HubParts): Picture {
  const { found, shapes, outlines, region, months } = parts;
  const { areas, unit } = found;
  const { threshold } = region;
  const names = namesOf(shapes);
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const title = `Hubs: where movement between ${levelMany[found.level]} leads to, ${months ? period(months.from, months.to) : 'all months'}`;
  const about = (code: string) => {
    const area = byCode.get(code);
    if (!area) return ['No movements of this area are in the data.'];
    return [
      `${words[kindOf(area)]}: ${count(area.arrivals)} ${unit} arrive, of the flows that are told`, `Expected: ${phrase(area.expected, threshold, { digits: 0, unit })}`,
      `Origins: ${count(area.origins)}, as if ${phrase(area.effectiveOrigins, threshold, { digits: 1 })} sent alike`,
    ];
  };
  const kinds: Kind[] = ['hub', 'more', 'expected', 'fewer', 'unknown'];
  const items: LegendItem[] = kinds.map((kind) => ({
    ...(fills[kind] === null ? {} : { colour: fills[kind] }), ...(patterns[kind] === 'none' ? {} : { pattern: patterns[kind] }),
    label: words[kind], n: areas.filter((area) => kindOf(area) === kind).length,
  })).filter(({ n }, i) => n > 0 || i === 0);
  return {
    title, level: found.level, shapes, outlines, surface: null, flows: null, discs: null, steps: parts.steps,
    areas: new Map(areas.map((area) => {
      const kind = kindOf(area);
      return [area.code, { fill: fills[kind], pattern: patterns[kind], outline: kind === 'hub' ? 'hot' as const : 'none' as const }];
    })),
    legend: { title: 'Arrivals', unit: `${unit}, beside what size and position explain; n = areas`, items, notes: [hubsLead(found), 'More or fewer: the 95% interval leaves out 1. A hub also has three or more effective origins.'] },
    table: {
      caption: title, first: '5:down', note: hubsLead(found),
      columns: [
        { label: 'Area', numeric: false }, { label: 'Arrive', unit: `${unit} told`, numeric: true }, { label: 'Origins', unit: 'areas', numeric: true }, { label: 'Effective', unit: 'origins', numeric: true },
        { label: 'Expected', unit, numeric: true }, { label: 'Ratio', unit: 'to it', numeric: true }, { label: 'Interval', unit: '95%', numeric: true }, { label: 'Adjusted p', numeric: true }, { label: 'Compared', numeric: false },
      ],
      rows: () => areas.map((area) => {
        const p = valueOf(area.pAdjusted);
        return {
          key: area.code, area: area.code,
          cells: [
            textCell(area.name), { text: count(area.arrivals), sort: area.arrivals, numeric: true }, { text: count(area.origins), sort: area.origins, numeric: true },
            figureCell(area.effectiveOrigins, threshold, 1), figureCell(area.expected, threshold, 1), figureCell(area.ratio, threshold, 2), intervalCell(area.ratio, 2),
            { text: p === null ? (absence(area.pAdjusted, threshold) ?? '') : chanceWords(p), sort: p, numeric: true }, textCell(words[kindOf(area)].split(':')[0]),
          ],
        };
      }),
    },
    describe: (code) => `${names.get(code) ?? code}. ${about(code).join('. ')}`,
    about,
    summary: [hubsLead(found), ...areas.filter(({ hub }) => hub).map((area) => hubWords(area, unit)), ...found.runCard.notes.map(sentence)],
    csv: parts.csv, files: parts.files, runCard: found.runCard,
  };
}
