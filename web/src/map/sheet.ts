/** One canvas of the stage and the picture on it. */
import L from 'leaflet';
import { pixelsPerMetre } from './scale';
import { stripExtent, uncovered, usePixels } from './frame';
import type { Frame, Painter, Progress, Step, Strip } from './frame';

/**
 * A picture that stays in place, scaled if need be, until the next one is complete. A painter that works in
 * steps draws on a second canvas, a step a frame, so that nothing blocks; the two then change places.
 */
export class Sheet {
  private shown = newCanvas();
  private spare: HTMLCanvasElement | null = null;
  private frame: Frame | null = null;
  private job: { frame: Frame; canvas: HTMLCanvasElement; steps: Iterator<Step> } | null = null;
  private stale = true;

  constructor(
    private readonly painter: Painter,
    private readonly box: HTMLElement,
  ) {
    box.append(this.shown);
  }

  /** The painter has something new to draw. */
  invalidate(): void {
    this.stale = true;
    this.job = null;
  }

  /** Drawn together with others rather than in a frame of its own. */
  get quick(): boolean {
    return this.painter.pace === 'quick';
  }

  /** Brings the picture one step closer to a frame; says whether there is more to do. */
  advance(frame: Frame): Progress {
    if (!this.stale && this.frame === frame) return 'done';
    if (this.painter.isEmpty()) return this.takeAway(frame);
    if (!this.stale && this.job === null && this.shiftTo(frame)) return 'more';
    if (this.job?.frame !== frame) this.begin(frame);
    if (this.shown.hidden) runAll(this.job!.steps);
    const step = this.job!.steps.next();
    if (step.done === true) this.finish(frame);
    return step.value === 'frame' ? 'next frame' : 'more';
  }

  /** Puts the picture where its metres are when the map has this zoom and pixel origin. */
  place(zoom: number, origin: L.Point): void {
    if (this.frame === null) return;
    const scale = pixelsPerMetre(zoom);
    const corner = L.point(this.frame.west, -this.frame.north).multiplyBy(scale);
    this.box.style.opacity = String(this.painter.opacity ?? 1);
    L.DomUtil.setTransform(this.shown, corner.subtract(origin), scale / this.frame.scale);
  }

  /** Draws the picture where it stands when the view has this zoom and top left pixel. */
  copyTo(context: CanvasRenderingContext2D, zoom: number, view: L.Point): void {
    if (this.frame === null || this.shown.hidden) return;
    const scale = pixelsPerMetre(zoom);
    const { x, y } = L.point(this.frame.west, -this.frame.north).multiplyBy(scale).subtract(view);
    const grown = scale / this.frame.scale;
    context.globalAlpha = this.painter.opacity ?? 1;
    context.drawImage(this.shown, x, y, this.frame.width * grown, this.frame.height * grown);
    context.globalAlpha = 1;
  }

  private takeAway(frame: Frame): Progress {
    this.shown.hidden = true;
    this.settleOn(frame);
    return 'done';
  }

  private settleOn(frame: Frame): void {
    this.frame = frame;
    this.stale = false;
    this.job = null;
  }

  private begin(frame: Frame): void {
    const canvas = this.painter.pace === 'steps' && !this.shown.hidden ? (this.spare ??= newCanvas()) : this.shown;
    resize(canvas, frame);
    const context = canvas.getContext('2d')!;
    const whole = { left: 0, top: 0, width: frame.width, height: frame.height };
    this.job = { frame, canvas, steps: stripSteps(context, this.painter, frame, whole) };
  }

  private finish(frame: Frame): void {
    if (this.spare !== null && this.job!.canvas === this.spare) {
      this.box.replaceChild(this.spare, this.shown);
      [this.shown, this.spare] = [this.spare, this.shown];
    }
    this.shown.hidden = false;
    this.settleOn(frame);
  }

  /** Moves the picture and draws what came into view; false when it has to be drawn anew. */
  private shiftTo(frame: Frame): boolean {
    const old = this.frame;
    if (old === null || this.shown.hidden || this.painter.pace !== 'steps') return false;
    const move = shiftBetween(old, frame);
    const strips = move === null ? null : uncovered(frame.width, frame.height, move.x, move.y);
    if (move === null || strips === null) return false;
    const context = this.shown.getContext('2d')!;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalCompositeOperation = 'copy';
    context.drawImage(this.shown, move.x * frame.ratio, move.y * frame.ratio);
    context.globalCompositeOperation = 'source-over';
    for (const strip of strips) runAll(stripSteps(context, this.painter, frame, strip));
    this.settleOn(frame);
    return true;
  }
}

function newCanvas(): HTMLCanvasElement {
  const canvas = L.DomUtil.create('canvas', 'sl-map-sheet leaflet-zoom-animated');
  canvas.hidden = true;
  return canvas;
}

function resize(canvas: HTMLCanvasElement, frame: Frame): void {
  const width = Math.round(frame.width * frame.ratio);
  const height = Math.round(frame.height * frame.ratio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  canvas.style.width = `${frame.width}px`;
  canvas.style.height = `${frame.height}px`;
}

/** Whole device pixels between two frames of one scale and size, or null. */
function shiftBetween(old: Frame, next: Frame): L.Point | null {
  if (old.zoom !== next.zoom || old.ratio !== next.ratio) return null;
  if (old.width !== next.width || old.height !== next.height) return null;
  const move = L.point((old.west - next.west) * next.scale, (next.north - old.north) * next.scale).round();
  return Number.isInteger(move.x * next.ratio) && Number.isInteger(move.y * next.ratio) ? move : null;
}

function* stripSteps(context: CanvasRenderingContext2D, painter: Painter, frame: Frame, strip: Strip): Generator<Step> {
  context.save();
  usePixels(context, frame);
  context.beginPath();
  context.rect(strip.left, strip.top, strip.width, strip.height);
  context.clip();
  context.clearRect(strip.left, strip.top, strip.width, strip.height);
  const steps = painter.draw(context, frame, stripExtent(frame, strip));
  if (steps !== undefined) yield* steps;
  context.restore();
}

function runAll(steps: Iterator<Step>): void {
  while (steps.next().done !== true);
}
