import type { ShapesResponse } from '../api/types';
import { namesOf } from '../ui/picture';
import { forcesOf } from './cut';

/** Every pair of forces of the map, as a choice: "F1~F2", by name. */
export function bordersOf(shapes: ShapesResponse, outlines: ShapesResponse | null): { value: string; text: string }[] {
  const names = namesOf(shapes.level === 'force' || outlines === null ? shapes : outlines);
  const codes = [...new Set(forcesOf(shapes).values())].filter((code): code is string => code !== undefined)
    .toSorted((a, b) => (names.get(a) ?? a).localeCompare(names.get(b) ?? b));
  return codes.flatMap((one, i) => codes.slice(i + 1).map((other) => ({
    value: [one, other].toSorted().join('~'), text: `${names.get(one) ?? one} – ${names.get(other) ?? other}`,
  })));
}
