import { useState } from 'preact/hooks';
import type { Region } from '../api/types';
import { plural } from '../text/figures';
import { announcement, go, picture, state } from '../ui/state';

/** So many areas can be read side by side. */
export const most = 6;

/** The chosen areas with one more, or without it. */
export function toggled(chosen: readonly string[], code: string): string[] {
  if (chosen.includes(code)) return chosen.filter((one) => one !== code);
  return chosen.length < most ? [...chosen, code] : [...chosen];
}

function pick(code: string, name: string): void {
  const before = state.value.compare;
  const next = toggled(before, code);
  announcement.value = next.length === before.length ? `Six areas are side by side already; take one out first.`
    : `${name} ${next.length > before.length ? 'added to' : 'taken out of'} the comparison: ${plural(next.length, 'area')}.`;
  go({ compare: next });
}

/** A tick beside the name of an area: side by side or not. */
export function PickTick({ code, name }: { code: string; name: string }) {
  const { compare } = state.value;
  const ticked = compare.includes(code);
  return (
    <input type="checkbox" class="pick" aria-label={`Compare ${name}`} title="Put side by side" checked={ticked} disabled={!ticked && compare.length >= most}
      onChange={() => pick(code, name)} />
  );
}

/** Puts the area of the panel side by side with others, or takes it out. */
export function PickButton({ code, name }: { code: string; name: string }) {
  const { compare, measure } = state.value;
  const ticked = compare.includes(code);
  const full = !ticked && compare.length >= most;
  return (
    <p class="quick picks">
      <button type="button" class="link-button" disabled={full} onClick={() => pick(code, name)}>{ticked ? 'Take out of the comparison' : full ? 'Six areas are compared already' : 'Add to the comparison'}</button>
      {compare.length > 0 && measure !== 'compare' && <button type="button" class="link-button" onClick={() => go({ measure: 'compare', sort: null })}>Show {plural(compare.length, 'area')} side by side</button>}
    </p>
  );
}

/** Areas whose names hold the words, those that begin with them first. */
export function found(areas: readonly { code: string; name: string }[], words: string): { code: string; name: string }[] {
  const wanted = words.trim().toLocaleLowerCase('en-GB');
  if (wanted === '') return [];
  return areas.map((area) => ({ area, at: area.code.toLowerCase() === wanted ? 0.5 : area.name.toLocaleLowerCase('en-GB').indexOf(wanted) + 1 }))
    .filter(({ at }) => at > 0)
    .toSorted((a, b) => Math.min(a.at, 2) - Math.min(b.at, 2) || a.area.name.localeCompare(b.area.name, 'en-GB'))
    .map(({ area }) => area);
}

/** Finds an area of the level by name or code. */
export function AreaSearch({ label, choose, chosen }: { label: string; choose: (code: string, name: string) => void; chosen: readonly string[] }) {
  const [words, setWords] = useState('');
  const areas = picture.value?.shapes.areas ?? [];
  const hits = found(areas, words).filter(({ code }) => !chosen.includes(code));
  const take = (code: string, name: string) => {
    choose(code, name);
    setWords('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (hits[0]) take(hits[0].code, hits[0].name);
  };
  return (
    <div class="govuk-form-group field search">
      <label class="govuk-label" for="area-search">{label}</label>
      <input class="govuk-input" id="area-search" type="search" autoComplete="off" value={words} aria-describedby="area-search-found"
        onInput={(event) => setWords(event.currentTarget.value)} onKeyDown={onKeyDown} />
      <p class="search__count" id="area-search-found" role="status">{words.trim() === '' ? '' : hits.length === 0 ? 'No area of this level has that name or code.' : `${plural(hits.length, 'area')} found${hits.length > 6 ? ', the first six shown' : ''}.`}</p>
      {hits.length > 0 && (
        <ul class="search__hits">
          {hits.slice(0, 6).map(({ code, name }) => <li key={code}><button type="button" class="link-button" onClick={() => take(code, name)}>{name}</button></li>)}
        </ul>
      )}
    </div>
  );
}

/** Which areas are side by side, with how to add and take out. */
export function Picked({ region }: { region: Region }) {
  const { compare } = state.value;
  const names = new Map((picture.value?.shapes.areas ?? []).map(({ code, name }) => [code, name]));
  return (
    <section class="picked" aria-label="Areas compared">
      <h3 class="picked__title">Areas side by side: {compare.length} of {most}</h3>
      {compare.length > 0 && (
        <ul class="picked__list">
          {compare.map((code) => (
            <li key={code}>
              <span>{names.get(code) ?? code}</span>
              <button type="button" class="link-button" onClick={() => pick(code, names.get(code) ?? code)}>Take out<span class="govuk-visually-hidden"> {names.get(code) ?? code}</span></button>
            </li>
          ))}
        </ul>
      )}
      {compare.length < most && region.levels.length > 0 && <AreaSearch label="Add an area by name or code" choose={pick} chosen={compare} />}
    </section>
  );
}
