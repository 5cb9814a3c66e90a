/**
 * Joins lines that begin where another ends, so that dashes run on round a whole outline.
 * Each line is x, y, x, y, …; where several begin at one point, any of them follows.
 */
export function chainLines(lines: readonly Int32Array[]): Int32Array[] {
  const waiting = new Map<string, Int32Array[]>();
  for (const line of lines) {
    const key = `${line[0]} ${line[1]}`;
    waiting.set(key, [...(waiting.get(key) ?? []), line]);
  }
  const followers = new Set(lines.map((line) => `${line.at(-2)} ${line.at(-1)}`));
  const heads = lines.filter((line) => !followers.has(`${line[0]} ${line[1]}`));
  return [...heads, ...lines].flatMap((line) => {
    const chain = takeChain(line, waiting);
    return chain === null ? [] : [chain];
  });
}

function takeChain(first: Int32Array, waiting: Map<string, Int32Array[]>): Int32Array | null {
  if (!take(first, waiting)) return null;
  const points = [...first];
  for (;;) {
    const next = waiting.get(`${points.at(-2)} ${points.at(-1)}`)?.at(-1);
    if (next === undefined) return Int32Array.from(points);
    take(next, waiting);
    points.push(...next.subarray(2));
  }
}

function take(line: Int32Array, waiting: Map<string, Int32Array[]>): boolean {
  const key = `${line[0]} ${line[1]}`;
  const there = waiting.get(key) ?? [];
  if (!there.includes(line)) return false;
  waiting.set(key, there.filter((other) => other !== line));
  return true;
}
