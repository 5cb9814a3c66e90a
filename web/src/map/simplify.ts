/**
 * Thins geometry for one scale by moving every vertex to a lattice and dropping repeats. Neighbours share
 * their border vertices, so both sides come out the same and no slivers open between them.
 * Results are relative to (x0, y0), which keeps them exact in the canvas's 32-bit floats.
 */

/** A line thinned to a lattice of `step` metres; a single point when it is shorter than that. */
export function thinLine(line: Int32Array, step: number, x0: number, y0: number): Float32Array {
  const out = new Float32Array(line.length);
  let n = 0;
  for (let i = 0; i < line.length; i += 2) {
    const x = Math.fround(Math.round((line[i]! - x0) / step) * step);
    const y = Math.fround(Math.round((line[i + 1]! - y0) / step) * step);
    if (n > 0 && x === out[n - 2] && y === out[n - 1]) continue;
    out[n++] = x;
    out[n++] = y;
  }
  return out.slice(0, n);
}

/** A ring thinned likewise; one smaller than the lattice becomes a lattice square, so no area disappears. */
export function thinRing(ring: Int32Array, step: number, x0: number, y0: number): Float32Array {
  const points = thinLine(ring, step, x0, y0);
  let n = points.length;
  while (n > 2 && points[n - 2] === points[0] && points[n - 1] === points[1]) n -= 2;
  return n >= 6 ? points.slice(0, n) : latticeSquare(points[0]!, points[1]!, step);
}

function latticeSquare(x: number, y: number, step: number): Float32Array {
  const half = step / 2;
  return Float32Array.of(x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half);
}
