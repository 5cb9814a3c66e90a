import type { Region, ShapesResponse } from '../api/types';
import { How } from '../hotspot/MethodChooser';
import type { Beyond, Boundary, Colour, Decay, Show, Sum, Top, Touching } from '../ui/address';
import { Group, Radios, Select } from '../ui/fields';
import { go, picture, state } from '../ui/state';
import { bordersOf } from './borders';

const shows = [
  { value: 'flows' as Show, text: 'Flows', hint: 'Who moves from where to where, and where more do than expected.' },
  { value: 'discs' as Show, text: 'Arrivals and departures', hint: 'How many come to and leave each area.' },
  { value: 'matrix' as Show, text: 'Areas by areas', hint: 'Origins down, destinations across, as a matrix.' },
  { value: 'groups' as Show, text: 'Groups', hint: 'Areas that exchange more than size and distance explain, and should plan together.' },
  { value: 'hubs' as Show, text: 'Hubs', hint: 'Places that draw more, from more places, than their size and position explain.' },
  { value: 'change' as Show, text: 'Change', hint: 'Flows that have become more or fewer than in the period before.' },
  { value: 'region' as Show, text: 'Who must plan with whom', hint: 'The region in words, areas side by side, forces by forces.' },
];

const beyonds = [
  { value: 'any' as Beyond, text: 'All that are told' },
  { value: 'corridors' as Beyond, text: 'Corridors only', hint: 'More than size and distance explain, beyond chance.' },
];

const decays = [
  { value: 'best' as Decay, text: 'As suits these flows best' },
  { value: 'exponential' as Decay, text: 'By the same share every km' },
  { value: 'power' as Decay, text: 'By a power of the distance' },
];

const colours = [
  { value: 'expected' as Colour, text: 'More or fewer than expected' },
  { value: 'border' as Colour, text: 'Border crossed' },
];

const sums = [
  { value: 'gross' as Sum, text: 'Both directions' },
  { value: 'net' as Sum, text: 'Net', hint: 'What is left of a pair when both directions are told; coloured by the border crossed.' },
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

const tops = (['100', '300', '1000', 'all'] as const).map((value: Top) => ({ value, text: value === 'all' ? 'All that are told' : `The ${Number(value).toLocaleString('en-GB')} largest` }));

/** One border: that between two police forces, of those that a flow crosses. */
function BorderChoice({ shapes, outlines }: { shapes: ShapesResponse; outlines: ShapesResponse | null }) {
  const list = bordersOf(shapes, outlines);
  const { between } = state.value;
  if (list.length < 2) return null;
  const options = [{ value: '', text: 'Any border' }, ...list];
  return (
    <Select<string> id="between" legend="One police force border" options={options} value={list.some(({ value }) => value === between) ? (between ?? '') : ''}
      onChange={(value) => go({ between: value === '' ? null : value })} />
  );
}

function FlowChoices() {
  const { sum, touching, colour, top } = state.value;
  return (
    <>
      {sum === 'gross' && <Radios<Colour> id="colour" legend="Colours" options={colours} value={colour} onChange={(value) => go({ colour: value })} />}
      <Radios<Sum> id="sum" legend="Directions" options={sums} value={sum} onChange={(value) => go({ sum: value, sort: null })} />
      <Radios<Touching> id="touching" legend="Flows of" options={touchings} value={touching} onChange={(value) => go({ touching: value })} />
      <Select<Top> id="top" legend="Draw at most" options={tops} value={top} onChange={(value) => go({ top: value })} />
    </>
  );
}

/** What of the movements is drawn. */
export function MovementMethod({ region }: { region: Region }) {
  const { show, boundary, decay, beyond } = state.value;
  const drawn = picture.value;
  const tested = drawn?.comparesDistance === true || (beyond === 'corridors' && show === 'flows');
  const isOfFlows = show === 'flows' || show === 'matrix';
  const isRegional = (region.levels.find(({ level }) => level === 'force')?.areas ?? 0) > 1;
  return (
    <>
      <Radios<Show> id="show" legend="To see" options={shows} value={show} onChange={(value) => go({ show: value, sort: null })} />
      {show === 'flows' && tested && <Radios<Beyond> id="beyond" legend="Which flows" options={beyonds} value={beyond} onChange={(value) => go({ beyond: value })} />}
      {(isOfFlows || show === 'change') && <Radios<Boundary> id="boundary" legend="Borders" options={borders} value={boundary} onChange={(value) => go({ boundary: value })} />}
      {isRegional && drawn && isOfFlows && <BorderChoice shapes={drawn.shapes} outlines={drawn.outlines} />}
      {show === 'flows' && <FlowChoices />}
      {show !== 'discs' && tested && <Group title="How expected numbers are worked out" open={decay !== 'best'}>
        <Select<Decay> id="decay" legend="Movement falls with distance" options={decays} value={decay} onChange={(value) => go({ decay: value })} />
      </Group>}
      <Group title="How it works">
        <ul class="links">
          <li><How page="quasi-independence" name="Expected from arrivals and departures" text="Expected from arrivals and departures" /></li>
          <li><How page="gravity" name="Expected from size and distance" text="Expected from size and distance" /></li>
          <li><How page="corridors" name="Corridors" text="When a flow is a corridor" /></li>
          <li><How page="flow-measures" name="Flow measures" text="How areas are measured" /></li>
          <li><How page="plan-together" name="Plan together" text="How groups are found" /></li>
          <li><How page="hubs" name="Hubs" text="When a place is a hub" /></li>
          <li><How page="flow-change" name="Change of flows" text="When a flow has changed" /></li>
        </ul>
      </Group>
    </>
  );
}
