import type { Region } from '../api/types';
import type { Adjust } from '../ui/address';
import { Select, Tick } from '../ui/fields';
import { go, state } from '../ui/state';
import { AgainstChoice } from './Against';
import { funnelIndicator } from './load-compare';
import { AreaSearch, Picked } from './Picking';

const adjustments = [
  { value: 'multiplicative' as Adjust, text: 'Chance and ordinary differences' },
  { value: 'additive' as Adjust, text: 'The same, added (random effects)' },
  { value: 'none' as Adjust, text: 'Chance alone (unadjusted)' },
];

function FunnelChoices({ region }: { region: Region }) {
  return (
    <>
      <Select id="indicator" legend="Indicator" value={funnelIndicator(state.value, region) ?? ''} options={region.indicators.map(({ id, title }) => ({ value: id, text: title }))}
        onChange={(indicator) => go({ indicator, period: null, sort: null })} />
      <Select<Adjust> id="adjust" legend="Limits allow for" value={state.value.adjust} options={adjustments} onChange={(adjust) => go({ adjust })} />
      <p class="field__more"><a class="govuk-link" href="/methods/funnel" target="_blank" rel="noopener">Funnels: how it works (opens a new tab)</a></p>
    </>
  );
}

/** Choices of what compares areas; none where the map shows one number for each. */
export function ComparisonChoices({ region }: { region: Region }) {
  const { measure, kept } = state.value;
  return (
    <>
      {(measure === 'score' || measure === 'band') && region.indicators.length > 0 && (
        <Tick id="kept" text="Only worse and worsening" hint="An indicator is worse than in the region, beyond its interval, and becoming worse." ticked={kept === 'worsening'}
          onChange={(ticked) => go({ kept: ticked ? 'worsening' : 'all' })} />
      )}
      {measure === 'funnel' && <FunnelChoices region={region} />}
      {measure === 'compare' && <><Picked region={region} /><AgainstChoice region={region} /></>}
      {measure !== 'compare' && measure !== 'forces' && <AreaSearch label="Find an area by name or code" choose={(area) => go({ area })} chosen={[]} />}
    </>
  );
}
