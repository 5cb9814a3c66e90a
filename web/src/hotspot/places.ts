import type { ShapesResponse } from '../api/types';

/** Finds the area whose centre is nearest, by a coarse grid of centres. */
export function nearestPlace(shapes: ShapesResponse): (x: number, y: number) => string {
  const size = 4000;
  const bins = new Map<string, { x: number; y: number; name: string }[]>();
  shapes.areas.forEach(({ centre: [x, y], name }) => {
    const key = `${Math.floor(x / size)},${Math.floor(y / size)}`;
    const bin = bins.get(key);
    if (bin) bin.push({ x, y, name });
    else bins.set(key, [{ x, y, name }]);
  });
  return (x, y) => {
    let best = '';
    let least = Infinity;
    const column = Math.floor(x / size);
    const row = Math.floor(y / size);
    for (let ring = 0; ring <= 12 && least > ((ring - 1) * size) ** 2; ring++) {
      for (let i = -ring; i <= ring; i++) {
        for (let j = -ring; j <= ring; j++) {
          if (Math.max(Math.abs(i), Math.abs(j)) !== ring) continue;
          for (const place of bins.get(`${column + i},${row + j}`) ?? []) {
            const distance = (place.x - x) ** 2 + (place.y - y) ** 2;
            if (distance < least) {
              least = distance;
              best = place.name;
            }
          }
        }
      }
    }
    return best || 'no area nearby';
  };
}
