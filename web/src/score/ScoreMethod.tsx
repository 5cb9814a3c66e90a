import type { Region } from '../api/types';
import type { Measure } from '../ui/address';
import { Radios, Select } from '../ui/fields';
import { go, state } from '../ui/state';

/** Years any indicator has, newest first. */
export function yearsOf(region: Region): string[] {
  return [...new Set(region.indicators.flatMap((indicator) => indicator.periods))].toSorted().toReversed();
}

/** What the Areas map shows, and of which year the indicators are. */
export function ScoreMethod({ region }: { region: Region }) {
  const { measure, period } = state.value;
  const years = yearsOf(region);
  const options = [{ value: 'score' as Measure, text: 'Scoping priority', hint: `Weighted mean of ${region.indicators.filter((indicator) => indicator.weight > 0).length} indicators of need.` }];
  if (region.incidents) {
    options.push({ value: 'count', text: 'Recorded incidents', hint: 'What was recorded, not all that happened.' });
    options.push({ value: 'rate', text: 'Rate of recorded incidents', hint: 'Per 1,000 residents, with a 95% interval.' });
  }
  return (
    <>
      <Radios<Measure> id="measure" legend="The map shows" options={options} value={measure} onChange={(value) => go({ measure: value, sort: null })} />
      {measure === 'score' && years.length > 1 && (
        <Select id="indicator-year" legend="Year of the indicators" value={period ?? ''}
          options={[{ value: '', text: 'Latest of each indicator' }, ...years.map((year) => ({ value: year, text: year }))]}
          onChange={(year) => go({ period: year === '' ? null : year })} />
      )}
    </>
  );
}
