import type { ComparedArea, ComparedIndicator, CompareResponse, Standing } from '../api/compare-types';
import type { TrendLine } from '../api/rank-types';
import { absence, interval, number, percent, phrase, sentence, valueOf } from '../text/figures';
import { go, state } from '../ui/state';
import { Whisker } from '../ui/Whisker';
import { bandWords } from './bands';
import { setWords } from './Against';
import { changeWords } from './change';
import { Dot, Spark, spanOf } from './Plots';

const standings: Record<Standing, string> = {
  higher: 'higher', lower: 'lower', 'not different': 'not different', 'no interval': 'no interval', unknown: 'not known',
};

/** How a figure lies to its set, in words. */
export function standingWords(standing: Standing): string {
  return standings[standing];
}

function Name({ area }: { area: ComparedArea }) {
  const selected = state.value.area === area.code;
  return <th scope="row"><button type="button" class="link-button" aria-pressed={selected} onClick={() => go({ area: selected ? null : area.code })}>{area.name}</button></th>;
}

function Places({ answer }: { answer: CompareResponse }) {
  return (
    <section class="side">
      <h3>Band, and how sure</h3>
      <p class="side__unit">Rank among {number(answer.ranked, 0)} ranked areas, with its {percent(answer.confidence)} interval. Where intervals overlap, put no area before the other.</p>
      <table>
        <thead class="govuk-visually-hidden"><tr><th scope="col">Area</th><th scope="col">Interval</th><th scope="col">In words</th></tr></thead>
        <tbody>{answer.areas.map((area) => (
          <tr key={area.code}>
            <Name area={area} />
            <td class="side__plot">{area.rank !== null && area.low !== null && area.high !== null && <Whisker low={area.low} at={area.rank} high={area.high} most={answer.ranked} wide={200} />}</td>
            <td class="side__words">{bandWords(area, answer.ranked, answer.bands)}</td>
          </tr>
        ))}</tbody>
      </table>
    </section>
  );
}

function TrendCell({ line, kind, threshold }: { line: TrendLine; kind: 'share' | 'unit'; threshold: number }) {
  return (
    <td class="side__trend">
      <Spark line={line} /><span>{changeWords(line, kind, threshold)}{line.breaks.length > 0 && <span class="side__break">; break: {sentence(line.breaks.at(-1)!)}</span>}</span>
    </td>
  );
}

function Scores({ answer, threshold }: { answer: CompareResponse; threshold: number }) {
  const { set } = state.value;
  return (
    <section class="side">
      <h3>Scoping priority</h3>
      <p class="side__unit">Score, with the share of the weight that has a figure{set === 'neighbours' ? '; and the score and place among the area and its neighbours alone' : ''}.</p>
      <table>
        <thead class="govuk-visually-hidden"><tr><th scope="col">Area</th><th scope="col">Score</th><th scope="col">Trend</th></tr></thead>
        <tbody>{answer.areas.map((area) => (
          <tr key={area.code}>
            <Name area={area} />
            <td class="side__words">
              {absence(area.score, threshold) ?? <strong>{number(valueOf(area.score), 2)}</strong>}
              {area.completeness !== null && `; ${percent(area.completeness)} complete`}
              {set === 'neighbours' && (area.within.rank === null ? `; among neighbours: ${phrase(area.within.score, threshold, { digits: 2 })}`
                : `; among neighbours ${phrase(area.within.score, threshold, { digits: 2 })}, place ${number(area.within.rank, 0)} of ${number(area.within.of, 0)}`)}
            </td>
            <TrendCell line={area.scoreTrend} kind="unit" threshold={threshold} />
          </tr>
        ))}</tbody>
      </table>
    </section>
  );
}

function unitText(unit: string): string {
  return unit.startsWith('%') ? unit : ` ${unit}`;
}

function IndicatorBlock({ indicator, at, answer, threshold }: { indicator: ComparedIndicator; at: number; answer: CompareResponse; threshold: number }) {
  const span = spanOf(answer.areas.map((area) => area.lines[at]));
  return (
    <section class="side">
      <h3>{indicator.title}</h3>
      <p class="side__unit">{indicator.unit}{indicator.period && `, ${indicator.period}`}{span && `; scale ${number(span.low)} to ${number(span.high)}`}{indicator.weight === 0 ? '; not part of the score' : ''}</p>
      <table>
        <thead class="govuk-visually-hidden"><tr><th scope="col">Area</th><th scope="col">On the scale</th><th scope="col">Figure</th><th scope="col">Trend</th></tr></thead>
        <tbody>{answer.areas.map((area) => {
          const line = area.lines[at];
          const missing = absence(line.figure, threshold);
          const bounds = interval(line.figure);
          return (
            <tr key={area.code}>
              <Name area={area} />
              <td class="side__plot">{span && valueOf(line.figure) !== null && <Dot line={line} span={span} />}</td>
              <td class="side__words">
                {missing ? <span class="absent">{missing}</span> : <><strong>{number(valueOf(line.figure))}</strong>{unitText(indicator.unit.startsWith('%') ? '%' : '')}{bounds && ` (${bounds})`}</>}
                {line.shared && <span class="side__shared"> Shared from {line.shared}.</span>}
                {line.against.centre !== null && !missing && <span class="side__standing"> {line.standing === 'no interval' ? 'No interval; set' : `${standingWords(line.standing)}; set`} {number(line.against.centre)}</span>}
              </td>
              <TrendCell line={line.trend} kind={indicator.change} threshold={threshold} />
            </tr>
          );
        })}</tbody>
      </table>
    </section>
  );
}

/** Up to six areas side by side: place, score, and every indicator on one scale. */
export function CompareBox({ answer, threshold }: { answer: CompareResponse; threshold: number }) {
  return (
    <div class="sides">
      <p class="side__key">Dot: the figure, with its 95% interval. Tick: {answer.against === 'england' ? 'England' : 'mean of the set'}. Bar: lowest to highest of the set. Each area is held against {setWords[answer.against]}.</p>
      <Places answer={answer} />
      <Scores answer={answer} threshold={threshold} />
      {answer.indicators.map((indicator, at) => <IndicatorBlock key={indicator.id} indicator={indicator} at={at} answer={answer} threshold={threshold} />)}
    </div>
  );
}
