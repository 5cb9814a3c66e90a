import type { Figure, Flow, FlowsResponse, Region, ShapesResponse } from '../api/types';
import type { DiscPaint, FlowPaint } from '../map';
import { figureCell } from '../score/counts';
import { absence, count, percent, phrase, plural, sentence, valueOf } from '../text/figures';
import { levelMany, period } from '../text/words';
import type { Show, Sum, Touching } from '../ui/address';
import { namesOf, textCell, type Legend, type Picture, type Table } from '../ui/picture';
import { matrixOf } from './matrix';
import { netFlows } from './net';
import { arrivalColour, crossing, crossingColours, crossingWords, departureColour, flowWidth, discRadius } from './marks';

interface Parts {
  result: FlowsResponse;
  shapes: ShapesResponse;
  outlines: ShapesResponse | null;
  region: Region;
  months: { from: string; to: string } | null;
  csv: string;
  show: Show;
  sum: Sum;
  touching: Touching;
}

/** A share as words: percentage, interval, or why it is not shown. */
export function shareWords(figure: Figure, threshold: number): string {
  const missing = absence(figure, threshold);
  if (missing) return missing;
  const range = figure.status === 'known' && figure.lower !== undefined && figure.upper !== undefined
    ? ` (${percent(figure.lower)} to ${percent(figure.upper)})` : '';
  return `${percent(valueOf(figure) ?? 0)}${range}`;
}

const touches = (flow: Flow, code: string) => flow.origin === code || flow.destination === code;

function paintFlows({ result, shapes, sum, touching }: Parts, drawn: Flow[]): (selected: string | null) => FlowPaint[] {
  const names = namesOf(shapes);
  const most = drawn.reduce((max, flow) => Math.max(max, flow.count), 1);
  return (selected) => drawn.filter((flow) => touching === 'all' || selected === null || touches(flow, selected)).map((flow) => {
    const kind = crossing(flow);
    return {
      origin: flow.origin,
      destination: flow.destination,
      count: flow.count,
      width: flowWidth(flow.count, most),
      colour: selected === null || touches(flow, selected) ? crossingColours[kind] : 'rgb(120 130 135 / 0.25)',
      title: `${names.get(flow.origin) ?? flow.origin} to ${names.get(flow.destination) ?? flow.destination}: ${count(flow.count)} ${result.unit}${sum === 'net' ? ' net' : ''}, ${crossingWords[kind]}`,
    };
  });
}

function paintDiscs({ result }: Parts): DiscPaint[] {
  const most = result.areas.reduce((max, area) => Math.max(max, valueOf(area.in) ?? 0, valueOf(area.out) ?? 0), 1);
  return result.areas.flatMap((area) => {
    const arrivals = valueOf(area.in) ?? 0;
    const departures = valueOf(area.out) ?? 0;
    const title = `${area.name}: ${count(arrivals)} arrive, ${count(departures)} leave`;
    const discs = [
      { code: area.code, radius: discRadius(arrivals, most), colour: arrivalColour, title, half: 'left' as const },
      { code: area.code, radius: discRadius(departures, most), colour: departureColour, title, half: 'right' as const },
    ];
    return discs.filter((disc) => disc.radius > 0);
  });
}

function flowsLegend({ result, region, sum }: Parts, drawn: Flow[], oneSided: number): Legend {
  const most = drawn.reduce((max, flow) => Math.max(max, flow.count), 0);
  const least = drawn.reduce((min, flow) => Math.min(min, flow.count), most);
  const kinds = ['force', 'authority', 'within'] as const;
  const items = kinds.map((kind) => ({
    line: { colour: crossingColours[kind], width: 4 },
    label: crossingWords[kind],
    n: drawn.filter((flow) => crossing(flow) === kind).length,
  })).filter((item, i) => i < 2 || item.n > 0);
  const widths = most > 0
    ? [...new Set([least, most])].map((value) => ({ line: { colour: '#484d52', width: flowWidth(value, most) }, label: `${count(value)} ${result.unit}` }))
    : [];
  return {
    title: 'Corridors',
    unit: `${result.unit}, thick end = origin; n = ${plural(drawn.length, 'corridor')}`,
    items: [...items, ...widths],
    notes: [
      sentence(`Shown: ${result.shown}`), `Not drawn: flows below ${region.threshold}.`,
      ...(sum === 'net' && oneSided > 0 ? [sentence(`Without a net flow, because only one direction is shown: ${plural(oneSided, 'pair')}`)] : []),
    ],
  };
}

function discsLegend({ result }: Parts): Legend {
  const most = result.areas.reduce((max, area) => Math.max(max, valueOf(area.in) ?? 0, valueOf(area.out) ?? 0), 0);
  return {
    title: 'Arrivals and departures',
    unit: `${result.unit}; area of the half disc = number; n = ${plural(result.areas.length, 'area')}`,
    items: [
      { disc: { colour: arrivalColour, half: 'left' }, label: 'Left half: arrive' },
      { disc: { colour: departureColour, half: 'right' }, label: 'Right half: leave' },
    ],
    notes: most > 0 ? [`Largest half disc: ${count(most)} ${result.unit}.`] : ['Nothing is drawn.'],
  };
}

function flowsTable({ result, shapes, region }: Parts, caption: string, listed: Flow[]): Table {
  const names = namesOf(shapes);
  return {
    caption,
    first: '2:down',
    columns: [
      { label: 'From', numeric: false },
      { label: 'To', numeric: false },
      { label: result.unit === 'episodes' ? 'Episodes moved' : 'Moved', unit: result.unit, numeric: true },
      { label: 'Episodes', unit: 'missing episodes', numeric: true },
      { label: 'Crosses', unit: 'border', numeric: false },
    ],
    rows: () => listed.map((flow) => ({
      key: `${flow.origin}>${flow.destination}`,
      area: flow.origin,
      cells: [
        textCell(names.get(flow.origin) ?? flow.origin),
        textCell(names.get(flow.destination) ?? flow.destination),
        { text: count(flow.count), sort: flow.count, numeric: true },
        figureCell(flow.episodes, region.threshold, 0),
        textCell(crossingWords[crossing(flow)]),
      ],
    })),
  };
}

function discsTable({ result, region }: Parts, caption: string): Table {
  return {
    caption,
    first: '1:down',
    columns: [
      { label: 'Area', numeric: false },
      { label: 'Arrive', unit: result.unit, numeric: true },
      { label: 'Leave', unit: result.unit, numeric: true },
      { label: 'Within', unit: result.unit, numeric: true },
    ],
    rows: () => result.areas.map((area) => ({
      key: area.code,
      area: area.code,
      cells: [textCell(area.name), ...[area.in, area.out, area.within].map((figure) => figureCell(figure, region.threshold, 0))],
    })),
  };
}

function aboutArea({ result, shapes, region }: Parts): (code: string) => string[] {
  const byCode = new Map(result.areas.map((area) => [area.code, area]));
  const names = namesOf(shapes);
  const write = (figure: Figure) => phrase(figure, region.threshold, { digits: 0, unit: result.unit });
  return (code) => {
    const area = byCode.get(code);
    if (!area) return ['No movements of this area are in the data.'];
    const largest = result.flows.filter((flow) => flow.origin === code || flow.destination === code).slice(0, 5);
    const lines = [`Arrive: ${write(area.in)}`, `Leave: ${write(area.out)}`, `Within: ${write(area.within)}`];
    if (largest.length === 0) return [...lines, `No corridor of this area reaches ${region.threshold} ${result.unit}.`];
    return [...lines, ...largest.map((flow) => {
      const other = flow.origin === code ? `To ${names.get(flow.destination) ?? flow.destination}` : `From ${names.get(flow.origin) ?? flow.origin}`;
      return `${other}: ${count(flow.count)} ${result.unit}, ${crossingWords[crossing(flow)]}`;
    })];
  };
}

/** The map, legend, table and words of movement between areas. */
export function flowsPicture(parts: Parts): Picture {
  const { result, shapes, outlines, region, months, show } = parts;
  const net = netFlows(result.flows);
  const drawn = parts.sum === 'net' ? net.flows : result.flows.filter((flow) => flow.origin !== flow.destination);
  const when = months ? period(months.from, months.to) : 'all months';
  const what = show === 'discs' ? 'Arrivals in and departures from' : show === 'flows' && parts.sum === 'net' ? 'Net movement between' : 'Movement between';
  const title = `${what} ${levelMany[result.level]}, ${when}`;
  const names = namesOf(shapes);
  const about = aboutArea(parts);
  return {
    title,
    level: result.level,
    shapes,
    outlines,
    areas: null,
    surface: null,
    flows: show === 'flows' ? paintFlows(parts, drawn) : null,
    discs: show === 'discs' ? paintDiscs(parts) : null,
    matrix: show === 'matrix' ? matrixOf(result, shapes, region.threshold) : undefined,
    legend: show === 'discs' ? discsLegend(parts) : flowsLegend(parts, drawn, net.oneSided),
    table: show === 'discs' ? discsTable(parts, title) : flowsTable(parts, title, parts.sum === 'net' && show === 'flows' ? drawn : result.flows),
    describe: (code) => `${names.get(code) ?? code}. ${about(code).slice(0, 3).join('. ')}`,
    about,
    summary: [
      sentence(`Total: ${phrase(result.total, region.threshold, { digits: 0, unit: result.unit })}`),
      sentence(`Within one area: ${phrase(result.within, region.threshold, { digits: 0, unit: result.unit })}`),
      sentence(`Crossing an authority border: ${shareWords(result.shares.authority, region.threshold)}`),
      sentence(`Crossing a police force border: ${shareWords(result.shares.force, region.threshold)}`),
      sentence(`Not told: ${plural(result.hidden.flows, 'pair')} of areas with no, few or protected movements, together ${phrase(result.hidden.total, region.threshold, { digits: 0, unit: result.unit })}`),
      sentence(`Shown: ${result.shown}`),
    ],
    csv: show === 'discs' ? null : parts.csv,
    runCard: result.runCard,
  };
}
