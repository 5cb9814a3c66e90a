/** The sheets of the map in drawing order, and what they know about areas. */
import { AreaPainter } from './area-painter';
import { AreaPaths } from './area-paths';
import { BorderPainter } from './border-painter';
import type { PathLevel } from './border-painter';
import { ContourPainter } from './contour-painter';
import { FlowBook } from './flow-book';
import { FlowHighlight, FlowPainter } from './flow-painter';
import { HitIndex } from './hit-index';
import { MarkPainter } from './mark-painter';
import { NamePainter } from './name-painter';
import { decodeShapes } from './shapes';
import type { DecodedArea } from './shapes';
import type { Stage } from './stage';
import { SurfacePainter } from './surface-painter';
import type { ShapesResponse } from '../api/types';
import type { AreaPaint, ContourPaint, DiscPaint, FlowPaint, SurfacePaint } from './types';

export class Layers {
  private readonly decoded = new WeakMap<ShapesResponse, PathLevel>();
  private readonly centres = new Map<string, readonly [number, number]>();
  private readonly areaPainter = new AreaPainter();
  private readonly surfacePainter = new SurfacePainter();
  private readonly contourPainter = new ContourPainter();
  private readonly borderPainter = new BorderPainter();
  private readonly flowBook = new FlowBook((code) => this.centres.get(code));
  private readonly flowPainter = new FlowPainter(this.flowBook);
  private readonly flowHighlight = new FlowHighlight(this.flowBook);
  private readonly namePainter = new NamePainter((code) => this.flowPainter.reachBelow(code));
  private readonly markPainter = new MarkPainter();
  private readonly areasChanged: () => void;
  private readonly surfaceChanged: () => void;
  private readonly contoursChanged: () => void;
  private readonly bordersChanged: () => void;
  private readonly flowsChanged: () => void;
  private readonly highlightChanged: () => void;
  private readonly namesChanged: () => void;
  private readonly marksChanged: () => void;
  private current: PathLevel | null = null;
  private index: HitIndex | null = null;
  private readonly marked: Record<'hover' | 'selected' | 'focused', string | null> = { hover: null, selected: null, focused: null };
  private pointed: FlowPaint | null = null;

  constructor(private readonly stage: Stage) {
    this.areasChanged = stage.add(this.areaPainter);
    this.surfaceChanged = stage.add(this.surfacePainter);
    this.contoursChanged = stage.add(this.contourPainter);
    this.bordersChanged = stage.add(this.borderPainter);
    this.flowsChanged = stage.add(this.flowPainter);
    this.highlightChanged = stage.add(this.flowHighlight);
    this.namesChanged = stage.add(this.namePainter);
    this.marksChanged = stage.add(this.markPainter);
  }

  /** The areas of the level being shown. */
  get areas(): readonly DecodedArea[] {
    return this.current?.level.areas ?? [];
  }

  /** The area with a code at the level being shown. */
  find(code: string | null): DecodedArea | null {
    return (code === null ? undefined : this.current?.level.byCode.get(code)) ?? null;
  }

  /** The area at a position in metres, or null over the sea. */
  areaAt(x: number, y: number): DecodedArea | null {
    if (this.current === null) return null;
    this.index ??= new HitIndex(this.current.level);
    return this.index.find(x, y);
  }

  /** The words of the flow, disc or contour at a position in metres, or null; a flow is lifted out while it is pointed at. */
  pointAt(x: number, y: number): string | null {
    this.pointed = this.flowBook.flowAt(x, y);
    this.isolate();
    return this.pointed?.title ?? this.flowBook.discAt(x, y)?.title ?? this.contourPainter.titleAt(x, y);
  }

  /** Nothing is pointed at any more. */
  leave(): void {
    this.pointed = null;
    this.mark('hover', null);
  }

  setAreas(shapes: ShapesResponse): void {
    const level = this.decode(shapes);
    if (level === this.current) return;
    this.current = level;
    this.index = null;
    this.areaPainter.setLevel(level.level, level.paths);
    this.borderPainter.setAreas(level.level);
    this.namePainter.setAreas(level.level);
    this.markPainter.setAreas(level);
    this.areasChanged();
    this.bordersChanged();
    this.flowsChanged();
    this.namesChanged();
    this.marksChanged();
  }

  paintAreas(paint: Map<string, AreaPaint> | null): void {
    this.areaPainter.setPaint(paint);
    this.borderPainter.setPaint(paint);
    this.areasChanged();
    this.bordersChanged();
  }

  setOutlines(shapes: ShapesResponse | null): void {
    const upper = shapes === null ? null : this.decode(shapes);
    this.borderPainter.setUpper(upper);
    this.namePainter.setUpper(upper?.level ?? null);
    this.bordersChanged();
    this.namesChanged();
    this.flowsChanged();
  }

  paintSurface(surface: SurfacePaint | null): void {
    this.surfacePainter.setSurface(surface);
    this.surfaceChanged();
  }

  paintContours(contours: ContourPaint[] | null): void {
    this.contourPainter.setContours(contours);
    this.contoursChanged();
  }

  paintFlows(flows: FlowPaint[] | null): void {
    this.pointed = null;
    this.flowBook.setFlows(flows);
    this.highlightChanged();
    this.isolate();
    this.centresChanged();
  }

  paintDiscs(discs: DiscPaint[] | null): void {
    this.flowBook.setDiscs(discs);
    this.centresChanged();
  }

  mark(kind: 'hover' | 'selected' | 'focused', code: string | null): void {
    if (this.markPainter.set(kind, code)) this.marksChanged();
    this.marked[kind] = code;
    this.isolate();
  }

  /** The flows of the area that is pointed at, focused or selected stand out; the others step back. */
  private isolate(): void {
    const { hover, focused, selected } = this.marked;
    const area = [hover, focused, selected].find((code) => code !== null && this.flowBook.touches(code)) ?? null;
    if (this.flowHighlight.set(area, this.pointed)) this.highlightChanged();
    if (this.flowPainter.stepBack(area !== null)) this.stage.refresh();
  }

  private centresChanged(): void {
    this.flowsChanged();
    this.namesChanged();
  }

  private decode(shapes: ShapesResponse): PathLevel {
    let known = this.decoded.get(shapes);
    if (known === undefined) {
      const level = decodeShapes(shapes);
      known = { level, paths: new AreaPaths(level) };
      this.decoded.set(shapes, known);
      for (const area of level.areas) this.centres.set(area.code, area.centre);
      this.flowBook.areasChanged();
    }
    return known;
  }
}
