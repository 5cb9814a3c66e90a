/** The sides of cells that have no neighbour of their kind: the line around them. */
import type { Grid } from '../api/types';

/** Sides as x1, y1, x2, y2 in cells from the south-west corner of the grid, joined along rows and columns. */
export function rimOf(cells: readonly number[], { columns, rows }: Grid): number[] {
  const within = new Set(cells);
  const has = (column: number, row: number) => column >= 0 && row >= 0 && column < columns && row < rows && within.has(row * columns + column);
  const lines: number[] = [];
  for (let row = 0; row <= rows; row++) {
    collect(columns, (column) => has(column, row) !== has(column, row - 1), (from, to) => lines.push(from, row, to, row));
  }
  for (let column = 0; column <= columns; column++) {
    collect(rows, (row) => has(column, row) !== has(column - 1, row), (from, to) => lines.push(column, from, column, to));
  }
  return lines;
}

/** Tells every unbroken run of those that are on the rim. */
function collect(length: number, onRim: (at: number) => boolean, tell: (from: number, to: number) => void): void {
  let from = -1;
  for (let at = 0; at <= length; at++) {
    const on = at < length && onRim(at);
    if (on && from < 0) from = at;
    if (!on && from >= 0) {
      tell(from, at);
      from = -1;
    }
  }
}
