/** The colours and strengths of the map itself; the fills come from the shell. */

export const SEA = '#e4eef3';
export const LAND = '#f7f6f2';
export const COAST = '#8299a3';
/** Borders between areas, over any fill. */
export const BORDER = 'rgb(255 255 255 / 0.55)';
export const BORDER_ON_LAND = '#b9bfc2';
/** Borders of the upper level. */
export const UPPER_BORDER = '#3b4a52';
export const INK = '#0b0c0c';
export const HALO = 'rgb(255 255 255 / 0.9)';
export const FOCUS = '#ffdd00';
/** Lines and dots of the hatches: 4.6:1 on their paper. */
export const HATCH_INK = '#66747b';
export const HATCH_PAPER = '#f0efea';

export const FONT = '"Helvetica Neue", Arial, "Liberation Sans", sans-serif';
