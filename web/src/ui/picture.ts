import type { ComponentChild } from 'preact';
import type { Level, RunCard, ShapesResponse } from '../api/types';
import type { AreaPaint, ContourPaint, DiscPaint, FlowPaint, SurfacePaint } from '../map';

/** One cell of the table twin: what is written, and what it sorts by (null sorts last). */
export interface Cell {
  text: string; sort: number | string | null; numeric?: boolean;
  /** A rank and its interval, drawn before the text. */
  whisker?: { low: number; at: number; high: number; most: number };
}

export interface Row { key: string; area: string | null; cells: Cell[] }

export interface Column { label: string; unit?: string; numeric: boolean }

/** The table that shows the same rows and numbers as the map. */
export interface Table {
  caption: string; columns: Column[]; rows: () => Row[]; first: string;
  /** What of everything the rows are, where they are not all. */
  note?: string;
}

export interface LegendItem {
  colour?: string;
  pattern?: Exclude<AreaPaint['pattern'], 'none'>;
  outline?: Exclude<AreaPaint['outline'], 'none'>;
  line?: { colour: string; width: number; edge?: string };
  disc?: { colour: string; half: 'left' | 'right' };
  label: string;
  n?: number;
}

export interface Legend { title: string; unit: string; items: LegendItem[]; notes: string[] }

/** A cell of a matrix: what is written, and its shade (null: nothing shown). */
export interface MatrixCell { text: string; shade: number | 'within' | null }

/** Areas by areas: origins down, destinations across. */
export interface Matrix {
  unit: string;
  corner: string;
  lines: { code: string; name: string }[];
  rows: MatrixCell[][];
  /** The largest number of each shade. */
  breaks: number[];
  notes: string[];
}

/** A row of periods and which one is shown, -1 when all are. */
export interface Steps {
  labels: string[];
  at: number;
  show: (index: number) => void;
  /** All periods together, where that can be shown: the button, and the words of what is shown instead of one period. */
  all?: { label: string; words: string; show: () => void };
}

/** One of several small maps. */
export interface SmallMap { label: string; words: string; surface: SurfacePaint; open: () => void }

/** A file to take away. */
export interface FileLink { label: string; href: string; name: string }

/** Everything that is drawn for one set of choices: the map, its legend, its table twin and its words. */
export interface Picture {
  title: string;
  level: Level;
  shapes: ShapesResponse;
  outlines: ShapesResponse | null;
  areas: Map<string, AreaPaint> | null;
  surface: SurfacePaint | null;
  contours?: ContourPaint[];
  flows: ((selected: string | null) => FlowPaint[]) | null;
  discs: DiscPaint[] | null;
  /** Shown in place of the map. */
  matrix?: Matrix;
  /** A chart shown in place of the map. */
  board?: { name?: string; show: () => ComponentChild; canvas?: () => HTMLCanvasElement };
  /** Periods that follow each other, of which one is shown. */
  steps?: Steps;
  /** Small maps in place of the large one. */
  multiples?: SmallMap[];
  /** Why nothing is drawn, as one sentence over the map. */
  empty?: string;
  legend: Legend;
  table: Table;
  /** Name, value, interval and status of an area, as one line. */
  describe: (code: string) => string;
  /** What the selected area is in this picture, for the top of the panel. */
  about: (code: string) => string[];
  /** Flows are compared with what size and distance explain, so that corridors can be told. */
  comparesDistance?: boolean;
  /** The areas that the selected one exchanges most with, to go on to. */
  partners?: (code: string) => { code: string; name: string; words: string }[];
  summary: string[];
  csv: string | null;
  /** Files of what is drawn, beside the CSV of the table. */
  files?: FileLink[];
  /** Rows are areas that can be ticked to be put side by side. */
  pickable?: boolean;
  /** Files that are made here, of what is drawn, when they are asked for. */
  made?: { label: string; name: string; type: string; make: () => string }[];
  /** The same rows as a workbook, where there is one. */
  xlsx?: string;
  runCard: RunCard;
}

/** Names of areas by code. */
export function namesOf(shapes: ShapesResponse): Map<string, string> {
  return new Map(shapes.areas.map((area) => [area.code, area.name]));
}

/** A text cell. */
export function textCell(text: string): Cell {
  return { text, sort: text };
}
