import L from 'leaflet';
import { METRES_PER_PIXEL_AT_ZERO, pixelsPerMetre } from './scale';
import type { Extent } from './types';

/** British National Grid as a plane: lat is north, lng is east, both in metres, so scale bar and kernels are true. */
export const gridCrs: L.CRS = L.Util.extend({}, L.CRS.Simple, {
  code: 'EPSG:27700',
  transformation: new L.Transformation(1, 0, -1, 0),
  scale: pixelsPerMetre,
  zoom: (scale: number) => Math.log2(scale * METRES_PER_PIXEL_AT_ZERO),
}) as L.CRS;

/** A grid position as Leaflet wants it. */
export function toLatLng(x: number, y: number): L.LatLng {
  return L.latLng(y, x);
}

/** An extent as Leaflet wants it. */
export function toBounds([west, south, east, north]: Extent): L.LatLngBounds {
  return L.latLngBounds([south, west], [north, east]);
}

/**
 * Changes the view or the size without Leaflet's limits: they would start to slide the map while it changes.
 * The limits hold again afterwards.
 */
export function withoutLimits(map: L.Map, change: () => void): void {
  const limits = map.options.maxBounds;
  map.setMaxBounds(L.latLngBounds([]));
  change();
  if (limits) map.setMaxBounds(limits);
}
