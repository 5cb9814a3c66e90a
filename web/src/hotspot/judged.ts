import type { Region } from '../api/types';
import { monthsBetween } from '../text/words';
import type { ViewState } from '../ui/address';
import { monthsOf, spanOf } from '../ui/choices';

/** The chosen months where as many later ones judge them, else none: then the view takes the last that can be judged. */
export function judged(choices: ViewState, region: Region): Pick<ViewState, 'from' | 'to'> {
  const now = monthsOf(choices, region);
  const span = spanOf(choices, region);
  if (choices.from === null || !now || !span) return { from: null, to: null };
  const later = monthsBetween(now.to, span.to).length - 1;
  return later >= monthsBetween(now.from, now.to).length ? { from: choices.from, to: choices.to } : { from: null, to: null };
}
