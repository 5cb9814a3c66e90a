import { useEffect, useRef } from 'preact/hooks';
import type { Level, Region } from '../api/types';
import { isWhen } from '../hotspot/only';
import { HotspotMethod } from '../hotspot/HotspotMethod';
import { MovementMethod } from '../movement/MovementMethod';
import { ScoreMethod } from '../score/ScoreMethod';
import { label, month, monthsBetween, sourceWords } from '../text/words';
import type { Method } from './address';
import { categoriesFor, followsZoom, levelOf, levelsFor, monthsOf, spanOf } from './choices';
import { Checkboxes, Group, Select } from './fields';
import { closeSheet, go, sheet, state } from './state';

const questions = {
  areas: { title: 'Where first?', text: 'Which areas need attention first, why, how sure is that, and what is not seen?' },
  hotspots: { title: 'Where and when?', text: 'At which places do incidents concentrate, and does the pattern hold against chance?' },
  movement: { title: 'Which corridors?', text: 'Between which areas do children and young people move, and which borders do they cross?' },
  data: { title: 'What is loaded?', text: '' },
};

/** Methods that look at cells, whatever the areas. */
function isOfCells(method: Method): boolean {
  return method === 'surface' || method === 'risk' || method === 'stability' || method === 'accuracy' || method === 'when';
}

function LevelChoice({ region }: { region: Region }) {
  const choices = state.value;
  const levels = levelsFor(choices, region);
  if (levels.length < 2 || (choices.view === 'hotspots' && isOfCells(choices.method))) return null;
  const titles = new Map(region.levels.map((info) => [info.level, `${info.title} (${info.areas.toLocaleString('en-GB')})`]));
  const now = levelOf(choices, region);
  const byZoom = followsZoom(choices) ? [{ value: 'zoom' as const, text: `By zoom, now: ${titles.get(now) ?? now}` }] : [];
  const isByZoom = byZoom.length > 0 && choices.level === null;
  return (
    <Select<Level | 'zoom'> id="level" legend="Level of areas" value={isByZoom ? 'zoom' : now}
      options={[...byZoom, ...levels.map((level) => ({ value: level, text: titles.get(level) ?? level }))]}
      onChange={(level) => go({ level: level === 'zoom' ? null : level, area: null, compare: [] })} />
  );
}

function listed(months: string[]) {
  return months.map((value) => ({ value, text: month(value) }));
}

function PeriodChoice({ region }: { region: Region }) {
  const span = spanOf(state.value, region);
  const now = monthsOf(state.value, region);
  if (!span || !now) return null;
  const periods = state.value.view === 'movement' ? region.movements?.periods : undefined;
  const months = periods ? [] : listed(monthsBetween(span.from, span.to));
  const hint = periods ? 'The periods that movements are told for, one or several together.' : 'Months of the recorded incidents.';
  return (
    <fieldset class="govuk-fieldset field period" aria-describedby="period-hint">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Period</legend>
      <div class="govuk-hint" id="period-hint">{hint}</div>
      <div class="period__pair">
        <Select id="from" legend="From" value={now.from} options={periods ? listed(periods.map(({ from }) => from)) : months} onChange={(from) => go({ from, to: from > now.to ? from : now.to })} />
        <Select id="to" legend="To" value={now.to} options={periods ? listed(periods.map(({ to }) => to)) : months} onChange={(to) => go({ to, from: to < now.from ? to : now.from })} />
      </div>
      <p class="quick">
        <button type="button" class="link-button" onClick={() => go(periods?.at(-1) ?? { from: null, to: null })}>{periods ? 'Last period' : 'Last 12 months'}</button>
        <button type="button" class="link-button" onClick={() => go(periods ? { from: null, to: null } : { from: span.from, to: span.to })}>All months</button>
      </p>
    </fieldset>
  );
}

interface FilterProps { id: string; title: string; hint: string; values: string[]; chosen: string[]; onChange: (chosen: string[]) => void }

function Filter({ id, title, hint, values, chosen, onChange }: FilterProps) {
  const known = chosen.filter((value) => values.includes(value));
  if (values.length < 2) return null;
  return (
    <Group title={`${title}: ${known.length === 0 ? 'all' : `${known.length} of ${values.length}`}`} open={known.length > 0}>
      <Checkboxes id={id} legend={title} hint={`${hint} None ticked means all.`.trim()} chosen={known}
        options={values.map((value) => ({ value, text: sourceWords[value] ?? label(value) }))} onChange={onChange} />
    </Group>
  );
}

function Filters({ region }: { region: Region }) {
  const choices = state.value;
  const incidents = choices.view === 'movement' ? null : region.incidents;
  return (
    <>
      <Filter id="category" title="Categories" hint="" values={categoriesFor(choices, region)} chosen={choices.category}
        onChange={(category) => go({ category })} />
      <Filter id="source" title="Sources" hint="How the incident came to be recorded." values={incidents?.sources ?? []} chosen={choices.source}
        onChange={(source) => go({ source })} />
      <Filter id="place" title="Kinds of place" hint="" values={incidents?.placeTypes ?? []} chosen={choices.place_type}
        onChange={(place_type) => go({ place_type })} />
    </>
  );
}

/** The left column: the question, and every choice that changes the answer. */
export function Controls({ region }: { region: Region }) {
  const { view } = state.value;
  const question = questions[view];
  const open = sheet.value === 'controls';
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) close.current?.focus();
  }, [open]);
  return (
    <form class={`controls${open ? ' is-open' : ''}`} aria-label="Choices" onSubmit={(event) => event.preventDefault()}>
      <button ref={close} type="button" class="sheet-close" onClick={() => closeSheet()}>Close choices</button>
      <h2 class="controls__title">{question.title}</h2>
      <p class="controls__question">{question.text}</p>
      {view === 'areas' && <ScoreMethod region={region} />}
      {view === 'hotspots' && <HotspotMethod region={region} />}
      {view === 'movement' && <MovementMethod region={region} />}
      <LevelChoice region={region} />
      {!isWhen(state.value) && <PeriodChoice region={region} />}
      {!isWhen(state.value) && <Filters region={region} />}
    </form>
  );
}
