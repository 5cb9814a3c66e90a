import type { Figure } from '../api/types';

/** How a value is written: digits after the point, and the unit behind it. */
export interface NumberStyle { digits?: number; unit?: string }

const formats = new Map<number, Intl.NumberFormat>();

function format(digits: number): Intl.NumberFormat {
  let found = formats.get(digits);
  if (!found) {
    found = new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
    formats.set(digits, found);
  }
  return found;
}

/** Digits that keep about three significant figures. */
export function digitsFor(value: number): number {
  const size = Math.abs(value);
  if (size >= 100 || Number.isInteger(value)) return 0;
  return size >= 10 ? 1 : 2;
}

/** A number with thousands separators and a true minus; words, never "NaN", when it is not finite. */
export function number(value: number | null | undefined, digits?: number): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return 'not defined';
  const text = format(digits ?? digitsFor(value)).format(value);
  return /^-[0.,]*$/.test(text) ? text.slice(1) : text.replace('-', '−');
}

/** A whole number, for counts of things. */
export function count(value: number): string {
  return number(value, 0);
}

/** A share between 0 and 1 as a percentage. */
export function percent(share: number, digits = 0): string {
  return `${number(share * 100, digits)}%`;
}

/** "12 areas", "1 area". */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** Ends a sentence once. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function noData(reason: string): string {
  if (/^no data\b/i.test(reason)) return sentence(reason);
  const because = reason.trim() || 'nothing was published for this area and period';
  const plain = /^[A-Z][a-z]/.test(because) ? because.charAt(0).toLowerCase() + because.slice(1) : because;
  return sentence(`No data: ${plain}`);
}

/** Why a figure has no value, in the words the whole app uses; null when it has one. */
export function absence(figure: Figure, threshold: number): string | null {
  switch (figure.status) {
    case 'known':
      return Number.isFinite(figure.value) ? null : 'Not defined.';
    case 'suppressed':
      return `Suppressed: fewer than ${threshold}.`;
    case 'no-data':
      return noData(figure.reason);
    case 'undefined':
      return figure.reason ? sentence(figure.reason) : 'Not defined.';
  }
}

/** The value where there is one, else null: for painting and sorting only. */
export function valueOf(figure: Figure): number | null {
  return figure.status === 'known' && Number.isFinite(figure.value) ? figure.value : null;
}

/** The interval in brackets, or nothing when none was published. */
export function interval(figure: Figure, digits?: number): string {
  if (figure.status !== 'known' || figure.lower === undefined || figure.upper === undefined) return '';
  const shown = digits ?? Math.max(digitsFor(figure.value), digitsFor(figure.lower));
  return `${number(figure.lower, shown)} to ${number(figure.upper, shown)}`;
}

/** The figure as a phrase: value, unit and interval, or why there is none. */
export function phrase(figure: Figure, threshold: number, style: NumberStyle = {}): string {
  const missing = absence(figure, threshold);
  if (missing !== null) return missing;
  const value = valueOf(figure) ?? 0;
  const unit = style.unit ? (style.unit.startsWith('%') ? style.unit : ` ${style.unit}`) : '';
  const range = interval(figure, style.digits);
  return `${number(value, style.digits)}${unit}${range ? ` (${range})` : ''}`;
}

/** What the suppressed hatch means, for legends; nothing when nothing is hidden. */
export function suppressionNote(hidden: number, threshold: number): string[] {
  return hidden > 0 ? [`Suppressed: fewer than ${threshold}, or it would give such a count away.`] : [];
}

/** "Not scored: 6 of 7 indicators missing." */
export function notScored(missing: number, of: number): string {
  return `Not scored: ${missing} of ${of} indicators missing.`;
}
