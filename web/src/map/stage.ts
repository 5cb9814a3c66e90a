/** The stack of canvases: moved by the browser while the map moves, redrawn when they no longer cover the view. */
import L from 'leaflet';
import type { Frame, Painter, Progress } from './frame';
import { SEA } from './palette';
import { pixelsPerMetre } from './scale';
import { Sheet } from './sheet';

/** CSS pixels drawn beyond each edge of the view, so that short drags need no redraw. */
const MARGIN = 128;
/** Milliseconds of every frame that steps may begin in. */
const STEPS_FOR = 10;

export class Stage {
  private readonly box = L.DomUtil.create('div', 'sl-map-stage');
  private readonly sheets: Sheet[] = [];
  private frame: Frame | null = null;
  private request = 0;
  private animating = false;
  private printRatio: number | null = null;

  constructor(private readonly map: L.Map) {
    map.getPane('overlayPane')!.append(this.box);
    map.on('zoomanim', this.followZoomAnimation, this);
    map.on('zoom viewreset', this.follow, this);
    map.on('move', this.keepCovered, this);
    map.on('moveend', this.settle, this);
    map.on('resize', this.schedule, this);
  }

  /** Adds a canvas above the others; returns what to call when its painter changed. */
  add(painter: Painter): () => void {
    const sheet = new Sheet(painter, L.DomUtil.create('div', '', this.box));
    this.sheets.push(sheet);
    return () => {
      sheet.invalidate();
      this.schedule();
    };
  }

  /** Shows what changed but needs no drawing: how much of a sheet shows through. */
  refresh(): void {
    this.follow();
  }

  /** Draws everything now, with so many device pixels a CSS pixel for print; null is the screen's own number. */
  redrawNow(printRatio: number | null): void {
    this.printRatio = printRatio;
    this.animating = false;
    this.frame = this.wantedFrame();
    for (const sheet of this.sheets) while (sheet.advance(this.frame) !== 'done');
    this.follow();
  }

  /** What is in view, on a canvas of its own. */
  picture(): HTMLCanvasElement {
    const { x: width, y: height } = this.map.getSize();
    const ratio = Math.max(2, this.ratio());
    const canvas = document.createElement('canvas');
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    const context = canvas.getContext('2d')!;
    context.scale(ratio, ratio);
    context.fillStyle = SEA;
    context.fillRect(0, 0, width, height);
    const corner = this.map.getPixelBounds().min!;
    for (const sheet of this.sheets) sheet.copyTo(context, this.map.getZoom(), corner);
    return canvas;
  }

  destroy(): void {
    cancelAnimationFrame(this.request);
    this.map.off('zoomanim', this.followZoomAnimation, this);
    this.map.off('zoom viewreset', this.follow, this);
    this.map.off('move', this.keepCovered, this);
    this.map.off('moveend', this.settle, this);
    this.map.off('resize', this.schedule, this);
    this.box.remove();
  }

  private followZoomAnimation(event: L.LeafletEvent): void {
    const { center, zoom } = event as L.ZoomAnimEvent;
    this.animating = true;
    this.place(center, zoom);
  }

  private follow(): void {
    this.place(this.map.getCenter(), this.map.getZoom());
  }

  private keepCovered(): void {
    if (this.frame !== null && !this.serves(this.frame)) this.schedule();
  }

  private settle(): void {
    this.animating = false;
    this.follow();
    this.schedule();
  }

  private schedule(): void {
    if (this.request === 0) this.request = requestAnimationFrame(() => this.advance());
  }

  /** As many steps as fit into a part of a frame, at least one, so that drawing never holds up the pointer for long. */
  private advance(): void {
    this.request = 0;
    if (this.animating) return;
    const frame = (this.frame = this.wantedFrame());
    for (const sheet of this.sheets) if (sheet.quick) sheet.advance(frame);
    const until = performance.now() + STEPS_FOR;
    let progress: Progress = 'more';
    while (progress === 'more' && performance.now() < until) progress = this.step(frame);
    if (progress !== 'done') this.schedule();
    this.follow();
  }

  /** A step of the first sheet that is not there yet. */
  private step(frame: Frame): Progress {
    for (const sheet of this.sheets) {
      const progress = sheet.quick ? 'done' : sheet.advance(frame);
      if (progress !== 'done') return progress;
    }
    return 'done';
  }

  /** The last frame while it still serves, so that one changed sheet is drawn alone. */
  private wantedFrame(): Frame {
    if (this.frame !== null && this.serves(this.frame)) return this.frame;
    const zoom = this.map.getZoom();
    const scale = pixelsPerMetre(zoom);
    const size = this.map.getSize();
    const corner = this.map.getPixelBounds().min!.subtract([MARGIN, MARGIN]).floor();
    return {
      zoom,
      scale,
      ratio: this.ratio(),
      west: corner.x / scale,
      north: -corner.y / scale,
      width: size.x + 2 * MARGIN,
      height: size.y + 2 * MARGIN,
    };
  }

  private serves(frame: Frame): boolean {
    const view = this.map.getPixelBounds();
    const left = frame.west * frame.scale;
    const top = -frame.north * frame.scale;
    return (
      frame.zoom === this.map.getZoom() &&
      frame.ratio === this.ratio() &&
      view.min!.x >= left &&
      view.min!.y >= top &&
      view.max!.x <= left + frame.width &&
      view.max!.y <= top + frame.height
    );
  }

  private ratio(): number {
    return this.printRatio ?? (window.devicePixelRatio || 1);
  }

  /** Puts every picture where it belongs once the map shows this centre and zoom. */
  private place(center: L.LatLng, zoom: number): void {
    const paneOffset = L.DomUtil.getPosition(this.map.getPane('mapPane')!);
    const origin = this.map.project(center, zoom).subtract(this.map.getSize().divideBy(2)).add(paneOffset).round();
    for (const sheet of this.sheets) sheet.place(zoom, origin);
  }
}
