import type { Cell, Row } from './picture';

export interface Sort { column: number; down: boolean }

/** Reads "2:down". */
export function readSort(text: string): Sort {
  const [column, way] = text.split(':');
  return { column: Number(column) || 0, down: way === 'down' };
}

/** Compares cells; those without a value come last whichever way the column is sorted. */
export function compareCells(a: Cell, b: Cell, down: boolean): number {
  if (a.sort === null || b.sort === null) return a.sort === b.sort ? 0 : a.sort === null ? 1 : -1;
  const way = typeof a.sort === 'number' && typeof b.sort === 'number'
    ? a.sort - b.sort : String(a.sort).localeCompare(String(b.sort), 'en-GB');
  return down ? -way : way;
}

/** Rows in order of a column; the first column when there is no such column. */
export function sortRows(rows: Row[], { column, down }: Sort): Row[] {
  const cell = (row: Row) => row.cells[column] ?? row.cells[0];
  return rows.toSorted((a, b) => compareCells(cell(a), cell(b), down));
}
