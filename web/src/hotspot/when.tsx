import type { WhenCount, WhenResponse } from '../api/hotspot-types';
import type { Level, Region, ShapesResponse } from '../api/types';
import { figureCell } from '../score/counts';
import { absence, count, percent, phrase, valueOf } from '../text/figures';
import { period } from '../text/words';
import type { Picture, Row } from '../ui/picture';
import { heatCanvas } from './board-canvas';
import { days, hourWords } from './hours';
import { WhenChart } from './WhenChart';

interface Parts {
  result: WhenResponse;
  shapes: ShapesResponse;
  outlines: ShapesResponse | null;
  region: Region;
  level: Level;
  /** What was narrowed to, in words; empty for everything. */
  only: string;
  csv: string;
}

/** "Friday 22:00 to 23:00", or what is not known. */
export function whenWords({ weekday, hour }: WhenCount): string {
  const day = weekday === null ? 'weekday not known' : days[weekday - 1];
  return `${day}, ${hour === null ? 'hour not known' : hourWords(hour)}`;
}

/** The largest known count a cell can be shaded by, and the limits of five shades. */
export function heatBreaks(counts: WhenCount[]): number[] {
  const known = counts.filter(({ weekday, hour }) => weekday !== null && hour !== null).map((each) => valueOf(each.count) ?? 0);
  const most = known.reduce((max, value) => Math.max(max, value), 0);
  if (most === 0) return [];
  const step = Math.max(5, Math.ceil(most / 25) * 5);
  return [1, 2, 3, 4].map((i) => i * step).filter((limit) => limit < most);
}

function rowOf(each: WhenCount, threshold: number): Row {
  return {
    key: `${each.weekday ?? 0} ${each.hour ?? -1}`,
    area: null,
    cells: [
      { text: each.weekday === null ? 'Not known' : days[each.weekday - 1], sort: each.weekday ?? 8, },
      { text: each.hour === null ? 'not known' : hourWords(each.hour), sort: each.hour ?? 24 },
      figureCell(each.count, threshold, 0),
    ],
  };
}

/** Of how many the hour is known, and what that means. */
export function knownWords({ total, hourKnown, weekdayKnown }: WhenResponse): string[] {
  const [all, hours, weekdays] = [total, hourKnown, weekdayKnown].map(valueOf);
  if (!all || hours === null) return ['Suppressed: too few incidents to count them by hour.'];
  const lines = [`The hour is known for ${percent(hours / all)} of about ${count(all)} incidents; the others are counted apart and not spread over the hours.`];
  if (hours === 0) lines[0] = 'No data: no hour is known for these incidents.';
  else if (hours / all < 2 / 3) lines.push('With so many unknown hours the known ones are not a sample of all: do not plan shifts on them alone.');
  if (weekdays === 0) lines.push('No weekday is known: the data gives months, or was imported before weekdays were kept.');
  return lines;
}

function busiest(counts: WhenCount[]): string[] {
  const known = counts.filter((each) => each.weekday !== null && each.hour !== null && (valueOf(each.count) ?? 0) > 0);
  const top = known.toSorted((a, b) => (valueOf(b.count) ?? 0) - (valueOf(a.count) ?? 0)).slice(0, 3);
  if (top.length === 0) return [];
  return [`Most were recorded on ${top.map((each) => `${whenWords(each)} (about ${count(valueOf(each.count) ?? 0)})`).join('; ')}.`];
}

/** On which weekday at which hour incidents were recorded. */
export function whenPicture({ result, shapes, outlines, region, level, only, csv }: Parts): Picture {
  const threshold = region.threshold;
  const title = `Recorded incidents by weekday and hour${only ? `, ${only}` : ''}, ${period(result.from, result.to)}`;
  const breaks = heatBreaks(result.counts);
  const known = knownWords(result);
  return {
    title, level, shapes, outlines, areas: null, surface: null, flows: null, discs: null,
    board: {
      show: () => <WhenChart counts={result.counts} breaks={breaks} notes={known} threshold={threshold} />,
      canvas: () => heatCanvas(result.counts, breaks),
    },
    legend: {
      title: 'Incidents by weekday and hour', unit: `to the nearest ${threshold}; n = ${phrase(result.total, threshold, { digits: 0 })}`, items: [],
      notes: [...known, `–: ${absence({ status: 'suppressed' }, threshold) ?? ''}`],
    },
    table: {
      caption: title,
      first: '2:down',
      columns: [
        { label: 'Weekday', numeric: false },
        { label: 'Hour', numeric: false },
        { label: 'Recorded', unit: `incidents, to the nearest ${threshold}`, numeric: true },
      ],
      rows: () => result.counts.map((each) => rowOf(each, threshold)),
    },
    describe: (code) => shapes.areas.find((area) => area.code === code)?.name ?? code,
    about: () => ['Weekdays and hours are counted for authorities and larger areas; choose one under “Narrowed to”.'],
    summary: [
      ...known,
      ...busiest(result.counts),
      'Hours are those written down: forms that start at midnight, noon or a full hour make peaks of their own.',
      'Narrowed one way at a time, so that no answer can be taken from another to leave a small count.',
    ],
    csv,
    runCard: result.runCard,
  };
}
