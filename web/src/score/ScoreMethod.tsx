import type { Mean, Outliers, Scale } from '../api/score-types';
import type { Region } from '../api/types';
import type { Measure } from '../ui/address';
import { Group, Radios, Select } from '../ui/fields';
import { go, state } from '../ui/state';
import { ComparisonChoices } from './ComparisonChoices';
import { WeightsPanel } from './WeightsPanel';

/** Years any indicator has, newest first. */
export function yearsOf(region: Region): string[] {
  return [...new Set(region.indicators.flatMap((indicator) => indicator.periods))].toSorted().toReversed();
}

const scales: { value: Scale; text: string }[] = [
  { value: 'z', text: 'Standard deviations from the mean' },
  { value: 'robust-z', text: 'Distance from the median (robust)' },
  { value: 'percentile', text: 'Percentile rank' },
  { value: 'min-max', text: 'Between lowest and highest' },
  { value: 'exponential', text: 'Exponential (as in the IMD)' },
];
const means: { value: Mean; text: string }[] = [
  { value: 'arithmetic', text: 'Arithmetic: low makes up for high' },
  { value: 'geometric', text: 'Geometric: it does so only in part' },
];
const outliers: { value: Outliers; text: string }[] = [
  { value: 'skewed', text: 'Draw in where skewed' },
  { value: 'winsorise', text: 'Draw in 2.5% at both ends' },
  { value: 'keep', text: 'Count as they are' },
];

function Making() {
  const { scale, mean, outliers: extreme } = state.value;
  const changed = scale !== 'z' || mean !== 'arithmetic' || extreme !== 'skewed';
  return (
    <Group title={`How the score is made: ${changed ? 'changed' : 'standard'}`} open={changed}>
      <Select<Scale> id="scale" legend="One scale for all indicators" value={scale} options={scales} onChange={(value) => go({ scale: value })} />
      <Select<Mean> id="mean" legend="One number from all" value={mean} options={means} onChange={(value) => go({ mean: value })} />
      <Select<Outliers> id="outliers" legend="Extreme figures" value={extreme} options={outliers} onChange={(value) => go({ outliers: value })} />
      <p class="field__more"><a class="govuk-link" href="/methods/score" target="_blank" rel="noopener">The score: how it works (opens a new tab)</a></p>
    </Group>
  );
}

/** What the Areas map shows, and of which year the indicators are. */
export function ScoreMethod({ region }: { region: Region }) {
  const { measure, period } = state.value;
  const years = yearsOf(region);
  const proxies = measure !== 'count' && measure !== 'rate' && measure !== 'funnel';
  const options = [
    { value: 'score' as Measure, text: 'Scoping priority', hint: 'Weighted mean of indicators of need.' },
    { value: 'band' as Measure, text: 'Band, and how sure', hint: 'Fifths of the ranking, only where its interval allows.' },
  ];
  if (region.incidents) {
    if (region.indicators.length > 0) options.push({ value: 'unseen', text: 'Recorded against expected', hint: 'Where recording is low relative to need.' });
    options.push({ value: 'count', text: 'Recorded incidents', hint: 'What was recorded, not all that happened.' });
    options.push({ value: 'rate', text: 'Rate of recorded incidents', hint: 'Per 1,000 residents, with a 95% interval.' });
  }
  if (region.indicators.length > 0) {
    options.push({ value: 'compare', text: 'Areas side by side', hint: 'Up to six, every indicator on one scale.' });
    options.push({ value: 'funnel', text: 'Funnel of an indicator', hint: 'Which areas differ by more than chance and the ordinary.' });
    options.push({ value: 'forces', text: 'Forces and region', hint: 'How many areas in each band; what is unseen.' });
  }
  return (
    <>
      <Radios<Measure> id="measure" legend="The map shows" options={options} value={measure} onChange={(value) => go({ measure: value, sort: null })} />
      <ComparisonChoices region={region} />
      {(proxies || measure === 'funnel') && measure !== 'unseen' && years.length > 1 && (
        <Select id="indicator-year" legend="Year of the indicators" value={period ?? ''}
          options={[{ value: '', text: 'Latest of each indicator' }, ...years.map((year) => ({ value: year, text: year }))]}
          onChange={(year) => go({ period: year === '' ? null : year })} />
      )}
      {proxies && <WeightsPanel region={region} />}
      {proxies && measure !== 'unseen' && region.indicators.length > 0 && <Making />}
    </>
  );
}
