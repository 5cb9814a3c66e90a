import type { Flow } from '../api/types';
import type { Against } from './against';

export type Crossing = 'force' | 'authority' | 'within';

/** Which border a flow crosses: the highest one counts. */
export function crossing(flow: { crosses: string[] }): Crossing {
  if (flow.crosses.includes('force')) return 'force';
  return flow.crosses.includes('authority') ? 'authority' : 'within';
}

export const crossingWords: Record<Crossing, string> = {
  force: 'crosses a police force border',
  authority: 'crosses an authority border',
  within: 'stays in one authority',
};

/** How a flow is drawn: its fill, and the line round it where that says something of its own. */
export interface Mark { colour: string; edge?: string }

export const crossingMarks: Record<Crossing, Mark> = {
  force: { colour: '#b35806' },
  authority: { colour: '#542788' },
  within: { colour: '#0b5a5e' },
};

/** PuOr around what is expected; pale with a line for fewer, dark with a line for a corridor, so that colour is not alone. */
export const againstMarks: Record<Against, Mark> = {
  corridor: { colour: '#b35806', edge: '#0b0c0c' },
  above: { colour: '#d9822b' },
  expected: { colour: '#7d878c' },
  below: { colour: '#b2abd2', edge: '#542788' },
  unknown: { colour: '#aab2b6', edge: '#ffffff' },
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

/** Whether a flow starts or ends in an area. */
export function touches(flow: Flow, code: string): boolean {
  return flow.origin === code || flow.destination === code;
}
