import type { MovementInfo } from '../api/types';

export interface Months { from: string; to: string }

/** The months that flows are told for: those chosen, widened to whole periods of the data; all without a choice. */
export function movementMonths(chosen: { from: string | null; to: string | null }, info: MovementInfo): Months {
  const { periods } = info;
  const first = periods.findIndex(({ to }) => chosen.from === null || to >= chosen.from);
  const last = periods.findLastIndex(({ from }) => chosen.to === null || from <= chosen.to);
  const start = first < 0 ? periods.length - 1 : first;
  const end = Math.max(last < 0 ? 0 : last, start);
  return { from: periods[start]?.from ?? info.from, to: periods[end]?.to ?? info.to };
}

/** The later months to compare, and those before: the period chosen and the one before it (of the first: the first two; of all: the last two). */
export function comparedMonths(periods: Months[], months: Months | null): { after: Months; before: Months } | null {
  const all = months === null || (months.from === periods[0]?.from && months.to === periods[periods.length - 1]?.to);
  const first = all ? periods.length - 1 : periods.findIndex(({ from }) => from === months?.from);
  const at = Math.max(first, 1);
  if (periods.length < 2) return null;
  return { after: periods[at], before: periods[at - 1] };
}
