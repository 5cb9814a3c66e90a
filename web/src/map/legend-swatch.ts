/** Pictures for the legend (data URLs for `img`), drawn from the same marks as the map. */
import { HATCHES, HATCH_LINE_WIDTH, RING, TILE } from './hatch';
import type { Hatch } from './hatch';
import { OUTLINES } from './outline-style';
import { HATCH_INK, HATCH_PAPER, INK, LAND } from './palette';
import type { AreaOutline, AreaPattern } from './types';

const WIDTH = 32;
const HEIGHT = 20;

/** A fill with its hatch, as on an area. */
export function legendSwatch(pattern: AreaPattern, fill: string | null = null): string {
  const plain = rectangle(fill ?? (pattern === 'none' ? LAND : HATCH_PAPER));
  return pattern === 'none' ? picture(plain) : picture(tiled(HATCHES[pattern], plain));
}

/** The outline of a hot, cold or isolated area on a fill with its hatch. */
export function outlineSwatch(outline: Exclude<AreaOutline, 'none'>, fill: string | null = null, pattern: AreaPattern = 'none'): string {
  const { colour, dash, weight } = OUTLINES[outline];
  const line =
    `<rect x="4" y="4" width="${WIDTH - 8}" height="${HEIGHT - 8}" fill="none" stroke="${colour}" ` +
    `stroke-width="${weight}" stroke-dasharray="${dash.join(' ')}"/>`;
  const plain = rectangle(fill ?? LAND);
  return picture((pattern === 'none' ? plain : tiled(HATCHES[pattern], plain)) + line);
}

function tiled(hatch: Hatch, below: string): string {
  const line = (wider: number, colour: string) => hatch.lines.map(
    ([x1, y1, x2, y2]) => `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="${colour}" stroke-width="${HATCH_LINE_WIDTH + 2 * wider}"${wider > 0 ? ' stroke-linecap="square"' : ''}/>`,
  );
  const dot = (wider: number, colour: string) => hatch.dots.map(([x, y, radius]) => `<circle cx="${x}" cy="${y}" r="${radius + wider}" fill="${colour}"/>`);
  const ink = hatch.ringed ? INK : HATCH_INK;
  const marks = [...(hatch.ringed ? [...line(RING, '#fff'), ...dot(RING, '#fff')] : []), ...line(0, ink), ...dot(0, ink)];
  if (hatch.tile !== undefined) {
    return `${below}<g transform="translate(${(WIDTH - hatch.tile) / 2} ${(HEIGHT - hatch.tile) / 2})">${marks.join('')}</g>`;
  }
  const tile = `<pattern id="h" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse">${marks.join('')}</pattern>`;
  return `${tile}${below}${rectangle('url(#h)')}`;
}

function rectangle(fill: string): string {
  return `<rect width="${WIDTH}" height="${HEIGHT}" fill="${fill}"/>`;
}

function picture(content: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${content}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
