/** The class of a value among ascending breaks. */

/**
 * The index of the colour for a value, or -1 for none. With one colour more than breaks the breaks divide
 * the classes; with as many, each break starts a class; with one less, the breaks are the class ends and
 * the last one belongs to the last class.
 */
export function classOf(value: number, breaks: readonly number[], colours: number): number {
  const above = countAtOrBelow(value, breaks);
  const spare = colours - breaks.length;
  if (spare === 1) return above;
  if (spare === 0) return above - 1;
  if (spare === -1) return value === breaks.at(-1) ? colours - 1 : above > colours ? -1 : above - 1;
  throw new Error(`${colours} colours do not fit ${breaks.length} breaks`);
}

function countAtOrBelow(value: number, breaks: readonly number[]): number {
  let count = 0;
  while (count < breaks.length && value >= breaks[count]!) count++;
  return count;
}
