import type { ExpectedArea, ExpectedResponse, RecordedClass } from '../api/rank-types';
import type { Region, ShapesResponse } from '../api/types';
import type { AreaPaint, AreaPattern } from '../map';
import { number, phrase, plural, sentence } from '../text/figures';
import { levelOne, period } from '../text/words';
import { textCell, type LegendItem, type Picture } from '../ui/picture';
import { figureCell, intervalCell } from './counts';

interface Parts {
  expected: ExpectedResponse;
  shapes: ShapesResponse;
  outlines: ShapesResponse | null;
  region: Region;
  csv: string;
  xlsx: string;
  months: { from: string; to: string } | null;
}

interface Look { fill: string | null; pattern: AreaPattern; label: string; order: number }

/** Each class by colour and by pattern. */
const looks: Record<RecordedClass, Look> = {
  'unseen?': { fill: '#e08214', pattern: 'two-bands', label: 'Unseen? Fewer than need lets expect, beyond chance', order: 0 },
  quiet: { fill: '#fee0b6', pattern: 'none', label: 'Quiet: few expected, few recorded', order: 1 },
  'as expected': { fill: '#f7f7f7', pattern: 'none', label: 'As expected', order: 2 },
  'more than expected': { fill: '#8073ac', pattern: 'none', label: 'More than need lets expect', order: 3 },
  'no data': { fill: null, pattern: 'no-data', label: 'No data: nobody reports for it', order: 4 },
  hidden: { fill: null, pattern: 'suppressed', label: 'Suppressed', order: 5 },
};

function lookOf(area: ExpectedArea): Look {
  return looks[area.class] ?? looks['no data'];
}

/** Recorded against expected, in words. */
export function expectedWords(area: ExpectedArea, threshold: number): string[] {
  const lines = [sentence(lookOf(area).label)];
  if (area.reason) lines.push(sentence(area.reason.charAt(0).toUpperCase() + area.reason.slice(1)));
  if (area.class === 'no data' || area.class === 'hidden') return lines;
  lines.push(`Recorded ${phrase(area.recorded, threshold, { digits: 0 })}, expected ${phrase(area.expected, threshold, { digits: 0 })}; recorded over expected ${phrase(area.ratio, threshold, { digits: 2 })}.`);
  return lines;
}

function paintOf(area: ExpectedArea): AreaPaint {
  const { fill, pattern } = lookOf(area);
  return { fill, pattern, outline: 'none' };
}

function legendItems(areas: ExpectedArea[]): LegendItem[] {
  return (Object.keys(looks) as RecordedClass[]).map((key) => ({
    ...(looks[key].fill === null ? {} : { colour: looks[key].fill }),
    ...(looks[key].pattern === 'none' ? {} : { pattern: looks[key].pattern as Exclude<AreaPattern, 'none'> }),
    label: looks[key].label,
    n: areas.filter((area) => area.class === key).length,
  }));
}

/** Where recording is low relative to need: map, legend, table and words. */
export function unseenPicture({ expected, shapes, outlines, region, csv, xlsx, months }: Parts): Picture {
  const { threshold } = region;
  const byCode = new Map(expected.areas.map((area) => [area.code, area]));
  const about = (code: string): string[] => {
    const area = byCode.get(code);
    return area ? expectedWords(area, threshold) : ['No data: this area is not in the result.'];
  };
  const title = `Recorded against expected by ${levelOne[expected.level]}, ${period(months?.from ?? null, months?.to ?? null)}`;
  const flagged = expected.areas.filter((area) => area.class === 'unseen?').length;
  return {
    title,
    level: expected.level,
    shapes,
    outlines,
    areas: new Map(expected.areas.map((area) => [area.code, paintOf(area)])),
    surface: null,
    flows: null,
    discs: null,
    legend: {
      title: 'Recorded over expected',
      unit: `expected for ${expected.exposed} and the proxies; n = ${plural(expected.areas.length, 'area')}`,
      items: legendItems(expected.areas),
      notes: ['“Unseen?” at a false-discovery rate of .05.'],
    },
    table: {
      caption: title,
      first: '1:up',
      columns: [
        { label: 'Area', numeric: false },
        { label: 'Reading', numeric: false },
        { label: 'Recorded', unit: 'incidents', numeric: true },
        { label: 'Expected', unit: 'incidents', numeric: true },
        { label: 'Recorded over expected', numeric: true },
        { label: 'Interval', unit: '95%', numeric: true },
        { label: 'Adjusted p', numeric: true },
      ],
      rows: () => expected.areas.map((area) => ({
        key: area.code,
        area: area.code,
        cells: [
          textCell(area.name),
          { text: area.class === 'unseen?' ? 'Unseen?' : area.class, sort: lookOf(area).order },
          figureCell(area.recorded, threshold, 0),
          figureCell(area.expected, threshold, 0),
          figureCell(area.ratio, threshold, 2),
          intervalCell(area.ratio, 2),
          { text: area.p === null ? 'none' : number(area.p, 3), sort: area.p, numeric: true },
        ],
      })),
    },
    describe: (code) => `${byCode.get(code)?.name ?? code}. ${about(code).join(' ')}`,
    about,
    summary: [
      flagged === 0 ? 'No area stands out as unseen.' : `${plural(flagged, 'area')} recorded fewer than need lets expect, beyond chance: ask there whether children are not seen, before concluding that little happens.`,
      'Few recorded incidents do not mean little abuse; many do not prove that all is seen.',
      'An area that nobody reports for is “no data”, never “unseen?”. Months in which a feed broke down take no part.',
    ],
    csv,
    xlsx,
    pickable: true,
    runCard: expected.runCard,
  };
}
