import type { Boundary, Show, Sum, Touching } from '../ui/address';
import { Radios } from '../ui/fields';
import { go, state } from '../ui/state';

const shows = [
  { value: 'flows' as Show, text: 'Corridors', hint: 'Who moves from where to where.' },
  { value: 'discs' as Show, text: 'Arrivals and departures', hint: 'How many come to and leave each area.' },
  { value: 'matrix' as Show, text: 'Areas by areas', hint: 'Origins down, destinations across, as a matrix.' },
];

const sums = [
  { value: 'gross' as Sum, text: 'Both directions' },
  { value: 'net' as Sum, text: 'Net', hint: 'What is left of a pair when both directions are shown.' },
];

const touchings = [
  { value: 'all' as Touching, text: 'All areas' },
  { value: 'area' as Touching, text: 'Only the selected area' },
];

const borders = [
  { value: 'all' as Boundary, text: 'All movements' },
  { value: 'authority' as Boundary, text: 'Only across an authority border' },
  { value: 'force' as Boundary, text: 'Only across a police force border' },
];

/** What of the movements is drawn. */
export function MovementMethod() {
  const { show, boundary, sum, touching } = state.value;
  return (
    <>
      <Radios<Show> id="show" legend="The map shows" options={shows} value={show} onChange={(value) => go({ show: value, sort: null })} />
      <Radios<Boundary> id="boundary" legend="Borders" options={borders} value={boundary} onChange={(value) => go({ boundary: value })} />
      {show === 'flows' && <Radios<Sum> id="sum" legend="Directions" options={sums} value={sum} onChange={(value) => go({ sum: value })} />}
      {show === 'flows' && <Radios<Touching> id="touching" legend="Flows of" options={touchings} value={touching} onChange={(value) => go({ touching: value })} />}
    </>
  );
}
