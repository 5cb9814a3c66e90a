import type { FlowsResponse, ShapesResponse } from '../api/types';
import { count, plural, valueOf } from '../text/figures';
import { namesOf, type Legend, type Matrix, type MatrixCell } from '../ui/picture';

/** More areas than this make a matrix nobody reads. */
const MOST = 30;
const CLASSES = 5;

/** Purples of PuOr; the style sheet has the same. */
export const shades = ['#f3f2f7', '#d8daeb', '#b2abd2', '#6f5fa0', '#542788'];

interface Line { code: string; name: string; shown: number }

/** The areas with the most shown movement, the largest first. */
function busiest({ flows }: FlowsResponse, names: Map<string, string>): Line[] {
  const shown = new Map<string, number>();
  for (const flow of flows) {
    for (const code of new Set([flow.origin, flow.destination])) shown.set(code, (shown.get(code) ?? 0) + flow.count);
  }
  return [...shown].map(([code, total]) => ({ code, name: names.get(code) ?? code, shown: total }))
    .toSorted((a, b) => b.shown - a.shown || a.name.localeCompare(b.name));
}

/** Upper bounds of the shades, in powers between the least and the largest flow between areas. */
export function shadeBreaks(counts: number[]): number[] {
  const least = counts.reduce((min, value) => Math.min(min, value), Infinity);
  const most = counts.reduce((max, value) => Math.max(max, value), 0);
  if (most === 0) return [];
  const steps = most === least ? 1 : CLASSES;
  const breaks = Array.from({ length: steps }, (_, i) => Math.round(least * (most / least) ** ((i + 1) / steps)));
  return [...new Set(breaks)];
}

/** Origins down, destinations across; what is blank is none or hidden, and the notes say so. */
export function matrixOf(result: FlowsResponse, shapes: ShapesResponse, threshold: number): Matrix {
  const names = namesOf(shapes);
  const all = busiest(result, names);
  const lines = all.slice(0, MOST);
  const breaks = shadeBreaks(result.flows.filter((flow) => flow.origin !== flow.destination).map((flow) => flow.count));
  const byPair = new Map(result.flows.map((flow) => [`${flow.origin}>${flow.destination}`, flow]));
  const stays = new Map(result.areas.map((area) => [area.code, valueOf(area.within)]));
  const cell = (from: Line, to: Line): MatrixCell => {
    const within = from.code === to.code;
    const value = within ? stays.get(from.code) : byPair.get(`${from.code}>${to.code}`)?.count;
    if (value === null || value === undefined) return { text: '', shade: null };
    return { text: count(value), shade: within ? 'within' : breaks.findIndex((top) => value <= top) };
  };
  const among = new Set(lines.map((line) => line.code));
  const inside = result.flows.filter((flow) => among.has(flow.origin) && among.has(flow.destination)).length;
  const cut = all.length > MOST ? [`The ${MOST} areas with most movement of ${count(all.length)}: ${count(inside)} of ${plural(result.flows.length, 'shown flow')}.`] : [];
  return {
    unit: result.unit,
    corner: 'From, to',
    lines,
    rows: lines.map((from) => lines.map((to) => cell(from, to))),
    breaks,
    notes: [...cut, `Blank: none, or hidden because below ${threshold} or to protect one that is.`, 'Outlined: stays in one area.'],
  };
}

/** The words of a shade: from which number to which. */
export function shadeWords(breaks: number[], i: number): string {
  return i === 0 ? `to ${count(breaks[0])}` : `${count(breaks[i - 1] + 1)} to ${count(breaks[i])}`;
}

/** The shades, for the picture to take away. */
export function matrixLegend({ unit, lines, breaks, notes }: Matrix): Legend {
  return {
    title: 'Areas by areas',
    unit: `${unit}; from the area of the row to that of the column; n = ${plural(lines.length, 'area')}`,
    items: breaks.map((_, i) => ({ colour: shades[i], label: shadeWords(breaks, i) })),
    notes,
  };
}
