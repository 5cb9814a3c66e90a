/** The outlines that carry significance: told apart by dash as well as by colour. */
import type { AreaOutline } from './types';

export interface OutlineStyle { colour: string; dash: readonly number[]; weight: number }

/** Ends of a PuOr ramp; weight and dash in CSS pixels. Cold is dashed; what differs from its neighbours and what is isolated is dotted. */
export const OUTLINES: Record<Exclude<AreaOutline, 'none'>, OutlineStyle> = {
  hot: { colour: '#7f3b08', dash: [], weight: 2.5 },
  cold: { colour: '#2d004b', dash: [7, 4], weight: 2.5 },
  'high-low': { colour: '#7f3b08', dash: [2, 3], weight: 2.5 },
  'low-high': { colour: '#2d004b', dash: [2, 3], weight: 2.5 },
  isolated: { colour: '#3b4a52', dash: [1.5, 3.5], weight: 1.5 },
};
