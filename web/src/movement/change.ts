import type { ChangedFlow, ChangeResponse } from '../api/movement-types';
import type { Region, ShapesResponse } from '../api/types';
import type { FlowPaint } from '../map';
import { figureCell, intervalCell } from '../score/counts';
import { absence, number, phrase, plural, sentence, valueOf } from '../text/figures';
import { levelMany, period } from '../text/words';
import { namesOf, textCell, type FileLink, type Picture, type Steps } from '../ui/picture';
import { chanceWords, keyOf } from './against';
import { crossing, flowWidth, type Mark } from './marks';

const marks: Record<ChangedFlow['change'], Mark> = {
  more: { colour: '#b35806', edge: '#0b0c0c' },
  fewer: { colour: '#b2abd2', edge: '#542788' },
  'not significant': { colour: '#7d878c' },
  'not told': { colour: '#aab2b6', edge: '#ffffff' },
};
const words: Record<ChangedFlow['change'], string> = {
  more: 'More than before', fewer: 'Fewer than before', 'not significant': 'No change beyond chance', 'not told': 'Not told in both periods',
};
const borders = { force: 'Force', authority: 'Authority', within: 'Neither' };

export interface ChangeParts {
  found: ChangeResponse; shapes: ShapesResponse; outlines: ShapesResponse | null; region: Region;
  steps?: Steps; csv: string | null; files: FileLink[];
}

/** "2024-01 to 2024-12" as a period is written elsewhere. */
function months(text: string): string {
  const [from, to] = text.split(' to ');
  return to === undefined ? text : period(from, to);
}

/** How many flows changed, of how many compared. */
export function changeLead({ found, tests, ...periods }: ChangeResponse): string {
  const [before, after] = [months(periods.before), months(periods.after)];
  return tests === 0 ? `No flow is told both in ${before} and in ${after}.`
    : `${found === 0 ? 'No flow has' : `${plural(found, 'flow')} ${found === 1 ? 'has' : 'have'}`} changed of ${plural(tests, 'flow')} told both in ${before} and in ${after}, at a false discovery rate of 5%.`;
}

/** A flow that changed, as a sentence. */
export function changeWords({ origin, destination, before, after, ratio, change }: ChangedFlow, names: Map<string, string>, unit: string): string {
  const name = (code: string) => names.get(code) ?? code;
  const range = ratio.status === 'known' && ratio.lower !== undefined && ratio.upper !== undefined ? ` (${number(ratio.lower, 2)} to ${number(ratio.upper, 2)})` : '';
  return `${name(origin)} to ${name(destination)}: ${change}, ${number(valueOf(before), 0)} ${unit} before and ${number(valueOf(after), 0)} after, ${number(valueOf(ratio), 2)} times${range} as many a month.`;
}

const size = (flow: ChangedFlow) => valueOf(flow.after) ?? valueOf(flow.before) ?? 0;

/** Flows coloured by how they have changed, as wide as they are now. */
export function changePicture(parts: ChangeParts): Picture {
  const { found, shapes, outlines, region } = parts;
  const { flows, unit } = found;
  const { threshold } = region;
  const names = namesOf(shapes);
  const name = (code: string) => names.get(code) ?? code;
  const title = `Change of movement between ${levelMany[found.level]}: ${months(found.after)} beside ${months(found.before)}`;
  const most = flows.reduce((max, flow) => Math.max(max, size(flow)), 1);
  const write = (flow: ChangedFlow) => `${name(flow.origin)} to ${name(flow.destination)}: before ${phrase(flow.before, threshold, { digits: 0, unit })}, after ${phrase(flow.after, threshold, { digits: 0, unit })}; ${words[flow.change].toLowerCase()}`;
  const painted: FlowPaint[] = flows.toSorted((a, b) => size(b) - size(a)).map((flow) => ({
    origin: flow.origin, destination: flow.destination, count: size(flow), width: flowWidth(size(flow), most), ...marks[flow.change], title: write(flow),
  }));
  const changed = flows.filter(({ change }) => change === 'more' || change === 'fewer');
  const about = (code: string) => {
    const own = changed.filter(({ origin, destination }) => origin === code || destination === code);
    return own.length === 0 ? ['No flow of this area has changed beyond chance.'] : own.map((flow) => changeWords(flow, names, unit));
  };
  return {
    title, level: found.level, shapes, outlines, areas: null, surface: null, discs: null, steps: parts.steps,
    flows: () => painted,
    empty: flows.length === 0 ? 'No flow is told in either period.' : undefined,
    legend: {
      title: 'Change of flows', unit: `width: ${unit} after; n = ${plural(flows.length, 'flow')}`,
      items: (Object.keys(marks) as ChangedFlow['change'][]).map((kind) => ({
        line: { ...marks[kind], width: 7 }, label: words[kind], n: flows.filter(({ change }) => change === kind).length,
      })),
      notes: [changeLead(found), 'Rates a month are compared, over-dispersion allowed for.'],
    },
    table: {
      caption: title, first: '7:up', note: changeLead(found),
      columns: [
        { label: 'From', numeric: false }, { label: 'To', numeric: false }, { label: 'Crosses', unit: 'border of', numeric: false }, { label: 'Before', unit, numeric: true }, { label: 'After', unit, numeric: true },
        { label: 'Ratio', unit: 'of rates a month', numeric: true }, { label: 'Interval', unit: '95%', numeric: true }, { label: 'Adjusted p', numeric: true }, { label: 'Change', numeric: false },
      ],
      rows: () => flows.map((flow) => {
        const p = valueOf(flow.pAdjusted);
        return {
          key: keyOf(flow), area: flow.origin,
          cells: [
            textCell(name(flow.origin)), textCell(name(flow.destination)), textCell(borders[crossing(flow)]),
            figureCell(flow.before, threshold, 0), figureCell(flow.after, threshold, 0), figureCell(flow.ratio, threshold, 2), intervalCell(flow.ratio, 2),
            { text: p === null ? (absence(flow.pAdjusted, threshold) ?? '') : chanceWords(p), sort: p, numeric: true }, textCell(words[flow.change]),
          ],
        };
      }),
    },
    describe: (code) => `${name(code)}. ${about(code).slice(0, 2).join(' ')}`,
    about,
    summary: [changeLead(found), ...changed.slice(0, 12).map((flow) => changeWords(flow, names, unit)), ...found.runCard.notes.map(sentence)],
    csv: parts.csv, files: parts.files, runCard: found.runCard,
  };
}
