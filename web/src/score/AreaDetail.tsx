import { useEffect, useMemo, useState } from 'preact/hooks';
import { address, asProblem, getJson, isAbort } from '../api/client';
import type { Scale } from '../api/score-types';
import type { AreaPanel, Problem, Region } from '../api/types';
import { RunCardBox } from '../report/RunCardBox';
import { interval, notScored, number, percent, phrase, valueOf } from '../text/figures';
import { levelOne } from '../text/words';
import { levelOf, recordedFilters } from '../ui/choices';
import { ProblemBox } from '../ui/ProblemBox';
import { go, picture, state } from '../ui/state';
import { Contributions } from './Contributions';
import { Recorded } from './Recorded';
import { methodParams } from './load';
import { MethodLink } from './MethodLink';
import { Neighbours } from './Neighbours';
import { PickButton } from './Picking';
import { Place } from './Place';
import { missingProxies } from './rescore';
import { weigh } from './reweigh';
import { saysNotScored, scaleUnit } from './scores';
import { ProfileFiles } from './ProfileFiles';
import { exactFigures, Quality } from './Quality';
import { Spines } from './Spines';
import { Trends } from './Trends';

/** Reads the panel of an area; the old one stays until the new one is there. */
function usePanel(code: string, region: Region): { panel: AreaPanel | null; problem: Problem | null } {
  const [panel, setPanel] = useState<AreaPanel | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const url = address(`areas/${encodeURIComponent(code)}`, { ...recordedFilters(state.value, region), period: state.value.period, ...methodParams(state.value) });
  useEffect(() => {
    const controller = new AbortController();
    const read = async () => {
      try {
        const got = await getJson<AreaPanel>(url, controller.signal);
        if (controller.signal.aborted) return;
        setPanel(got);
        setProblem(null);
      } catch (error) {
        if (!controller.signal.aborted && !isAbort(error)) setProblem(asProblem(error));
      }
    };
    void read();
    return () => controller.abort();
  }, [url]);
  const { weight, without } = state.value;
  const weighed = useMemo(() => panel && weigh(panel, weight, without), [panel, weight, without]);
  return { panel: weighed, problem };
}

function Headline({ panel, region }: { panel: AreaPanel; region: Region }) {
  const { missing, all } = missingProxies(panel.indicators.map(({ proxy, weight, figure }) => ({ proxy, weight, present: valueOf(figure) !== null })));
  const value = valueOf(panel.score);
  if (value === null) {
    const words = panel.score.status === 'suppressed' || saysNotScored(panel.score) ? phrase(panel.score, region.threshold) : notScored(missing, all);
    return <p class="headline headline--none">{words}</p>;
  }
  const range = interval(panel.score, 2);
  const scale = panel.method?.scale ?? 'z';
  return (
    <>
      <p class="headline"><strong>{number(value, 2)}</strong> <span>{sideOf(value, scale)}{range ? `, ${range}` : ''}</span></p>
      <p class="headline__more">
        {`${all - missing} of ${all} indicators are present, ${percent(panel.completeness ?? 0)} of the weight. `}
        {withoutDiscovered(panel)}
      </p>
    </>
  );
}

function sideOf(value: number, scale: Scale): string {
  if (scale !== 'z' && scale !== 'robust-z') return scaleUnit[scale];
  const middle = scale === 'z' ? 'mean' : 'median';
  return value > 0.05 ? `more need than the region’s ${middle}` : value < -0.05 ? `less need than the region’s ${middle}` : `about the region’s ${middle}`;
}

/** The score beside the one without what policing discovers, where that makes a difference. */
function withoutDiscovered(panel: AreaPanel): string {
  const left = panel.indicators.filter(({ source, weight, contribution }) => source === 'discovered' && weight > 0 && contribution !== null);
  if (left.length === 0) return '';
  const score = valueOf(weigh(panel, state.value.weight, [...state.value.without, 'discovered']).score);
  return score === null ? '' : `Without what policing discovers: ${number(score, 2)}.`;
}

function Moving({ panel, region }: { panel: AreaPanel; region: Region }) {
  if (!panel.movement) return null;
  const unit = panel.movement.unit ?? region.movements?.unit ?? '';
  const write = (key: 'in' | 'out' | 'within') => phrase(panel.movement![key], region.threshold, { digits: 0, unit });
  return (
    <>
      <h3>Movement</h3>
      <dl class="pairs">
        <dt>Arrive</dt><dd>{write('in')}</dd>
        <dt>Leave</dt><dd>{write('out')}</dd>
        <dt>Within</dt><dd>{write('within')}</dd>
      </dl>
    </>
  );
}

const order = ['msoa', 'ward', 'authority', 'force'];

function Name({ panel }: { panel: AreaPanel }) {
  const parents = panel.parents
    .filter((parent) => parent.level !== 'region')
    .toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
    .map((parent) => parent.name)
    .join(', ');
  const level = levelOne[panel.level];
  return (
    <>
      <p class="detail__level">{level.charAt(0).toUpperCase() + level.slice(1)}{parents ? ` in ${parents}` : ''}</p>
      <h2 class="detail__title">{panel.name}</h2>
    </>
  );
}

/** The areas exchanged most with; each leads on to its own panel. */
function Partners({ list }: { list: { code: string; name: string; words: string }[] }) {
  if (list.length === 0) return null;
  return (
    <ul class="partners">
      {list.map(({ code, name, words }) => (
        <li key={name}><button type="button" class="link-button" onClick={() => go({ area: code })}>{name}</button>: {words}</li>
      ))}
    </ul>
  );
}

function OnThisMap({ code }: { code: string }) {
  const drawn = picture.value;
  if (!drawn || state.value.view === 'areas') return null;
  const isDrawn = drawn.shapes.areas.some((area) => area.code === code);
  const lines = isDrawn ? drawn.about(code) : [`The map is drawn by ${levelOne[drawn.level]}; select one to see its part here.`];
  return (
    <div class="on-map">
      <h3>On this map</h3>
      {lines.map((line) => <p key={line}>{line}</p>)}
      {isDrawn && <Partners list={drawn.partners?.(code) ?? []} />}
    </div>
  );
}

/** Everything known about the selected area. */
export function AreaDetail({ code, region }: { code: string; region: Region }) {
  const { panel, problem } = usePanel(code, region);
  const clear = <button type="button" class="link-button detail__clear" onClick={() => go({ area: null })}>Clear selection</button>;
  if (problem && panel?.code !== code) {
    return <>{clear}<h2 class="detail__title">{code}</h2><ProblemBox problem={problem} /></>;
  }
  if (!panel) return <>{clear}<h2 class="detail__title">{code}</h2><p>Reading the figures of this area…</p></>;
  return (
    <div aria-busy={panel.code !== code}>
      {clear}
      <Name panel={panel} />
      {panel.indicators.length > 0 && panel.level === levelOf(state.value, region) && <PickButton code={panel.code} name={panel.name} />}
      <OnThisMap code={panel.code} />
      {panel.indicators.length > 0
        ? <>
            <h3>Scoping priority</h3>
            <Headline panel={panel} region={region} />
            <Contributions panel={panel} unit={scaleUnit[panel.method?.scale ?? 'z']} />
            <MethodLink page="score" words="The score and its parts" />
            <Place code={panel.code} level={panel.level} exact={exactFigures(panel)} />
            <Spines panel={panel} region={region} />
            <Trends code={panel.code} level={panel.level} threshold={region.threshold} />
            <Neighbours code={panel.code} region={region} />
          </>
        : <p>Not scored: no indicators are loaded.</p>}
      <Recorded panel={panel} region={region} />
      <Moving panel={panel} region={region} />
      <Quality panel={panel} threshold={region.threshold} />
      {panel.indicators.length > 0 && <ProfileFiles code={panel.code} level={panel.level} />}
      <p class="detail__small">Residents: {phrase(panel.population, region.threshold, { digits: 0 })}. Code {panel.code}.</p>
      {panel.runCard && <RunCardBox title={panel.name} card={panel.runCard} csv={null} />}
    </div>
  );
}
