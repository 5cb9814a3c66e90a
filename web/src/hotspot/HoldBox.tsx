import type { Region } from '../api/types';
import { go, state } from '../ui/state';
import { judged } from './judged';

/** Two tests of the map that is shown, with its choices kept. */
export function HoldBox({ region }: { region: Region }) {
  if (state.value.view !== 'hotspots' || state.value.method !== 'surface') return null;
  return (
    <section class="hold">
      <h3>Does this map hold?</h3>
      <button type="button" onClick={() => go({ method: 'stability', sort: null })}>Draw it with other choices</button>
      <button type="button" onClick={() => go({ method: 'accuracy', sort: null, ...judged(state.value, region) })}>Judge it by later incidents</button>
    </section>
  );
}
