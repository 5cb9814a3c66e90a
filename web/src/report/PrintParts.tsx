import type { Region } from '../api/types';
import { period, sourceWords } from '../text/words';
import { categoriesOf, monthsOf, sourcesOf } from '../ui/choices';
import { picture, printing, state } from '../ui/state';
import { RunCardList } from './RunCardList';

/** On paper only: what, where, when, from which sources, and what is hidden. */
export function PrintHead({ region }: { region: Region }) {
  const drawn = picture.value;
  const months = monthsOf(state.value, region);
  const categories = categoriesOf(state.value, region);
  const sources = sourcesOf(state.value, region).map((source) => sourceWords[source] ?? source);
  return (
    <div class="print-only print-head">
      <p class="print-head__title">{drawn?.title ?? 'Sightline'}</p>
      <p>
        {region.title}{region.fictional ? ' (fictional)' : ''}. Period: {months ? period(months.from, months.to) : 'not set'}.
        Categories: {categories.length > 0 ? categories.join(', ') : 'all'}. Sources: {sources.length > 0 ? sources.join(', ') : 'all'}.
        Counts below {region.threshold} are suppressed.
      </p>
    </div>
  );
}

/** On paper only: the sentences and the run card behind the map. */
export function PrintFoot() {
  const drawn = picture.value;
  if (!drawn || !printing.value) return null;
  return (
    <div class="print-only print-foot">
      {drawn.summary.map((line) => <p key={line}>{line}</p>)}
      <RunCardList card={drawn.runCard} />
      <p>This view: {location.href}</p>
    </div>
  );
}
