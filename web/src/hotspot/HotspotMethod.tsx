import type { Region } from '../api/types';
import type { Method, Tested } from '../ui/address';
import { Metres, Radios } from '../ui/fields';
import { go, state } from '../ui/state';

const methods = [
  { value: 'surface' as Method, text: 'Where incidents are dense', hint: 'A smooth surface, whatever the area borders (kernel density).' },
  { value: 'areas' as Method, text: 'Which areas stand out from chance', hint: 'Each area with its neighbours against the region (Getis–Ord Gi*).' },
];

const comparisons = [
  { value: 'count' as Tested, text: 'Counts', hint: 'Where most was recorded.' },
  { value: 'rate' as Tested, text: 'Rates', hint: 'Where more was recorded than residents explain.' },
];

/** Which hotspot statistic, and its lengths. */
export function HotspotMethod({ region }: { region: Region }) {
  const { method, tested, cell, bandwidth } = state.value;
  const byRule = bandwidth === 'scott';
  return (
    <>
      <Radios<Method> id="method" legend="Method" options={methods} value={method} onChange={(value) => go({ method: value, sort: null })} />
      {method === 'surface' && (
        <>
          <Radios id="bandwidth-by" legend="Radius" value={byRule ? 'rule' : 'own'}
            options={[{ value: 'own', text: 'Chosen' }, { value: 'rule', text: 'By rule from the spread of the data (Scott)' }]}
            onChange={(value) => go({ bandwidth: value === 'rule' ? 'scott' : 1000 })} />
          {!byRule && (
            <Metres id="bandwidth" legend="Radius (bandwidth)" hint="How far an incident counts, 100 to 50,000 metres." low={100} high={50_000}
              value={bandwidth} onChange={(value) => go({ bandwidth: value })} />
          )}
          <Metres id="cell" legend="Cell size" hint="Side of a square of the grid, 50 to 10,000 metres." low={50} high={10_000}
            value={cell} onChange={(value) => go({ cell: value })} />
        </>
      )}
      {method === 'areas' && (
        <Radios<Tested> id="tested" legend="Compare" options={comparisons} value={tested} onChange={(value) => go({ tested: value })} />
      )}
      {region.incidents?.snapped && (
        <p class="caution">Positions in this data are snapped to shared points: read places, not addresses.</p>
      )}
    </>
  );
}
