import type { Level, Region } from '../api/types';

/** Pixels between the middles of areas from which their flows can be told apart. */
const ROOM = 48;
/** Metres a pixel at zoom 0; the map has the same. */
const METRES_PER_PIXEL = 1024;

export interface Size { width: number; height: number }

/** The zoom at which the whole region fits into a size in pixels. */
export function fittingZoom([west, south, east, north]: Region['extent'], { width, height }: Size): number {
  const metres = Math.max((east - west) / Math.max(1, width), (north - south) / Math.max(1, height), 1e-9);
  return Math.log2(METRES_PER_PIXEL / metres);
}

/** The finest of the levels (finest first) whose areas have room enough for their flows at a zoom; the coarsest where none has. */
export function levelAtZoom(levels: Level[], region: Region, zoom: number): Level | undefined {
  const [west, south, east, north] = region.extent;
  const pixels = (east - west) * (north - south) * (2 ** zoom / METRES_PER_PIXEL) ** 2;
  const numbers = new Map(region.levels.map(({ level, areas }) => [level, areas]));
  return levels.find((level) => Math.sqrt(pixels / Math.max(1, numbers.get(level) ?? 1)) >= ROOM) ?? levels.at(-1);
}

/** About the size of the map in the window: without the columns beside it and the bars above and below. */
export function mapSize(): Size {
  if (typeof window === 'undefined') return { width: 470, height: 570 };
  const { innerWidth, innerHeight } = window;
  return innerWidth < 1024 ? { width: innerWidth, height: innerHeight - 270 } : { width: innerWidth - 896, height: innerHeight - 160 };
}
