import { address } from '../api/client';
import type { ComparedArea, CompareResponse } from '../api/compare-types';
import type { AreaPanel, Region } from '../api/types';
import { number, phrase, plural } from '../text/figures';
import type { ComparisonSet } from '../ui/address';
import { Select } from '../ui/fields';
import { go, state } from '../ui/state';
import { setParams } from './Against';
import { useAnswer } from './answer';
import { Indicators } from './Indicators';
import { questionParams } from './load';
import { MethodLink } from './MethodLink';

const options = [
  { value: 'region' as ComparisonSet, text: 'The region' },
  { value: 'neighbours' as ComparisonSet, text: 'Its statistical neighbours' },
  { value: 'england' as ComparisonSet, text: 'England' },
];

function Within({ area, set, threshold }: { area: ComparedArea; set: ComparisonSet; threshold: number }) {
  if (set !== 'neighbours') return null;
  const { others, rank, of, score } = area.within;
  return (
    <p class="detail__small">
      {others.length === 0 ? phrase(score, threshold) : `Among itself and ${plural(others.length, 'neighbour')} (${others.map(({ name }) => name).join(', ')}): score ${phrase(score, threshold, { digits: 2 })}${rank === null ? '' : `, place ${number(rank, 0)} of ${number(of, 0)}`}. Scales are fitted to these alone, so the score differs from the one above.`}
    </p>
  );
}

/** Each indicator of the area against the comparison set. */
export function Spines({ panel, region }: { panel: AreaPanel; region: Region }) {
  const { set } = state.value;
  const { answer, problem } = useAnswer<CompareResponse>(address('scores/compare', { area: panel.code, ...setParams(state.value), ...questionParams(state.value) }));
  const fits = answer?.against === set && answer.areas[0]?.code === panel.code && answer.areas[0].lines.length === panel.indicators.length;
  const area = fits ? answer.areas[0] : null;
  const known = area?.lines.some((line) => line.against.centre !== null) ?? true;
  return (
    <>
      <h3>Indicators compared</h3>
      <Select<ComparisonSet> id="panel-set" legend="Compared with" options={options} value={set} onChange={(value) => go({ set: value })} />
      {problem && <p>The comparison could not be worked out: {problem.title}.</p>}
      {!known && <p>{set === 'england' ? 'No figures of England are imported for these periods.' : 'There is nothing to compare with.'}</p>}
      {area && <Within area={area} set={set} threshold={region.threshold} />}
      <Indicators panel={panel} threshold={region.threshold} set={set} lines={area?.lines ?? null} />
      <MethodLink page="comparison-sets" words="Comparison sets" />
    </>
  );
}
