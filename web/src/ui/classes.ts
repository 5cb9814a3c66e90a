import { interpolatePuOr, interpolateViridis } from 'd3-scale-chromatic';

/** Drawn classes: `breaks` are the limits between them, one fewer than the colours. */
export interface Classes { breaks: number[]; colours: string[]; low: number; high: number }

/** The fill of a recorded 0: paper, unlike the land and unlike the palest class. */
const ZERO = '#ffffff';

/** Colours of a sequential scale, pale for little and dark for much (viridis, reversed for a white ground). */
export function sequential(n: number): string[] {
  return Array.from({ length: n }, (_, i) => interpolateViridis(0.96 - (0.92 * i) / Math.max(1, n - 1)));
}

/** Colours of a diverging scale: purple below, pale in the middle, orange above (PuOr). */
export function diverging(n: number): string[] {
  return Array.from({ length: n }, (_, i) => interpolatePuOr(0.05 + (0.9 * i) / (n - 1)));
}

/** The step of a readable scale (1, 2, 2.5 or 5 times a power of ten) nearest above a size. */
export function prettyStep(size: number): number {
  if (!(size > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= size * (1 - 1e-9)) ?? 10;
  return step * power;
}

function quantile(sorted: number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
}

function roundTo(value: number, step: number): number {
  const digits = Math.max(0, -Math.floor(Math.log10(step)) + 1);
  return Number((Math.round(value / step) * step).toFixed(digits));
}

/** Five classes holding about as many areas each, with limits rounded so that they can be printed; ties merge classes. */
export function quantileClasses(values: number[], classes = 5): Classes | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[0];
  const high = sorted[sorted.length - 1];
  const step = prettyStep((high - low) / 200);
  const breaks: number[] = [];
  for (let i = 1; i < classes; i++) {
    const limit = roundTo(quantile(sorted, i / classes), step);
    if (limit > low && limit <= high && limit !== breaks.at(-1)) breaks.push(limit);
  }
  return { breaks, colours: sequential(breaks.length + 1), low, high };
}

/** Quantile classes for counts and rates, where 0 is a class of its own: nothing was recorded, which is not little. */
export function countClasses(values: number[], classes = 5): Classes | null {
  const above = values.filter((value) => value > 0);
  const rest = quantileClasses(above, classes);
  if (above.length === values.length || values.length === 0) return rest;
  if (!rest) return { breaks: [], colours: [ZERO], low: 0, high: 0 };
  return { breaks: [rest.low, ...rest.breaks], colours: [ZERO, ...rest.colours], low: 0, high: rest.high };
}

/** Seven classes around zero with equal, printable steps; the outer two are open. */
export function divergingClasses(values: number[]): Classes | null {
  if (values.length === 0) return null;
  const sizes = values.map(Math.abs).toSorted((a, b) => a - b);
  const step = prettyStep(quantile(sizes, 0.95) / 3);
  const breaks = [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5].map((factor) => roundTo(factor * step, step / 10));
  return { breaks, colours: diverging(7), low: Math.min(...values), high: Math.max(...values) };
}

/** Which class a value falls in: a limit belongs to the class above it. */
export function classOf(value: number, breaks: number[]): number {
  let index = 0;
  while (index < breaks.length && value >= breaks[index]) index++;
  return index;
}

/** Classes of counts or rates as words, from the lowest to the highest drawn value: "0", "5 to under 7", "7 to 12". */
export function rangeLabels({ breaks, low, high }: Classes, write: (value: number) => string): string[] {
  const limits = [low, ...breaks, high];
  return Array.from({ length: breaks.length + 1 }, (_, i) => {
    const [from, to] = [limits[i], limits[i + 1]];
    if (i === 0 && low === 0 && breaks.length > 0) return write(0);
    if (from === to) return write(from);
    return i === breaks.length ? `${write(from)} to ${write(to)}` : `${write(from)} to under ${write(to)}`;
  });
}

/** The fewest digits, at most three, that write every limit exactly. */
export function digitsOf(breaks: number[]): number {
  const digits = [0, 1, 2].find((few) => breaks.every((limit) => Math.abs(limit - Number(limit.toFixed(few))) < 1e-9));
  return digits ?? 3;
}

/** The classes as words: "under 2", "2 to under 4", "4 and over". */
export function classLabels(breaks: number[], write: (value: number) => string): string[] {
  if (breaks.length === 0) return ['all values'];
  return Array.from({ length: breaks.length + 1 }, (_, i) => {
    if (i === 0) return `under ${write(breaks[0])}`;
    if (i === breaks.length) return `${write(breaks[i - 1])} and over`;
    return `${write(breaks[i - 1])} to under ${write(breaks[i])}`;
  });
}
