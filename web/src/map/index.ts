/** The map of Sightline: our own boundaries on the National Grid, drawn on canvas, reachable by keyboard. */
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import './map.css';
import { Explorer } from './explorer';
import { gridCrs, toBounds, toLatLng, withoutLimits } from './grid-crs';
import { Layers } from './layers';
import { followPrinting } from './print';
import { MAX_ZOOM, METRES_PER_PIXEL_AT_ZERO } from './scale';
import { Stage } from './stage';
import type { Extent, MapHandle, MapOptions, View } from './types';

export * from './types';
export { drawThumbnail } from './thumbnail';
export { discSwatch, flowSwatch } from './flow-swatch';
export { legendSwatch, outlineSwatch } from './legend-swatch';

/** The farthest zoom still shows the region this many pixels wide. */
const SMALLEST_WIDTH = 120;

/** Makes the map in an element that has a size of its own. */
export function createMap(host: HTMLElement, options: MapOptions): MapHandle {
  prepareHost(host, options);
  const map = makeLeafletMap(host, options);
  const stage = new Stage(map);
  const layers = new Layers(stage);
  const view = new ViewKeeper(map, options);
  const explorer = new Explorer(map, layers, options, () => view.goHome());
  const stopPrinting = followPrinting(map, stage, () => view.boundsInView());
  const resizing = new ResizeObserver(() => view.resize());
  resizing.observe(host);
  return {
    setAreas: (shapes) => layers.setAreas(shapes),
    paintAreas: (paint) => layers.paintAreas(paint),
    setOutlines: (shapes) => layers.setOutlines(shapes),
    paintSurface: (surface) => layers.paintSurface(surface),
    paintContours: (contours) => layers.paintContours(contours),
    paintFlows: (flows) => layers.paintFlows(flows),
    paintDiscs: (discs) => layers.paintDiscs(discs),
    select: (code) => explorer.select(code),
    focus: (code) => explorer.focus(code),
    setView: (to) => view.set(to),
    fit: () => view.fit(),
    picture: () => stage.picture(),
    invalidateSize: () => view.resize(),
    destroy: () => {
      resizing.disconnect();
      stopPrinting();
      explorer.destroy();
      stage.destroy();
      map.remove();
    },
  };
}

function prepareHost(host: HTMLElement, options: MapOptions): void {
  host.classList.add('sl-map');
  host.tabIndex = 0;
  host.setAttribute('role', 'application');
  host.setAttribute('aria-label', options.label);
  if (options.describedBy !== undefined) host.setAttribute('aria-describedby', options.describedBy);
}

function makeLeafletMap(host: HTMLElement, { extent, reducedMotion }: MapOptions): L.Map {
  const map = L.map(host, {
    crs: gridCrs,
    keyboard: false,
    zoomSnap: 0.25,
    zoomDelta: 1,
    wheelPxPerZoomLevel: 100,
    minZoom: farthestZoom(extent),
    maxZoom: MAX_ZOOM,
    maxBounds: toBounds(extent).pad(1.5),
    maxBoundsViscosity: 0.9,
    zoomAnimation: !reducedMotion,
    inertia: !reducedMotion,
    fadeAnimation: false,
    markerZoomAnimation: false,
    zoomControl: false,
  });
  L.control.zoom({ position: 'topright' }).addTo(map);
  map.attributionControl.setPrefix('<a href="https://leafletjs.com">Leaflet</a>');
  L.control.scale({ imperial: false, position: 'bottomright', maxWidth: 120 }).addTo(map);
  return map;
}

function farthestZoom([west, , east]: Extent): number {
  return Math.max(0, Math.log2((METRES_PER_PIXEL_AT_ZERO * SMALLEST_WIDTH) / Math.max(1, east - west)));
}

/** Where the map looks: told to the shell when people move it, kept on the whole region until they do. */
class ViewKeeper {
  private told: View | null = null;
  private fitted = false;
  private fitting = false;

  constructor(
    private readonly map: L.Map,
    private readonly options: MapOptions,
  ) {
    this.fit();
    map.on('dragstart zoomstart', () => {
      if (!this.printing()) this.fitted = false;
    });
    map.on('moveend', () => this.tell());
  }

  set(view: View): void {
    this.told = view;
    this.map.setView(toLatLng(view.x, view.y), view.zoom, { animate: false });
    this.fitted = false;
  }

  fit(): void {
    const bounds = toBounds(this.options.extent);
    const size = this.map.getSize();
    const left = size.x >= 560 ? (this.options.coveredLeft?.() ?? 0) : 0;
    this.fitting = true;
    if (size.x <= 16 + left || size.y <= 16) this.map.setView(bounds.getCenter(), this.map.getMinZoom(), { animate: false });
    else this.map.fitBounds(bounds, { paddingTopLeft: [8 + left, 8], paddingBottomRight: [8, 8], animate: false });
    this.fitting = false;
    this.told = this.now();
    this.fitted = true;
  }

  /** The extent while the map shows all of it or has no size; else what is in view. */
  boundsInView(): L.LatLngBounds {
    const { x, y } = this.map.getSize();
    return this.fitted || x === 0 || y === 0 ? toBounds(this.options.extent) : this.map.getBounds();
  }

  /** Shows the whole extent because somebody asked for it, and says so. */
  goHome(): void {
    this.fit();
    this.options.onMove(this.now());
  }

  resize(): void {
    const { clientWidth, clientHeight } = this.map.getContainer();
    if (this.printing() || clientWidth === 0 || clientHeight === 0) return;
    const fitted = this.fitted;
    this.fitting = true;
    withoutLimits(this.map, () => {
      this.map.invalidateSize({ animate: false, pan: !fitted });
      if (fitted) this.fit();
    });
    this.fitting = false;
    this.told = this.now();
  }

  private tell(): void {
    const view = this.now();
    if (this.fitting || this.printing() || sameView(view, this.told)) return;
    this.told = view;
    this.options.onMove(view);
  }

  private now(): View {
    const { lng, lat } = this.map.getCenter();
    return { x: Math.round(lng), y: Math.round(lat), zoom: Math.round(this.map.getZoom() * 100) / 100 };
  }

  private printing(): boolean {
    return this.map.getContainer().classList.contains('sl-map-printing');
  }
}

function sameView(a: View, b: View | null): boolean {
  return b !== null && a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}
