import type { TrendLine } from '../api/rank-types';
import { absence, number, percent } from '../text/figures';

/** The change a year in words, with its interval. */
export function changeWords(line: TrendLine, kind: 'share' | 'unit', threshold: number): string {
  const missing = absence(line.change, threshold);
  if (missing) return missing;
  const { value, lower, upper } = line.change as { value: number; lower?: number; upper?: number };
  const write = (part: number) => (kind === 'share' ? percent(part, 1) : number(part, 2));
  const signed = `${value > 0 ? '+' : ''}${write(value)}`;
  return lower === undefined || upper === undefined ? `${signed} a year` : `${signed} a year (${write(lower)} to ${write(upper)})`;
}
