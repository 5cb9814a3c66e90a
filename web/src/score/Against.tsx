import type { Region } from '../api/types';
import type { ComparisonSet, Near, ViewState } from '../ui/address';
import { Checkboxes, Group, Radios, Select } from '../ui/fields';
import { go, state } from '../ui/state';

const sets = [
  { value: 'region' as ComparisonSet, text: 'The region', hint: 'All areas of the level.' },
  { value: 'neighbours' as ComparisonSet, text: 'Its statistical neighbours', hint: 'The areas most like it.' },
  { value: 'england' as ComparisonSet, text: 'England', hint: 'The figure of the whole, where it was imported.' },
];

/** The set in words, for running text. */
export const setWords: Record<ComparisonSet, string> = { region: 'the region', neighbours: 'its statistical neighbours', england: 'England' };

const standard = [
  { value: 'residents', text: 'Residents' },
  { value: 'density', text: 'Residents per km²' },
  { value: 'children_share', text: 'Share of children' },
];

/** What makes areas alike, and how many are taken. */
export function Likeness({ region }: { region: Region }) {
  const { covariate, near } = state.value;
  return (
    <>
      <Select<Near> id="near" legend="How many neighbours" value={near} options={(['5', '10', '15'] as const).map((value) => ({ value, text: value }))} onChange={(value) => go({ near: value })} />
      <Group title={`Alike in: ${covariate.length === 0 ? 'residents, density, share of children' : `${covariate.length} chosen`}`} open={covariate.length > 0}>
        <Checkboxes id="covariate" legend="Alike in" hint="None ticked means residents, density and share of children." chosen={covariate}
          options={[...standard, ...region.indicators.map(({ id, title }) => ({ value: id, text: title }))]} onChange={(value) => go({ covariate: value })} />
        <p class="field__more"><a class="govuk-link" href="/methods/statistical-neighbours" target="_blank" rel="noopener">Statistical neighbours: how it works (opens a new tab)</a></p>
      </Group>
    </>
  );
}

/** What areas are compared with. */
export function AgainstChoice({ region }: { region: Region }) {
  const { set } = state.value;
  return (
    <>
      <Radios<ComparisonSet> id="set" legend="Each area against" options={sets} value={set} onChange={(value) => go({ set: value })} />
      {set === 'neighbours' && <Likeness region={region} />}
      <p class="field__more"><a class="govuk-link" href="/methods/comparison-sets" target="_blank" rel="noopener">Comparison sets: how it works (opens a new tab)</a></p>
    </>
  );
}

/** The parameters that say what areas are compared with. */
export function setParams({ set, covariate, near }: ViewState): Record<string, string | string[] | null> {
  return { against: set === 'region' ? null : set, covariate: set === 'neighbours' ? covariate : [], count: set === 'neighbours' ? near : null };
}
