import type { Flow } from '../api/types';

export type Crossing = 'force' | 'authority' | 'within';

/** Which border a flow crosses: the highest one counts. */
export function crossing(flow: Flow): Crossing {
  if (flow.crosses.includes('force')) return 'force';
  return flow.crosses.includes('authority') ? 'authority' : 'within';
}

export const crossingWords: Record<Crossing, string> = {
  force: 'crosses a police force border',
  authority: 'crosses an authority border',
  within: 'stays in one authority',
};

export const crossingColours: Record<Crossing, string> = {
  force: '#b35806',
  authority: '#542788',
  within: '#0b5a5e',
};

export const arrivalColour = '#b35806';
export const departureColour = '#542788';

/** Width in pixels at the origin: 1.5 for the least, 12 for the largest flow. */
export function flowWidth(count: number, most: number): number {
  return 1.5 + 10.5 * (count / Math.max(1, most));
}

/** Radius in pixels: the area of the disc is in proportion to the number, 26 for the largest; nothing for none. */
export function discRadius(count: number, most: number): number {
  return count > 0 ? Math.max(2, 26 * Math.sqrt(count / Math.max(1, most))) : 0;
}
