/** A small still map: land, its inner borders, and a surface over it. */
import type { ShapesResponse } from '../api/types';
import { BORDER_ON_LAND, LAND, SEA } from './palette';
import { decodeShapes } from './shapes';
import { cellPicture } from './surface-painter';
import type { Extent, SurfacePaint } from './types';

const paths = new WeakMap<ShapesResponse, Map<string, Path2D>>();

/** All borders as one path in pixels; made once for a size. */
function land(shapes: ShapesResponse, [west, , , north]: Extent, scale: number): Path2D {
  const key = `${west},${north},${scale}`;
  const known = paths.get(shapes)?.get(key);
  if (known !== undefined) return known;
  const path = new Path2D();
  for (const ring of decodeShapes(shapes).areas.flatMap((area) => area.rings)) {
    let lastX = NaN;
    let lastY = NaN;
    for (let i = 0; i < ring.length; i += 2) {
      const x = Math.round((ring[i]! - west) * scale * 2) / 2;
      const y = Math.round((north - ring[i + 1]!) * scale * 2) / 2;
      if (i === 0) path.moveTo(x, y);
      else if (x !== lastX || y !== lastY) path.lineTo(x, y);
      [lastX, lastY] = [x, y];
    }
    path.closePath();
  }
  const sizes = paths.get(shapes) ?? new Map<string, Path2D>();
  paths.set(shapes, sizes.set(key, path));
  return path;
}

/** Draws a map of an extent on a canvas, as wide as asked for; the height follows. */
export function drawThumbnail(canvas: HTMLCanvasElement, width: number, extent: Extent, shapes: ShapesResponse, surface: SurfacePaint): void {
  const [west, south, east, north] = extent;
  const ratio = Math.max(2, window.devicePixelRatio || 1);
  const scale = width / Math.max(1, east - west);
  const height = Math.round((north - south) * scale);
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const context = canvas.getContext('2d')!;
  context.scale(ratio, ratio);
  context.fillStyle = SEA;
  context.fillRect(0, 0, width, height);
  const borders = land(shapes, extent, scale);
  context.fillStyle = LAND;
  context.fill(borders, 'evenodd');
  const { grid } = surface;
  context.imageSmoothingEnabled = false;
  const top = north - grid.south - grid.rows * grid.cell;
  context.drawImage(cellPicture(surface), (grid.west - west) * scale, top * scale, grid.columns * grid.cell * scale, grid.rows * grid.cell * scale);
  context.strokeStyle = BORDER_ON_LAND;
  context.lineWidth = 0.6;
  context.stroke(borders);
}
