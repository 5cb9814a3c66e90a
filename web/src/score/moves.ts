import type { ExplanationResponse } from '../api/rank-types';
import { number } from '../text/figures';

function unitText(unit: string): string {
  return unit.startsWith('%') ? unit : ` ${unit}`;
}

/** Whether a figure can be: none of the indicators goes below 0, and no percentage above 100. */
function isPossible(figure: number, unit: string): boolean {
  return figure >= 0 && (figure <= 100 || !unit.startsWith('%'));
}

/** The change that is smallest against the present figure, of those that would move the band one way. */
export function smallest(found: ExplanationResponse, way: 'forHigherBand' | 'forLowerBand'): string | null {
  const moves = found.indicators.flatMap((part) => {
    const to = part[way];
    return to === null || part.figure === null || part.figure === 0 || !isPossible(to, part.unit) ? [] : [{ part, to, share: Math.abs(to - part.figure) / Math.abs(part.figure) }];
  }).toSorted((a, b) => a.share - b.share);
  const first = moves[0];
  if (!first) return null;
  const verb = first.to > (first.part.figure ?? 0) ? 'rose' : 'fell';
  return `if ${first.part.title.toLowerCase()} ${verb} from ${number(first.part.figure)} to ${number(first.to)}${unitText(first.part.unit)}`;
}
