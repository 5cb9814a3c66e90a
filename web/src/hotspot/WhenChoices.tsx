import { useEffect, useState } from 'preact/hooks';
import { address, getJson, isAbort } from '../api/client';
import type { Region, ShapesResponse } from '../api/types';
import { go, state } from '../ui/state';
import { narrowings, type Narrowing } from './only';

/** The authorities, or else the forces, of a region. */
function useAreas(region: Region): Narrowing[] {
  const [areas, setAreas] = useState<Narrowing[]>([]);
  const level = (['authority', 'force'] as const).find((candidate) => region.levels.some((info) => info.level === candidate));
  useEffect(() => {
    if (!level) return undefined;
    const leaving = new AbortController();
    const read = async () => {
      try {
        const shapes = await getJson<ShapesResponse>(address('shapes', { level }), leaving.signal);
        setAreas(shapes.areas.map(({ code, name }) => ({ value: `area:${code}`, text: name })));
      } catch (error) {
        // the picture asks for the same shapes and says what is wrong with them
        if (!isAbort(error)) setAreas([]);
      }
    };
    void read();
    return () => leaving.abort();
  }, [level]);
  return areas;
}

const id = 'only';
const legend = 'Narrowed to';

/** What is counted by weekday and hour: everything, or one part of it. */
export function WhenChoices({ region }: { region: Region }) {
  const areas = useAreas(region);
  const groups = [...(areas.length > 1 ? [{ title: 'An area', options: areas }] : []), ...narrowings(region)];
  return (
    <div class="govuk-form-group field">
      <label class="govuk-label" for={id}>{legend}</label>
      <div class="govuk-hint" id="only-hint">One way at a time, so that small counts stay hidden.</div>
      <select class="govuk-select" id={id} aria-describedby="only-hint" value={state.value.only ?? ''} onChange={(event) => go({ only: event.currentTarget.value || null })}>
        <option value="">Nothing: all incidents</option>
        {groups.map((group) => (
          <optgroup key={group.title} label={group.title}>
            {group.options.map((option) => <option key={option.value} value={option.value}>{option.text}</option>)}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
