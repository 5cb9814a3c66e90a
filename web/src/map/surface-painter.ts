/** A density surface: one pixel a cell on a picture of its own, scaled without smoothing, so the map shows the legend's values. */
import { classOf } from './class-lookup';
import { toX, toY } from './frame';
import type { Frame, Painter } from './frame';
import { OUTLINES } from './outline-style';
import { HALO } from './palette';
import { rimOf } from './rims';
import type { SurfacePaint } from './types';

export class SurfacePainter implements Painter {
  private surface: SurfacePaint | null = null;
  private picture: HTMLCanvasElement | null = null;
  private rims: { lines: number[]; outline: keyof typeof OUTLINES }[] = [];

  setSurface(surface: SurfacePaint | null): void {
    this.surface = surface;
    this.picture = surface === null ? null : cellPicture(surface);
    this.rims = (surface?.rims ?? []).map(({ cells, outline }) => ({ outline, lines: rimOf(cells, surface!.grid) }));
  }

  readonly pace = 'whole';

  isEmpty(): boolean {
    return this.surface === null;
  }

  draw(context: CanvasRenderingContext2D, frame: Frame): void {
    const { grid, opacity } = this.surface!;
    const left = toX(frame, grid.west);
    const bottom = toY(frame, grid.south);
    const width = grid.columns * grid.cell * frame.scale;
    const height = grid.rows * grid.cell * frame.scale;
    context.imageSmoothingEnabled = false;
    context.globalAlpha = opacity;
    context.drawImage(this.picture!, left, bottom - height, width, height);
    context.globalAlpha = 1;
    this.drawRims(context, left, bottom, grid.cell * frame.scale);
  }

  private drawRims(context: CanvasRenderingContext2D, left: number, bottom: number, side: number): void {
    context.lineCap = 'round';
    for (const halo of [true, false]) {
      for (const { lines, outline } of this.rims) {
        const { colour, dash, weight } = OUTLINES[outline];
        context.strokeStyle = halo ? HALO : colour;
        context.lineWidth = halo ? weight : weight - 1;
        context.setLineDash(halo ? [] : [...dash]);
        context.beginPath();
        for (let i = 0; i < lines.length; i += 4) {
          context.moveTo(left + lines[i]! * side, bottom - lines[i + 1]! * side);
          context.lineTo(left + lines[i + 2]! * side, bottom - lines[i + 3]! * side);
        }
        context.stroke();
      }
    }
    context.setLineDash([]);
    context.lineCap = 'butt';
  }
}

/** Colours of the cells as RGBA bytes, top row first; blank cells are transparent. */
export function cellPixels(surface: SurfacePaint): Uint8ClampedArray<ArrayBuffer> {
  const { columns, rows } = surface.grid;
  const colours = surface.colours.map(rgbOf);
  const pixels = new Uint8ClampedArray(columns * rows * 4);
  for (let cell = 0; cell < columns * rows; cell++) {
    const value = surface.values[cell];
    if (value === null || value === undefined) continue;
    const rgb = colours[classOf(value, surface.breaks, colours.length)];
    if (rgb === undefined) continue;
    const row = rows - 1 - Math.floor(cell / columns);
    pixels.set([...rgb, 255], (row * columns + (cell % columns)) * 4);
  }
  return pixels;
}

function rgbOf(colour: string): [number, number, number] {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  const rgb = /^rgb\((\d+),\s*(\d+),\s*(\d+)\)$/.exec(colour);
  if (hex !== null) return [parseInt(hex[1]!, 16), parseInt(hex[2]!, 16), parseInt(hex[3]!, 16)];
  if (rgb !== null) return [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])];
  throw new Error(`not a colour as #rrggbb or rgb(r, g, b): ${colour}`);
}

/** The cells as a picture of one pixel each. */
export function cellPicture(surface: SurfacePaint): HTMLCanvasElement {
  const picture = document.createElement('canvas');
  picture.width = surface.grid.columns;
  picture.height = surface.grid.rows;
  picture.getContext('2d')!.putImageData(new ImageData(cellPixels(surface), picture.width, picture.height), 0, 0);
  return picture;
}
