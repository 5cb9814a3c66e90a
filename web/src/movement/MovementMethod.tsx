import type { Boundary, Show } from '../ui/address';
import { Radios } from '../ui/fields';
import { go, state } from '../ui/state';

const shows = [
  { value: 'flows' as Show, text: 'Corridors', hint: 'Who moves from where to where.' },
  { value: 'discs' as Show, text: 'Arrivals and departures', hint: 'How many come to and leave each area.' },
];

const borders = [
  { value: 'all' as Boundary, text: 'All movements' },
  { value: 'authority' as Boundary, text: 'Only across an authority border' },
  { value: 'force' as Boundary, text: 'Only across a police force border' },
];

/** What of the movements is drawn. */
export function MovementMethod() {
  const { show, boundary } = state.value;
  return (
    <>
      <Radios<Show> id="show" legend="The map shows" options={shows} value={show} onChange={(value) => go({ show: value, sort: null })} />
      <Radios<Boundary> id="boundary" legend="Borders" options={borders} value={boundary} onChange={(value) => go({ boundary: value })} />
    </>
  );
}
