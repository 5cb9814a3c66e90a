import type { Region, ShapesResponse } from '../api/types';

/** What every picture of areas stands on. */
export interface Ground { shapes: ShapesResponse; outlines: ShapesResponse | null; region: Region }
