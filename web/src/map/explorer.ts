/** How people reach areas: pointer, touch and keyboard, one selection and one focus for all three. */
import type L from 'leaflet';
import { nearestTo, nextInDirection } from './direction';
import type { Direction } from './direction';
import { toLatLng } from './grid-crs';
import { actOnKey } from './keyboard';
import type { Layers } from './layers';
import type { DecodedArea } from './shapes';
import { Tooltip } from './tooltip';
import type { MapOptions } from './types';

/** Part of the view that stays free between a focused area and the edge. */
const KEEP_INSIDE = 0.2;

export class Explorer {
  private readonly tooltip: Tooltip;
  private readonly host: HTMLElement;
  private readonly stopListening = new AbortController();
  private selected: string | null = null;
  private focused: string | null = null;
  private pointer: L.LeafletMouseEvent | null = null;
  private request = 0;
  private moving = false;

  constructor(
    private readonly map: L.Map,
    private readonly layers: Layers,
    private readonly options: MapOptions,
    readonly fit: () => void,
  ) {
    this.host = map.getContainer();
    this.tooltip = new Tooltip(this.host, () => this.coveredLeft());
    this.listenToPointer();
    this.listenToKeys();
  }

  select(code: string | null): void {
    this.selected = code;
    this.layers.mark('selected', code);
  }

  focus(code: string | null): void {
    this.focused = code;
    this.layers.mark('focused', code);
    if (code === null) this.tooltip.hide();
  }

  destroy(): void {
    cancelAnimationFrame(this.request);
    this.stopListening.abort();
  }

  private listenToPointer(): void {
    this.map.on('mousemove', (event: L.LeafletMouseEvent) => {
      this.pointer = event;
      if (this.request === 0) this.request = requestAnimationFrame(() => this.hover());
    });
    this.map.on('mouseout', () => this.leave());
    this.map.on('movestart', () => {
      this.moving = true;
      this.leave();
    });
    this.map.on('moveend', () => {
      this.moving = false;
      if (document.activeElement === this.host) this.speak(this.layers.find(this.focused));
    });
    this.map.on('click', ({ latlng }: L.LeafletMouseEvent) => {
      const area = this.layers.areaAt(latlng.lng, latlng.lat);
      this.focus(null);
      this.choose(area);
    });
  }

  private listenToKeys(): void {
    const { signal } = this.stopListening;
    this.host.addEventListener('keydown', (event) => {
      if (event.target !== this.host) return;
      if (actOnKey(event, this)) event.preventDefault();
    }, { signal });
    this.host.addEventListener('focus', () => {
      if (this.focused !== null && this.host.matches(':focus-visible')) this.layers.mark('focused', this.focused);
    }, { signal });
    this.host.addEventListener('blur', () => {
      this.layers.mark('focused', null);
      this.tooltip.hide();
    }, { signal });
  }

  private hover(): void {
    this.request = 0;
    const event = this.pointer;
    if (event === null || this.moving) return;
    const { lng: x, lat: y } = event.latlng;
    const area = this.layers.areaAt(x, y);
    const title = this.layers.pointAt(x, y);
    this.layers.mark('hover', title === null ? (area?.code ?? null) : null);
    this.host.classList.toggle('sl-map-over-area', area !== null);
    const { x: px, y: py } = event.containerPoint;
    this.tooltip.show(title ?? this.wordsFor(area), { x: px, top: py, bottom: py });
  }

  private leave(): void {
    this.pointer = null;
    this.layers.leave();
    this.tooltip.hide();
  }

  /** Moves the focus to the next area; the first step starts at the selection or the middle of the view. */
  step(direction: Direction): void {
    const from = this.layers.find(this.focused) ?? this.layers.find(this.selected);
    const next = from === null ? this.middle() : nextInDirection(this.layers.areas, from, direction);
    const area = next ?? from;
    if (area === null) return;
    this.focus(area.code);
    this.show(area);
    this.options.onFocus(area.code);
  }

  open(): void {
    const area = this.layers.find(this.focused);
    if (area !== null) this.choose(area);
  }

  clear(): void {
    this.focus(null);
    this.options.onFocus(null);
    this.choose(null);
  }

  zoom(steps: number): void {
    const area = this.layers.find(this.focused);
    const around = area === null ? this.map.getCenter() : toLatLng(area.centre[0], area.centre[1]);
    this.map.setZoomAround(around, this.map.getZoom() + steps);
  }

  private choose(area: DecodedArea | null): void {
    this.select(area?.code ?? null);
    this.options.onSelect(area?.code ?? null);
  }

  private middle(): DecodedArea | null {
    const { lng, lat } = this.map.getCenter();
    return nearestTo(this.layers.areas, lng, lat);
  }

  /** Brings an area into view at once, so that its words stand beside it. */
  private show(area: DecodedArea): void {
    const free = this.map.getSize().multiplyBy(KEEP_INSIDE);
    this.map.panInside(toLatLng(area.centre[0], area.centre[1]), {
      paddingTopLeft: free.add([this.coveredLeft(), 0]),
      paddingBottomRight: free,
      animate: false,
    });
    this.speak(area);
  }

  /** Shows the words of the focused area beside it. */
  private speak(area: DecodedArea | null): void {
    if (area === null) return;
    const { x } = this.map.latLngToContainerPoint(toLatLng(area.centre[0], area.centre[1]));
    const top = this.map.latLngToContainerPoint(toLatLng(area.centre[0], area.bounds[3])).y;
    const bottom = this.map.latLngToContainerPoint(toLatLng(area.centre[0], area.bounds[1])).y;
    this.tooltip.show(this.wordsFor(area), { x, top, bottom });
  }

  private coveredLeft(): number {
    return this.options.coveredLeft?.() ?? 0;
  }

  private wordsFor(area: DecodedArea | null): string {
    return area === null ? '' : (this.options.tooltip?.(area.code) ?? area.name);
  }
}
