import type { Region } from '../api/types';
import { period } from '../text/words';
import type { ViewState } from '../ui/address';
import type { Steps } from '../ui/picture';
import { go } from '../ui/state';
import { movementMonths } from './months';

/** The periods as a row to step through or play, with all of them together at its end. */
export function periodSteps(state: ViewState, { movements }: Region): Steps | undefined {
  if (!movements || movements.periods.length < 2) return undefined;
  const now = movementMonths(state, movements);
  return {
    labels: movements.periods.map(({ from, to }) => period(from, to)),
    at: movements.periods.findIndex(({ from, to }) => from === now.from && to === now.to),
    show: (index) => go({ ...movements.periods[index] }, 'replace'),
    all: { label: `All ${movements.periods.length} together`, words: period(now.from, now.to), show: () => go({ from: null, to: null }) },
  };
}
