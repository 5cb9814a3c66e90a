/** What one redraw covers: which part of the grid, at which scale, on how many pixels. */
import type { Extent } from './types';

export interface Frame {
  zoom: number;
  /** CSS pixels a metre. */
  scale: number;
  /** Device pixels a CSS pixel. */
  ratio: number;
  /** Metres at the left and the top edge. */
  west: number;
  north: number;
  /** CSS pixels. */
  width: number;
  height: number;
}

/**
 * How much a painter has to draw. Quick: at once, with whatever else happens. Whole: in a frame of its own.
 * Steps: spread over frames on a second canvas, and kept when the map moves; such a painter draws within `clip` alone.
 */
export type Pace = 'quick' | 'whole' | 'steps';

/**
 * What a step says of the time after it: nothing (the next may follow at once), or that the browser now has a frame's worth to paint. Canvas
 * commands are only recorded while they are given, and cost their time when the frame is painted, where no clock of ours sees it.
 */
export type Step = void | 'frame';

/** How far a sheet is: all there, more to do at once, or more to do in the next frame. */
export type Progress = 'done' | 'more' | 'next frame';

/** Something that draws itself on one canvas of the stage. */
export interface Painter {
  /** Nothing to draw: the canvas is taken out of the page. */
  isEmpty(): boolean;
  readonly pace: Pace;
  /** How much of the picture shows through, 0 to 1; all of it when left out. */
  readonly opacity?: number;
  /** Draws what touches `clip` (metres), at once or a step at a time; the canvas is cleared and clipped to it. */
  draw(context: CanvasRenderingContext2D, frame: Frame, clip: Extent): Iterable<Step> | void;
}

/** CSS pixels from the left edge. */
export function toX(frame: Frame, x: number): number {
  return (x - frame.west) * frame.scale;
}

/** CSS pixels from the top edge. */
export function toY(frame: Frame, y: number): number {
  return (frame.north - y) * frame.scale;
}

/** From here on the context draws in CSS pixels of the frame. */
export function usePixels(context: CanvasRenderingContext2D, frame: Frame): void {
  context.setTransform(frame.ratio, 0, 0, frame.ratio, 0, 0);
}

/** From here on the context draws in metres relative to (x0, y0), north up. */
export function useMetres(context: CanvasRenderingContext2D, frame: Frame, x0: number, y0: number): void {
  const scale = frame.ratio * frame.scale;
  context.setTransform(scale, 0, 0, -scale, frame.ratio * toX(frame, x0), frame.ratio * toY(frame, y0));
}

/** A strip in CSS pixels that a moved frame still has to draw. */
export interface Strip { left: number; top: number; width: number; height: number }

/** The strips that come into view when the picture moves by (dx, dy) pixels; null when nothing of it is left. */
export function uncovered(width: number, height: number, dx: number, dy: number): Strip[] | null {
  if (Math.abs(dx) >= width || Math.abs(dy) >= height) return null;
  const strips: Strip[] = [];
  if (dx !== 0) strips.push({ left: dx > 0 ? 0 : width + dx, top: 0, width: Math.abs(dx), height });
  if (dy !== 0) strips.push({ left: 0, top: dy > 0 ? 0 : height + dy, width, height: Math.abs(dy) });
  return strips;
}

/** The metres of a strip. */
export function stripExtent(frame: Frame, strip: Strip): Extent {
  const west = frame.west + strip.left / frame.scale;
  const north = frame.north - strip.top / frame.scale;
  return [west, north - strip.height / frame.scale, west + strip.width / frame.scale, north];
}
