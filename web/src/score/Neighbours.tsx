import { address } from '../api/client';
import type { NeighboursResponse } from '../api/compare-types';
import type { Region } from '../api/types';
import { absence, number, phrase } from '../text/figures';
import { go, state } from '../ui/state';
import { Likeness } from './Against';
import { useAnswer } from './answer';

const titles: Record<string, string> = { residents: 'Residents', density: 'Residents per km²', children_share: 'Children, %' };

function List({ answer, region }: { answer: NeighboursResponse; region: Region }) {
  const [own, ...others] = answer.areas;
  const name = (id: string) => titles[id] ?? region.indicators.find((one) => one.id === id)?.title ?? id;
  if (!own || others.length === 0) {
    const why = own?.figures.map((figure, k) => [answer.covariates[k], absence(figure, region.threshold)] as const).find(([, missing]) => missing !== null);
    return <p>It has no statistical neighbours: {why ? `${name(why[0]).toLowerCase()}: ${why[1]}` : 'no other area has these figures.'}</p>;
  }
  return (
    <>
      <div class="scrolls" tabIndex={0} role="region" aria-label="Statistical neighbours">
        <table class="small-table">
          <thead><tr><th scope="col">Area</th><th scope="col" class="numeric">Distance</th>{answer.covariates.map((id) => <th key={id} scope="col" class="numeric">{name(id)}</th>)}</tr></thead>
          <tbody>{answer.areas.map((area, i) => (
            <tr key={area.code}>
              <th scope="row">{i === 0 ? area.name : <button type="button" class="link-button" onClick={() => go({ area: area.code })}>{area.name}</button>}</th>
              <td class="numeric">{i === 0 ? 'itself' : number(area.distance, 2)}</td>
              {area.figures.map((figure, k) => <td key={answer.covariates[k]} class="numeric">{absence(figure, region.threshold) ?? phrase({ ...figure, lower: undefined, upper: undefined } as typeof figure, region.threshold)}</td>)}
            </tr>
          ))}</tbody>
        </table>
      </div>
      <p class="quick">
        <button type="button" class="link-button" onClick={() => go({ measure: 'compare', level: answer.level, set: 'neighbours', sort: null, compare: answer.areas.slice(0, 6).map(({ code }) => code) })}>
          Side by side with its {number(Math.min(5, others.length), 0)} nearest
        </button>
      </p>
    </>
  );
}

/** The areas most like the selected one, by what the reader chooses. */
export function Neighbours({ code, region }: { code: string; region: Region }) {
  const { covariate, near } = state.value;
  const { answer, problem } = useAnswer<NeighboursResponse>(address('scores/neighbours', { area: code, covariate, count: near }));
  return (
    <>
      <h3>Areas most like it</h3>
      <details class="group">
        <summary>Statistical neighbours{answer && answer.areas[0]?.code === code && answer.areas.length > 1 ? `: ${answer.areas.slice(1, 4).map(({ name }) => name).join(', ')}…` : ''}</summary>
        <div class="group__body">
          {problem && <p>{problem.title}.</p>}
          {answer && answer.areas[0]?.code === code && <List answer={answer} region={region} />}
          <p class="detail__small">Distance: standard deviations apart, on average over what they are alike in.</p>
          <Likeness region={region} />
        </div>
      </details>
    </>
  );
}
