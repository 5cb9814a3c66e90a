import type { Region } from '../api/types';
import type { Drawn, Layout, Method, Permutations, Step, Tested } from '../ui/address';
import { Metres, Radios, Select } from '../ui/fields';
import { go, state } from '../ui/state';

/** A link to the page of a method, which the program serves itself. */
function How({ page, name }: { page: string; name: string }) {
  return <a class="govuk-link" href={`/methods/${page}`} target="_blank" rel="noopener" aria-label={`${name}: how it works (opens a new tab)`}>How it works</a>;
}

const methods = [
  { value: 'surface' as Method, text: 'Where incidents are dense', hint: <>A smooth surface, whatever the area borders (kernel density). <How page="kernel-surface" name="Kernel density" /></> },
  { value: 'series' as Method, text: 'How the dense places change', hint: <>The same surface, month by month or quarter by quarter.</> },
  { value: 'areas' as Method, text: 'Which areas stand out from chance', hint: <>Each area with its neighbours against the region (Getis–Ord Gi*). <How page="gi-star" name="Getis–Ord Gi*" /></> },
  { value: 'moran' as Method, text: 'Which areas are unlike their neighbours', hint: <>Cores of clusters, and single areas that stick out (local Moran’s I). <How page="local-moran" name="Local Moran’s I" /></> },
];

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

function SeriesChoices() {
  const { step, layout } = state.value;
  return (
    <>
      <Select<Step> id="step" legend="One map a" options={steps} value={step} onChange={(value) => go({ step: value, at: null })} />
      <Radios<Layout> id="layout" legend="Shown" options={layouts} value={layout} onChange={(value) => go({ layout: value, sort: null })} />
    </>
  );
}

function AreaChoices() {
  const { tested, permutations } = state.value;
  return (
    <>
      <Radios<Tested> id="tested" legend="Compare" options={comparisons} value={tested} onChange={(value) => go({ tested: value })} />
      <Select<Permutations> id="permutations" legend="Chance is judged by" options={chances} value={permutations} onChange={(value) => go({ permutations: value })} />
      <p class="field__more"><How page="permutation" name="Permutation tests" /> · <a class="govuk-link" href="/methods/false-discovery" target="_blank" rel="noopener">Many tests at once</a></p>
    </>
  );
}

/** Which hotspot statistic, and its lengths. */
export function HotspotMethod({ region }: { region: Region }) {
  const { method, cell, bandwidth, drawn } = state.value;
  const dense = method === 'surface' || method === 'series';
  const byRule = bandwidth === 'scott';
  return (
    <>
      <Radios<Method> id="method" legend="Method" options={methods} value={method} onChange={(value) => go({ method: value, sort: null })} />
      {method === 'series' && <SeriesChoices />}
      {dense && (
        <>
          <Radios id="bandwidth-by" legend="Radius" value={byRule ? 'rule' : 'own'}
            options={[{ value: 'own', text: 'Chosen' }, { value: 'rule', text: 'By rule from the spread of the data (Scott)' }]}
            onChange={(value) => go({ bandwidth: value === 'rule' ? 'scott' : 1000 })} />
          {!byRule && (
            <Metres id="bandwidth" legend="Radius (bandwidth)" hint="How far an incident counts, 200 to 50,000 metres." low={200} high={50_000}
              value={bandwidth} onChange={(value) => go({ bandwidth: value })} />
          )}
          <Metres id="cell" legend="Cell size" hint="Side of a square of the grid, 50 to 10,000 metres." low={50} high={10_000}
            value={cell} onChange={(value) => go({ cell: value })} />
          {method === 'surface' && <Radios<Drawn> id="drawn" legend="Drawn as" options={shapes} value={drawn} onChange={(value) => go({ drawn: value, sort: null })} />}
        </>
      )}
      {!dense && <AreaChoices />}
      {region.incidents?.snapped && (
        <p class="caution">Positions in this data are snapped to shared points: read places, not addresses.</p>
      )}
    </>
  );
}
