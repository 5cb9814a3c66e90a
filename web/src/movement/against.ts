import type { CorridorsResponse } from '../api/movement-types';
import type { Figure, Flow } from '../api/types';
import { number, valueOf } from '../text/figures';

/** A flow beside the one that is expected. */
export type Against = 'corridor' | 'above' | 'expected' | 'below' | 'unknown';

export const kinds: readonly Against[] = ['corridor', 'above', 'expected', 'below', 'unknown'];

/** What a flow is compared with, and how it compares. */
export interface Comparison { kind: Against; expected: Figure; ratio: Figure; chance: Figure; distanceKm: number | null }

/** Without an interval, a flow within a fifth of the expected one either way is as expected. */
export const NEAR = 1.25;

const untested: Figure = { status: 'undefined', reason: 'not tested' };

/** How each flow, by "origin>destination", compares: with what size and distance explain where the server says so, else with size alone. */
export function comparisons(flows: Flow[], corridors: CorridorsResponse | null): Map<string, Comparison> {
  const found = new Map<string, Comparison>();
  for (const flow of flows) found.set(keyOf(flow), bySize(flow));
  for (const flow of corridors?.flows ?? []) {
    const { expected, ratio, pAdjusted, distanceKm } = flow;
    found.set(keyOf(flow), { kind: flow.corridor ? 'corridor' : byInterval(ratio), expected, ratio, chance: pAdjusted, distanceKm });
  }
  return found;
}

export function keyOf({ origin, destination }: { origin: string; destination: string }): string {
  return `${origin}>${destination}`;
}

function byInterval(ratio: Figure): Against {
  if (ratio.status !== 'known') return 'unknown';
  if (ratio.lower !== undefined && ratio.lower > 1) return 'above';
  return ratio.upper !== undefined && ratio.upper < 1 ? 'below' : 'expected';
}

function bySize({ count, expected }: Flow): Comparison {
  const size = valueOf(expected);
  if (size === null || size <= 0) return { kind: 'unknown', expected, ratio: expected, chance: untested, distanceKm: null };
  const ratio = count / size;
  const kind = ratio > NEAR ? 'above' : ratio < 1 / NEAR ? 'below' : 'expected';
  return { kind, expected, ratio: { status: 'known', value: ratio }, chance: untested, distanceKm: null };
}

/** The comparison in words, for tooltips and the panel. */
export function comparisonWords({ kind, expected, ratio }: Comparison): string {
  const value = valueOf(expected);
  const times = valueOf(ratio);
  if (value === null || times === null) return 'the expected number is not told';
  const range = ratio.status === 'known' && ratio.lower !== undefined && ratio.upper !== undefined
    ? ` (${number(ratio.lower)} to ${number(ratio.upper)})` : '';
  const words = `${number(times)} times the ${number(value, value < 10 ? 1 : 0)} expected${range}`;
  return kind === 'corridor' ? `${words}: a corridor` : words;
}

/** An adjusted p with three digits, or that it is smaller. */
export function chanceWords(p: number): string {
  return p < 0.001 ? 'under 0.001' : number(p, 3);
}
