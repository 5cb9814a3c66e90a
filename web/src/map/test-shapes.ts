/** Made-up areas for the tests of the map. */
import { decodeShapes } from './shapes';
import type { DecodedLevel } from './shapes';
import type { AreaShape } from '../api/types';

/** A square with its south-west corner at (x, y). */
export function square(code: string, x: number, y: number, side: number): AreaShape {
  return {
    code,
    name: code,
    parents: {},
    centre: [x + side / 2, y + side / 2],
    polygons: [[[x, y, side, 0, 0, side, -side, 0]]],
  };
}

/** A chessboard of squares, named by row and column: r0c0 is the south-west one. */
export function chessboard(rows: number, columns: number, side: number): DecodedLevel {
  const areas: AreaShape[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      areas.push(square(`r${row}c${column}`, column * side, row * side, side));
    }
  }
  return decodeShapes({ level: 'lsoa', crs: 'EPSG:27700', areas });
}
