import type { IndicatorInfo, Region } from '../api/types';
import { number } from '../text/figures';
import { levelMany, sourceWords } from '../text/words';
import { Group, Tick } from '../ui/fields';
import { drag, go, settle, state } from '../ui/state';
import { weightsOf } from './rescore';

const most = 3;

/** The changed weights with one more, or without it when it is as defined. */
export function withWeight(changed: string[], indicator: IndicatorInfo, weight: number): string[] {
  const others = changed.filter((text) => text.slice(0, text.lastIndexOf(':')) !== indicator.id);
  return weight === indicator.weight ? others : [...others, `${indicator.id}:${weight}`];
}

function Slider({ indicator, weight, off }: { indicator: IndicatorInfo; weight: number; off: boolean }) {
  const id = `weight-${indicator.id}`;
  const move = (text: string) => drag({ weight: withWeight(state.value.weight, indicator, Number(text)) });
  return (
    <div class="weight__row">
      <label class="govuk-visually-hidden" for={id}>Weight of {indicator.title}</label>
      <input id={id} type="range" min="0" max={most} step="0.25" value={off ? 0 : weight} disabled={off} aria-describedby={`${id}-reason`}
        aria-valuetext={`weight ${number(weight, 2)}`} onInput={(event) => move(event.currentTarget.value)} onChange={() => settle()} />
      <output class="numeric" for={id}>{off ? 'left out' : number(weight, 2)}</output>
    </div>
  );
}

function Card({ indicator }: { indicator: IndicatorInfo }) {
  return (
    <details class="group weight__card">
      <summary>What it is, and why it is a proxy<span class="govuk-visually-hidden"> ({indicator.title})</span></summary>
      <dl class="group__body card">
        <dt>Why</dt><dd>{indicator.why}</dd>
        {indicator.evidence && <><dt>Evidence and limits</dt><dd>{indicator.evidence}</dd></>}
        <dt>Counted</dt><dd>{indicator.numerator}, out of {indicator.denominator}; {indicator.unit}</dd>
        <dt>Published for</dt><dd>{levelMany[indicator.level]}{indicator.refresh ? `; ${indicator.refresh}` : ''}</dd>
        <dt>Periods loaded</dt><dd>{indicator.periods.length > 0 ? `${indicator.periods[0]} to ${indicator.periods.at(-1)}` : 'none'}</dd>
      </dl>
    </details>
  );
}

function Item({ indicator, weight, off }: { indicator: IndicatorInfo; weight: number; off: boolean }) {
  return (
    <li class="weight">
      <p class="weight__title">{indicator.title}</p>
      <p class="weight__source"><span class={`source source--${indicator.source}`}>{sourceWords[indicator.source] ?? indicator.source}</span></p>
      <Slider indicator={indicator} weight={weight} off={off} />
      <p class="weight__reason" id={`weight-${indicator.id}-reason`}>Defined as {number(indicator.weight, 2)}: {indicator.weightReason}.</p>
      <Card indicator={indicator} />
    </li>
  );
}

/** Every indicator with its weight, the reason for it, and what it is; moving a slider draws the map anew at once. */
export function WeightsPanel({ region }: { region: Region }) {
  const { weight, without } = state.value;
  const weights = weightsOf(region.indicators, weight, without);
  const discovered = region.indicators.some((indicator) => indicator.source === 'discovered');
  const changed = weight.length > 0 || without.length > 0;
  if (region.indicators.length === 0) return null;
  return (
    <>
      {discovered && (
        <Tick id="without-discovered" text="Leave out what policing discovers" hint="More patrols find more of it, wherever need is." ticked={without.includes('discovered')}
          onChange={(ticked) => go({ without: ticked ? [...without, 'discovered'] : without.filter((source) => source !== 'discovered') })} />
      )}
      <Group title={`Indicators and weights: ${changed ? 'changed' : 'as defined'}`} open={weight.length > 0}>
        <p class="weight__reason">Weights are a judgement. Move one and see what changes; only their proportions matter.</p>
        {changed && <p class="quick"><button type="button" class="link-button" onClick={() => go({ weight: [], without: [] })}>Back to the defined weights</button></p>}
        <ul class="weights">
          {region.indicators.map((indicator, k) => (
            <Item key={indicator.id} indicator={indicator} weight={weights[k]} off={without.includes(indicator.source)} />
          ))}
        </ul>
      </Group>
    </>
  );
}
