import { address, getJson } from '../api/client';
import type { Level, Region, ShapesResponse } from '../api/types';

const above: Partial<Record<Level, Level[]>> = {
  lsoa: ['authority', 'force'],
  msoa: ['authority', 'force'],
  ward: ['authority', 'force'],
  authority: ['force'],
};

/** Borders and names of the level above, drawn over a level; none when it is the highest. */
export async function loadOutlines(level: Level, region: Region, signal: AbortSignal): Promise<ShapesResponse | null> {
  const loaded = region.levels.map((info) => info.level);
  const upper = above[level]?.find((candidate) => loaded.includes(candidate));
  return upper ? getJson<ShapesResponse>(address('shapes', { level: upper }), signal) : null;
}
