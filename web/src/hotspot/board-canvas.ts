import type { AccuracyResponse, WhenCount } from '../api/hotspot-types';
import { count, number, percent, valueOf } from '../text/figures';
import { classOf } from '../ui/classes';
import { twoDigits } from './hours';

/** The shades of the heat table; the style sheet has the same. */
export const heat = ['#f3f2f7', '#d8daeb', '#b2abd2', '#6f5fa0', '#542788'];
const font = '"Helvetica Neue", Arial, "Liberation Sans", sans-serif';
const scale = 2;

function sheet(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.font = `13px ${font}`;
  context.textBaseline = 'middle';
  return { canvas, context };
}

/** Weekdays and hours as a picture. */
export function heatCanvas(counts: WhenCount[], breaks: number[]): HTMLCanvasElement {
  const [wide, high, left, top] = [80, 22, 90, 30];
  const { canvas, context } = sheet(left + 8 * wide + 10, top + 25 * high + 10);
  context.fillStyle = '#0b0c0c';
  ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'Not known'].forEach((day, i) => context.fillText(day, left + i * wide + 8, top / 2));
  for (let hour = 0; hour <= 24; hour++) context.fillText(hour === 24 ? 'Not known' : `${twoDigits(hour)}:00`, 10, top + (hour + 0.5) * high);
  counts.forEach(({ weekday, hour, count: figure }) => {
    const [x, y] = [left + ((weekday ?? 8) - 1) * wide, top + (hour ?? 24) * high];
    const value = valueOf(figure);
    const shade = value && weekday !== null && hour !== null ? classOf(value, breaks) : -1;
    context.fillStyle = shade < 0 ? '#ffffff' : heat[shade];
    context.fillRect(x, y, wide, high);
    context.strokeStyle = '#cfd6d8';
    context.strokeRect(x, y, wide, high);
    context.fillStyle = shade > 2 ? '#ffffff' : '#0b0c0c';
    context.fillText(value === null ? (figure.status === 'suppressed' ? '–' : '') : count(value), x + 8, y + high / 2);
  });
  return canvas;
}

/** Shares of later incidents caught as a picture. */
export function accuracyCanvas({ rows }: AccuracyResponse): HTMLCanvasElement {
  const [high, left, bar] = [26, 220, 420];
  const { canvas, context } = sheet(left + bar + 200, 40 + rows.length * high);
  const sorted = rows.toSorted((a, b) => a.areaShare - b.areaShare);
  sorted.forEach((row, i) => {
    const y = 30 + i * high;
    const rate = valueOf(row.hitRate);
    context.fillStyle = '#0b0c0c';
    context.fillText(`${percent(row.areaShare)} searched, ${row.map === 'surface' ? 'this map' : 'naive map'}`, 10, y + high / 2);
    context.fillStyle = '#eef1f1';
    context.fillRect(left, y + 4, bar, high - 8);
    if (rate === null) return;
    context.fillStyle = row.map === 'surface' ? '#0b5a5e' : '#8a9499';
    context.fillRect(left, y + 4, rate * bar, high - 8);
    context.fillStyle = '#0b0c0c';
    context.fillText(`${percent(rate)}, PAI ${number(valueOf(row.pai), 1)}, PEI ${number(valueOf(row.pei), 2)}`, left + bar + 10, y + high / 2);
  });
  return canvas;
}
