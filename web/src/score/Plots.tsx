import type { ComparedLine } from '../api/compare-types';
import type { TrendLine } from '../api/rank-types';
import { valueOf } from '../text/figures';

const wide = 200;
const edge = 7;

interface Span { low: number; high: number }

/** The range that figures, intervals and centres of several areas span together. */
export function spanOf(lines: readonly ComparedLine[]): Span | null {
  const numbers = lines.flatMap(({ figure, against }) => [
    valueOf(figure), figure.status === 'known' ? (figure.lower ?? null) : null, figure.status === 'known' ? (figure.upper ?? null) : null,
    against.centre, against.low, against.high,
  ]).filter((value): value is number => value !== null && Number.isFinite(value));
  if (numbers.length === 0) return null;
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return high > low ? { low, high } : { low: low - 0.5, high: high + 0.5 };
}

/** A figure with its interval on a scale that all areas share; the grey bar and the tick are the comparison set. */
export function Dot({ line, span }: { line: ComparedLine; span: Span }) {
  const at = (value: number) => edge + ((value - span.low) / (span.high - span.low)) * (wide - 2 * edge);
  const { figure, against } = line;
  const value = valueOf(figure);
  const whole = figure.status === 'known' && figure.lower !== undefined && figure.upper !== undefined;
  const range = against.low !== null && against.high !== null;
  return (
    <svg class="dot" width={wide} height="18" viewBox={`0 0 ${wide} 18`} aria-hidden="true">
      <line x1={edge} x2={wide - edge} y1="9" y2="9" stroke="#cfd6d8" />
      {range && <rect x={at(against.low!)} y="5" width={Math.max(1, at(against.high!) - at(against.low!))} height="8" fill="#dfe6e7" />}
      {against.centre !== null && <line x1={at(against.centre)} x2={at(against.centre)} y1="1" y2="17" stroke="#0b0c0c" stroke-width="2" />}
      {whole && <line x1={at(figure.lower!)} x2={at(figure.upper!)} y1="9" y2="9" stroke="#0b5a5e" stroke-width="3" />}
      {value !== null && <circle cx={at(value)} cy="9" r="4.5" fill="#0b5a5e" stroke="#fff" />}
    </svg>
  );
}

/** The course of a figure over the periods, interrupted at breaks. */
export function Spark({ line }: { line: TrendLine }) {
  const values = line.points.map((point) => valueOf(point.figure));
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (i: number) => 3 + (i / Math.max(1, values.length - 1)) * 54;
  const y = (value: number) => 15 - ((value - low) / (high - low || 1)) * 12;
  const path = values.map((value, i) => (value === null ? '' : `${i === 0 || values[i - 1] === null || line.points[i].break !== '' ? 'M' : 'L'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`)).join('');
  return (
    <svg class="spark" width="60" height="18" viewBox="0 0 60 18" aria-hidden="true">
      {line.points.map((point, i) => point.break && <line key={point.period} x1={x(i)} x2={x(i)} y1="0" y2="18" stroke="#b35806" stroke-dasharray="2 2" />)}
      <path d={path} fill="none" stroke="#0b5a5e" stroke-width="1.5" />
      <circle cx={x(values.length - 1)} cy={y(values.at(-1) ?? low)} r={values.at(-1) === null ? 0 : 2.5} fill="#0b5a5e" />
    </svg>
  );
}
