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
