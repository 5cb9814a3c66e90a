import type { Region } from '../api/types';
import type { Against, Drawn, Every, Layout, Method, People, Permutations, Step, Tested } from '../ui/address';
import { Metres, Radios, Select } from '../ui/fields';
import { go, state } from '../ui/state';
import { How, MethodChooser } from './MethodChooser';
import { WhenChoices } from './WhenChoices';

const comparisons = [
  { value: 'count' as Tested, text: 'Counts', hint: 'Where most was recorded.' },
  { value: 'rate' as Tested, text: 'Rates', hint: 'Where more was recorded than residents explain.' },
];

const chances = [
  { value: '0' as Permutations, text: 'Normal distribution (at once)' },
  { value: '999' as Permutations, text: '999 permutations' },
  { value: '9999' as Permutations, text: '9,999 permutations' },
];

const shapes = [
  { value: 'contours' as Drawn, text: 'Contours, each with its incidents' },
  { value: 'cells' as Drawn, text: 'Cells of the grid' },
];

const steps = [
  { value: 'month' as Step, text: 'Month' },
  { value: 'quarter' as Step, text: 'Quarter' },
  { value: 'year' as Step, text: 'Year' },
];

const layouts = [
  { value: 'one' as Layout, text: 'One after the other (play)' },
  { value: 'all' as Layout, text: 'All side by side' },
];

const everies = [
  { value: '1' as Every, text: 'Months' },
  { value: '3' as Every, text: 'Quarters' },
  { value: '12' as Every, text: 'Years' },
];

const earlier = [
  { value: 'before' as Against, text: 'As many months right before' },
  { value: 'year' as Against, text: 'The same months a year before' },
];

const peoples = [
  { value: 'children' as People, text: 'Children aged 10 to 17', hint: 'Where their number is loaded, else the nearest to it.' },
  { value: 'all' as People, text: 'All residents' },
];

function SeriesChoices() {
  const { step, layout } = state.value;
  return (
    <>
      <Select<Step> id="step" legend="One map a" options={steps} value={step} onChange={(value) => go({ step: value, at: null })} />
      <Radios<Layout> id="layout" legend="Shown" options={layouts} value={layout} onChange={(value) => go({ layout: value, sort: null })} />
    </>
  );
}

function SurfaceChoices() {
  const { method, cell, bandwidth, drawn } = state.value;
  const byRule = bandwidth === 'scott';
  return (
    <>
      {(method === 'surface' || method === 'risk') && <Radios<Drawn> id="drawn" legend="Drawn as" options={shapes} value={drawn} onChange={(value) => go({ drawn: value, sort: null })} />}
      <Radios id="bandwidth-by" legend="Radius" value={byRule ? 'rule' : 'own'}
        options={[{ value: 'own', text: 'Chosen' }, { value: 'rule', text: 'By rule from the spread of the data (Scott)' }]}
        onChange={(value) => go({ bandwidth: value === 'rule' ? 'scott' : 1000 })} />
      {!byRule && (
        <Metres id="bandwidth" legend="Radius (bandwidth)" hint="How far an incident counts, 200 to 50,000 metres." low={200} high={50_000}
          value={bandwidth} onChange={(value) => go({ bandwidth: value })} />
      )}
      <Metres id="cell" legend="Cell size" hint="Side of a square of the grid, 50 to 10,000 metres." low={50} high={10_000}
        value={cell} onChange={(value) => go({ cell: value })} />
    </>
  );
}

function Comparison() {
  return <Radios<Tested> id="tested" legend="Compare" options={comparisons} value={state.value.tested} onChange={(value) => go({ tested: value })} />;
}

function ManyTests() {
  return <How page="false-discovery" name="False-discovery control" text="Many tests at once" />;
}

function AreaChoices() {
  return (
    <>
      <Comparison />
      <Select<Permutations> id="permutations" legend="Chance is judged by" options={chances} value={state.value.permutations} onChange={(value) => go({ permutations: value })} />
      <p class="field__more"><How page="permutation" name="Permutation tests" text="Permutation tests" /> · <ManyTests /></p>
    </>
  );
}

function ChangeChoices() {
  return (
    <>
      <Radios<Against> id="against" legend="Compare with" options={earlier} value={state.value.against} onChange={(value) => go({ against: value })} />
      <p class="field__more"><ManyTests /></p>
    </>
  );
}

function EmergingChoices() {
  return (
    <>
      <Select<Every> id="every" legend="Time is cut into" options={everies} value={state.value.every} onChange={(value) => go({ every: value })} />
      <Comparison />
      <p class="field__more"><How page="mann-kendall" name="Mann–Kendall trend" text="Trend" /> · <ManyTests /></p>
    </>
  );
}

const surfaces: Method[] = ['surface', 'risk', 'series', 'stability', 'accuracy'];

function isSurface(method: Method): boolean {
  return surfaces.includes(method);
}

/** Which question about hotspots, and what its answer depends on. */
export function HotspotMethod({ region }: { region: Region }) {
  const { method } = state.value;
  return (
    <>
      <MethodChooser value={method} onChange={(value) => go({ method: value, sort: null })} />
      {method === 'series' && <SeriesChoices />}
      {isSurface(method) && <SurfaceChoices />}
      {(method === 'areas' || method === 'moran') && <AreaChoices />}
      {method === 'change' && <ChangeChoices />}
      {method === 'scan' && <Radios<People> id="people" legend="More than explained by" options={peoples} value={state.value.people} onChange={(value) => go({ people: value })} />}
      {method === 'when' && <WhenChoices region={region} />}
      {method === 'emerging' && <EmergingChoices />}
      {region.incidents?.snapped && (
        <p class="caution">Positions in this data are snapped to shared points: read places, not addresses.</p>
      )}
    </>
  );
}
