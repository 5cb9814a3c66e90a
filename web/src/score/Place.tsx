import { address } from '../api/client';
import type { ExplainedIndicator, ExplanationResponse, RankedArea, RanksResponse } from '../api/rank-types';
import type { Level } from '../api/types';
import { number } from '../text/figures';
import { state } from '../ui/state';
import { Whisker } from '../ui/Whisker';
import { useAnswer } from './answer';
import { bandWords } from './bands';
import { questionParams } from './load';
import { MethodLink } from './MethodLink';
import { smallest } from './moves';

function Without({ part, rank }: { part: ExplainedIndicator; rank: number }) {
  const left = part.rankWithout;
  const moved = left === null ? 'not ranked' : left === rank ? `stays ${number(rank, 0)}` : `${number(rank, 0)} → ${number(left, 0)}`;
  return (
    <tr>
      <th scope="row">{part.title}</th>
      <td class="numeric place__moved">{moved}</td>
    </tr>
  );
}

function WithoutTable({ found }: { found: ExplanationResponse }) {
  if (found.rank === null) return null;
  const rank = found.rank;
  return (
    <table class="small-table">
      <caption>Rank if one indicator is left out</caption>
      <thead><tr><th scope="col">Without</th><th scope="col" class="numeric">Rank</th></tr></thead>
      <tbody>{found.indicators.map((part) => <Without key={part.id} part={part} rank={rank} />)}</tbody>
    </table>
  );
}

function Moves({ found }: { found: ExplanationResponse }) {
  const up = smallest(found, 'forHigherBand');
  const down = smallest(found, 'forLowerBand');
  if (!up && !down) return <p>No change of a single indicator would move its rank into another band.</p>;
  return (
    <>
      <p>The smallest changes that would move its rank out of band {found.band}, all else the same:</p>
      <ul>
        {up && <li>one band up {up};</li>}
        {down && <li>one band down {down}.</li>}
      </ul>
    </>
  );
}

function Doubt({ found, exact }: { found: ExplanationResponse; exact: number }) {
  const { data, weights, scale, mean, leftOut } = found.doubt;
  const parts = [
    { text: 'small numbers in the figures', share: data },
    { text: 'the weights', share: weights },
    { text: 'the scale', share: scale },
    { text: 'the kind of mean', share: mean },
    { text: 'which indicators are in', share: leftOut },
  ].filter((part): part is { text: string; share: number } => part.share !== null).toSorted((a, b) => b.share - a.share);
  if (parts.length === 0) return <p>Its rank is the same in every run.</p>;
  return (
    <p>
      The doubt about its rank comes most from {parts[0].text}, then from {parts[1].text}; least from {parts.at(-1)?.text}.
      {exact > 0 && ` ${exact} of ${found.indicators.length} figures are published without the counts behind them and are taken as exact, so the true doubt is larger.`}
    </p>
  );
}

function Interval({ area, ranks }: { area: RankedArea; ranks: RanksResponse }) {
  if (area.rank === null || area.low === null || area.high === null) return null;
  return (
    <p class="place__whisker">
      <span>1</span><Whisker low={area.low} at={area.rank} high={area.high} most={ranks.ranked} wide={250} /><span>{number(ranks.ranked, 0)}</span>
    </p>
  );
}

/** Where the area stands (`exact` of its figures come without counts), how sure that is, and what it rests on. */
export function Place({ code, level, exact }: { code: string; level: Level; exact: number }) {
  const params = questionParams(state.value);
  const { answer: ranks, problem } = useAnswer<RanksResponse>(address('scores/ranks', { level, ...params }));
  const { answer: found } = useAnswer<ExplanationResponse>(address('scores/explanation', { area: code, ...params }));
  if (problem) return <p>How sure the place is could not be worked out: {problem.title}.</p>;
  const area = ranks?.areas.find((one) => one.code === code);
  if (!ranks || !area) return <p>Working out how sure its place is…</p>;
  return (
    <>
      <h3>Band, and how sure</h3>
      <p class="place__words">{bandWords(area, ranks.ranked, ranks.bands)}</p>
      <Interval area={area} ranks={ranks} />
      <MethodLink page="rank-interval" words="Rank intervals and bands" />
      {found && found.area === code && found.rank !== null && (
        <details class="group">
          <summary>What the place rests on</summary>
          <div class="group__body place__rests">
            <Moves found={found} />
            <Doubt found={found} exact={exact} />
            <WithoutTable found={found} />
          </div>
        </details>
      )}
    </>
  );
}
