import type { Flow, FlowsResponse, ShapesResponse } from '../api/types';
import { count, percent, plural, valueOf } from '../text/figures';
import type { ViewState } from '../ui/address';
import { keyOf, type Comparison } from './against';
import { netFlows } from './net';

/** What of the shown flows is drawn. */
export type Narrowing = Pick<ViewState, 'sum' | 'top' | 'between' | 'beyond'>;

export interface Drawn {
  flows: Flow[];
  /** Pairs without a net flow, because one direction is not shown. */
  oneSided: number;
  /** "120 of 3,480 flows, 81% of movements between areas". */
  words: string;
}

const isCorridor = (comparison: Comparison | undefined) => comparison?.kind === 'corridor';

/** The two areas of a border as sorted codes of the level above. */
function borderOf(flow: Flow, force: Map<string, string | undefined>): string {
  return [force.get(flow.origin) ?? '', force.get(flow.destination) ?? ''].toSorted().join('~');
}

/** The force of every area. */
export function forcesOf(shapes: ShapesResponse): Map<string, string | undefined> {
  return new Map(shapes.areas.map(({ code, parents }) => [code, shapes.level === 'force' ? code : parents.force]));
}

/** The flows that are drawn, the largest first: narrowed, then cut, and the words that say how many that leaves of all. */
export function drawnOf(result: FlowsResponse, shapes: ShapesResponse, compared: Map<string, Comparison>, { sum, top, between, beyond }: Narrowing): Drawn {
  const away = result.flows.filter((flow) => flow.origin !== flow.destination);
  const force = between === null ? null : forcesOf(shapes);
  const narrowed = away.filter((flow) => (force === null || borderOf(flow, force) === between)
    && (beyond === 'any' || isCorridor(compared.get(keyOf(flow)))));
  const net = sum === 'net' ? netFlows(narrowed) : { flows: narrowed, oneSided: 0 };
  const flows = top === 'all' ? net.flows : net.flows.slice(0, Number(top));
  const moved = sum === 'net' ? movedBy(flows, away) : flows.reduce((all, flow) => all + flow.count, 0);
  return { flows, oneSided: net.oneSided, words: cutWords(result, flows.length, away, moved, sum === 'net') };
}

/** Movements, both ways, of the pairs whose net flow is drawn. */
function movedBy(net: Flow[], all: Flow[]): number {
  const pairs = new Set(net.flatMap(({ origin, destination }) => [`${origin}>${destination}`, `${destination}>${origin}`]));
  return all.reduce((sum, flow) => sum + (pairs.has(keyOf(flow)) ? flow.count : 0), 0);
}

function cutWords({ total, within }: FlowsResponse, drawn: number, away: Flow[], moved: number, net: boolean): string {
  const between = (valueOf(total) ?? Number.NaN) - (valueOf(within) ?? Number.NaN);
  const shown = away.reduce((sum, flow) => sum + flow.count, 0);
  const of = Number.isFinite(between) && between > 0 ? { all: between, words: 'movements between areas' } : { all: shown, words: 'the movements told' };
  const share = of.all > 0 ? `, ${percent(moved / of.all)} of ${of.words}` : '';
  return net ? `${plural(drawn, 'net flow')} from ${plural(away.length, 'flow')}${share}` : `${count(drawn)} of ${plural(away.length, 'flow')}${share}`;
}
