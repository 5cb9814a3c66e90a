import type { AreaMeasures, CorridorFlow, CorridorsResponse, GroupsResponse, HubsResponse, MeasuresResponse } from '../api/movement-types';
import type { Figure, Flow, FlowsResponse, Region, ShapesResponse } from '../api/types';
import { figureCell } from '../score/counts';
import { count, number, percent, phrase, plural, sentence, valueOf } from '../text/figures';
import { levelMany } from '../text/words';
import { namesOf, textCell, type Cell, type Column, type Matrix, type Table } from '../ui/picture';
import { comparisons, keyOf } from './against';
import { forcesOf } from './cut';
import { shareWords } from './flows';
import { groupsLead, groupWords } from './groups';
import { hubsLead, hubWords } from './hubs';
import { matrixOf } from './matrix';

/** What the regional page is made of. */
export interface RegionalParts {
  result: FlowsResponse;
  /** What the server measures beyond arrivals and departures. */
  measures: MeasuresResponse | null;
  corridors: CorridorsResponse | null;
  /** Why there are no corridors, where there are none. */
  why: string | null;
  groups: GroupsResponse | null;
  hubs: HubsResponse | null;
  shapes: ShapesResponse;
  outlines: ShapesResponse | null;
  /** Movement between the police forces, where there is a level above to tell. */
  forces: { result: FlowsResponse; shapes: ShapesResponse } | null;
  region: Region;
}

export interface Regional { lead: string[]; together: string[]; hubs: string[]; pairs: string[]; matrices: { title: string; matrix: Matrix }[] }

/** More corridors than this nobody reads as sentences. */
const MOST = 12;

/** How much crosses which border, in sentences. */
function leadWords({ result, measures, region }: RegionalParts): string[] {
  const { threshold } = region;
  const away = measures && valueOf(measures.distanceKm);
  const back = measures && valueOf(measures.reciprocity);
  return [
    sentence(`${phrase(result.total, threshold, { digits: 0, unit: result.unit })} are in the data; within one area: ${phrase(result.within, threshold, { digits: 0, unit: result.unit })}`),
    sentence(`Share that crosses a police force border: ${shareWords(result.shares.force, threshold)}`),
    sentence(`Share that crosses an authority border: ${shareWords(result.shares.authority, threshold)}`),
    ...(away === null ? [] : [sentence(`A move between ${levelMany[result.level]} goes ${number(away, 1)} km on average, in a straight line, of the flows that are told`)]),
    ...(back === null ? [] : [sentence(`${percent(back)} of what leaves is matched by as many who come the other way`)]),
  ];
}

/** A corridor as a sentence that says who must talk to whom. */
function corridorWords(flow: CorridorFlow, { shapes, outlines, result }: RegionalParts): string {
  const names = namesOf(shapes);
  const forceNames = outlines ? namesOf(outlines) : names;
  const force = forcesOf(shapes);
  const name = (code: string) => names.get(code) ?? code;
  const ratio = flow.ratio.status === 'known' && flow.ratio.lower !== undefined && flow.ratio.upper !== undefined
    ? `${number(flow.ratio.value, 1)} times (${number(flow.ratio.lower, 1)} to ${number(flow.ratio.upper, 1)})` : 'more than';
  const [one, other] = [force.get(flow.origin), force.get(flow.destination)];
  const across = flow.crosses.includes('force') && one && other && one !== other
    ? ` It crosses from ${forceNames.get(one) ?? one} to ${forceNames.get(other) ?? other}.` : '';
  return `${name(flow.origin)} and ${name(flow.destination)} must plan together: ${count(flow.count)} ${result.unit} moved from the first to the second, `
    + `${ratio} what size and distance explain, over ${number(flow.distanceKm, 0)} km.${across}`;
}

/** Where the fall with distance is not known: the flows farthest above what arrivals and departures explain. */
function sizeWords({ result, shapes, region }: RegionalParts): string[] {
  const names = namesOf(shapes);
  const name = (code: string) => names.get(code) ?? code;
  const more = [...comparisons(result.flows, null)].flatMap(([key, { kind, expected, ratio }]) => {
    const flow = result.flows.find((candidate) => keyOf(candidate) === key);
    return flow && kind === 'above' ? [{ flow, expected: valueOf(expected) ?? 0, ratio: valueOf(ratio) ?? 0 }] : [];
  }).toSorted((a, b) => b.flow.count - b.expected - (a.flow.count - a.expected)).slice(0, MOST);
  if (more.length === 0) {
    return [result.flows.length === 0 ? `No flow between two areas reaches ${region.threshold} ${result.unit} for these choices.` : 'No flow is told to be more than arrivals and departures explain.'];
  }
  return [
    'More than arrivals and departures explain, whatever the distance; neighbours are among them because they are near.',
    ...more.map(({ flow, expected, ratio }) => `${name(flow.origin)} with ${name(flow.destination)}: ${count(flow.count)} ${result.unit} moved from the first to the second, ${number(ratio, 1)} times the ${number(expected, 0)} expected.`),
  ];
}

function togetherWords(parts: RegionalParts): string[] {
  const { corridors, why } = parts;
  if (!corridors) return [...(why ? [sentence(why)] : []), ...sizeWords(parts)];
  const found = corridors.flows.filter((flow) => flow.corridor);
  const tested = `of ${plural(corridors.tests, 'pair')} of areas, at a false discovery rate of 5%`;
  if (found.length === 0) return [`No corridor ${tested}: no flow that is told goes beyond what size and distance explain.`];
  const rest = found.length > MOST ? [`The ${MOST} with the strongest evidence are listed; the flows view and its files have all ${count(found.length)}.`] : [];
  return [`${plural(found.length, 'corridor')} ${tested}.`, ...found.slice(0, MOST).map((flow) => corridorWords(flow, parts)), ...rest];
}

/** Both directions of each pair of areas added up, the largest first; only where both are told. */
export function pairsOf(flows: Flow[]): { one: string; other: string; count: number }[] {
  const byKey = new Map(flows.map((flow) => [`${flow.origin}>${flow.destination}`, flow.count]));
  return flows.flatMap(({ origin, destination, count: there }) => {
    const back = byKey.get(`${destination}>${origin}`);
    return origin < destination && back !== undefined ? [{ one: origin, other: destination, count: there + back }] : [];
  }).toSorted((a, b) => b.count - a.count);
}

/** Between which forces most moves, in sentences. */
function forceWords({ forces, result }: RegionalParts): string[] {
  if (!forces) return [];
  const names = namesOf(forces.shapes);
  const pairs = pairsOf(forces.result.flows);
  const all = forces.result.flows.reduce((sum, flow) => sum + flow.count, 0);
  return pairs.map(({ one, other, count: both }) =>
    `${names.get(one) ?? one} and ${names.get(other) ?? other} exchange ${count(both)} ${result.unit}, ${percent(both / Math.max(1, all))} of what is told to move between forces.`);
}

function groupsWords({ groups, shapes }: RegionalParts): string[] {
  if (!groups) return [];
  const names = namesOf(shapes);
  return [groupsLead(groups), ...groups.groups.slice(0, MOST).map((group) => groupWords(group, groups.unit, names))];
}

function hubsWords({ hubs }: RegionalParts): string[] {
  if (!hubs) return [];
  return [hubsLead(hubs), ...hubs.areas.filter(({ hub }) => hub).slice(0, MOST).map((area) => hubWords(area, hubs.unit))];
}

/** All words and matrices of the page. */
export function regionalOf(parts: RegionalParts): Regional {
  const { result, shapes, forces, region } = parts;
  const level = levelMany[result.level];
  return {
    lead: leadWords(parts),
    together: [...groupsWords(parts), ...togetherWords(parts)],
    hubs: hubsWords(parts),
    pairs: forceWords(parts),
    matrices: [
      ...(forces ? [{ title: 'Between police forces', matrix: matrixOf(forces.result, forces.shapes, region.threshold) }] : []),
      { title: `Between ${level}`, matrix: matrixOf(result, shapes, region.threshold) },
    ],
  };
}

function mostWith(code: string, pairs: ReturnType<typeof pairsOf>, names: Map<string, string>): Cell {
  const most = pairs.find(({ one, other }) => one === code || other === code);
  if (!most) return textCell('Not told');
  const other = most.one === code ? most.other : most.one;
  return textCell(`${names.get(other) ?? other} (${count(most.count)})`);
}

/** A share as a percentage, with the least and most it can be whatever the hidden flows are. */
function shareCell(figure: Figure, threshold: number): Cell {
  if (figure.status !== 'known') return figureCell(figure, threshold);
  const { value, lower, upper } = figure;
  const range = lower !== undefined && upper !== undefined && percent(lower) !== percent(upper) ? ` (${percent(lower)}–${percent(upper)})` : '';
  return { text: `${percent(value)}${range}`, sort: value, numeric: true };
}

const measured: Column[] = [
  { label: 'Net', unit: 'more arrive', numeric: true },
  { label: 'Rate', unit: 'per 1,000 children', numeric: true },
  { label: 'Out of force', unit: 'of who leaves', numeric: true },
  { label: 'Distance', unit: 'km, mean', numeric: true },
];

function measuredCells(area: AreaMeasures | undefined, threshold: number): Cell[] {
  if (!area) return [];
  return [
    figureCell(area.net, threshold, 0), figureCell(area.rate, threshold, 1),
    shareCell(area.departures.forceShare, threshold), figureCell(area.departures.distanceKm, threshold, 1),
  ];
}

/** Areas side by side. */
export function areasTable({ measures, result, shapes, outlines, region }: RegionalParts, caption: string): Table {
  const names = namesOf(shapes);
  const forceNames = outlines ? namesOf(outlines) : names;
  const force = forcesOf(shapes);
  const pairs = pairsOf(result.flows);
  const more = new Map(measures?.areas.map((area) => [area.code, area]));
  const { threshold } = region;
  return {
    caption,
    first: '2:down',
    columns: [
      { label: 'Area', numeric: false },
      { label: 'Force', unit: 'police', numeric: false },
      { label: 'Arrive', unit: result.unit, numeric: true },
      { label: 'Leave', unit: result.unit, numeric: true },
      { label: 'Within', unit: result.unit, numeric: true },
      ...(measures ? measured : []),
      { label: 'Most with', unit: 'both ways', numeric: false },
    ],
    rows: () => result.areas.map((area) => ({
      key: area.code,
      area: area.code,
      cells: [
        textCell(area.name), textCell(forceNames.get(force.get(area.code) ?? '') ?? ''),
        ...[area.in, area.out, area.within].map((figure) => figureCell(figure, threshold, 0)),
        ...(measures ? measuredCells(more.get(area.code), threshold) : []),
        mostWith(area.code, pairs, names),
      ],
    })),
  };
}
