import type { FunnelClass, FunnelLimits, FunnelPoint, FunnelResponse } from '../api/compare-types';
import { valueOf } from '../text/figures';
import { prettyStep } from '../ui/classes';

export const size = { width: 700, height: 420, left: 84, right: 16, top: 14, bottom: 64 };

/** A point that is on the plot. */
export interface Placed { point: FunnelPoint; x: number; y: number }

export interface Plot {
  placed: Placed[];
  x: (exposure: number) => number;
  y: (figure: number) => number;
  xTicks: number[];
  yTicks: number[];
  logarithmic: boolean;
}

function ticks(low: number, high: number): number[] {
  const step = prettyStep((high - low) / 5);
  const list: number[] = [];
  for (let at = Math.ceil(low / step) * step; at <= high + step * 1e-6; at += step) list.push(Number(at.toPrecision(12)));
  return list;
}

function decades(low: number, high: number): number[] {
  const list: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
    for (const factor of [1, 2, 5]) list.push(factor * 10 ** power);
  }
  return list.filter((value) => value >= low && value <= high);
}

/** Scales and places of a funnel; null where no figure may be shown. The exposure is on a logarithmic scale where sizes differ by more than twenty times. */
export function plotOf(funnel: FunnelResponse): Plot | null {
  const known = funnel.points.filter((point) => valueOf(point.figure) !== null && point.exposure !== null && point.exposure > 0);
  if (known.length === 0 || funnel.target === null) return null;
  const exposures = known.map((point) => point.exposure!);
  const [least, most] = [Math.min(...exposures), Math.max(...exposures)];
  const logarithmic = most > 20 * least;
  const middle = funnel.curve[Math.floor(funnel.curve.length / 4)];
  const figures = [...known.map((point) => valueOf(point.figure)!), funnel.target, middle?.upper998 ?? funnel.target, middle?.lower998 ?? funnel.target];
  const high = Math.max(...figures) * 1.05;
  const low = Math.max(0, Math.min(...figures) - (high - Math.min(...figures)) * 0.08);
  const [from, to] = logarithmic ? [Math.log(least / 1.1), Math.log(most * 1.1)] : [0, most * 1.05];
  const x = (exposure: number) => size.left + (((logarithmic ? Math.log(exposure) : exposure) - from) / (to - from)) * (size.width - size.left - size.right);
  const y = (figure: number) => size.height - size.bottom - ((figure - low) / (high - low || 1)) * (size.height - size.top - size.bottom);
  const placed = known.map((point) => ({ point, x: x(point.exposure!), y: y(valueOf(point.figure)!) })).toSorted((a, b) => a.x - b.x);
  return { placed, x, y, xTicks: logarithmic ? decades(least, most) : ticks(0, most), yTicks: ticks(low, high), logarithmic };
}

/** The limits as a line, within the frame. */
export function limitPath(curve: readonly FunnelLimits[], plot: Plot, key: 'lower95' | 'upper95' | 'lower998' | 'upper998'): string {
  return curve.filter((limits) => limits.exposure !== null && limits[key] !== null)
    .map((limits, i) => `${i === 0 ? 'M' : 'L'}${plot.x(limits.exposure!).toFixed(1)} ${plot.y(limits[key]!).toFixed(1)}`).join('');
}

/** The marks of one class as one path: each class has its own shape. */
export function marks(placed: readonly Placed[], kind: FunnelClass): string {
  const shape = (x: number, y: number): string => {
    const at = `${x.toFixed(1)} ${y.toFixed(1)}`;
    if (kind === 'within') return `M${at}m-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`;
    if (kind === 'above' || kind === 'far above') return `M${at}m-5 4l5 -9l5 9z`;
    return `M${at}m-5 -4l5 9l5 -9z`;
  };
  return placed.filter(({ point }) => point.class === kind).map(({ x, y }) => shape(x, y)).join('');
}

/** The place nearest to a point of the plot, within reach. */
export function nearest(plot: Plot, x: number, y: number, reach = 14): Placed | null {
  let best: Placed | null = null;
  let least = reach * reach;
  for (const place of plot.placed) {
    const distance = (place.x - x) ** 2 + (place.y - y) ** 2;
    if (distance <= least) [best, least] = [place, distance];
  }
  return best;
}
