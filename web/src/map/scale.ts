/** The zooms of the map: metres a pixel, and how much detail a zoom can show. */

/** Metres a pixel at zoom 0; every zoom step halves it. */
export const METRES_PER_PIXEL_AT_ZERO = 1024;

/** The closest zoom: one metre a pixel. */
export const MAX_ZOOM = 10;

/** Pixels a metre at a zoom. */
export function pixelsPerMetre(zoom: number): number {
  return 2 ** zoom / METRES_PER_PIXEL_AT_ZERO;
}

/** Which detail a zoom needs: the whole number of halvings at which half a device pixel is the lattice. */
export function detailFor(zoom: number, pixelRatio: number): number {
  return Math.ceil(zoom + Math.log2(pixelRatio) - 1e-6);
}

/** Metres of half a pixel at a detail: what a vertex may move without being seen. */
export function latticeStep(detail: number): number {
  return 0.5 / pixelsPerMetre(detail);
}
