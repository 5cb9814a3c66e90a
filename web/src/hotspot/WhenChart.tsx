import type { WhenCount } from '../api/hotspot-types';
import { count, valueOf } from '../text/figures';
import { classOf } from '../ui/classes';
import { days, hourWords, twoDigits } from './hours';

interface Props { counts: WhenCount[]; breaks: number[]; notes: string[]; threshold: number }

const hours = [...Array.from({ length: 24 }, (_, hour) => hour as number | null), null];
const columns = [1, 2, 3, 4, 5, 6, 7, null] as (number | null)[];

function Cell({ each, breaks }: { each: WhenCount | undefined; breaks: number[] }) {
  const value = each ? valueOf(each.count) : null;
  const apart = each?.weekday === null || each?.hour === null;
  if (value === null) return <td class="blank"><span aria-hidden="true">–</span><span class="govuk-visually-hidden">suppressed</span></td>;
  return <td class={apart ? 'apart' : value === 0 ? '' : `heat-${classOf(value, breaks)}`}>{count(value)}</td>;
}

/** Those of which some figure is told: where no hour or no weekday is known at all, there is nothing to draw by it. */
function told(all: (number | null)[], counts: WhenCount[], of: (each: WhenCount) => number | null): (number | null)[] {
  const known = new Set(counts.filter(({ count: figure }) => figure.status !== 'no-data').map(of));
  return all.filter((one) => known.has(one));
}

/** Hours down, weekdays across, each cell with its number; what is not known stands apart. */
export function WhenChart({ counts, breaks, notes, threshold }: Props) {
  const [across, down] = [told(columns, counts, (each) => each.weekday), told(hours, counts, (each) => each.hour)];
  if (across.length === 1 && down.length === 1) return <>{notes.map((note) => <p key={note}>{note}</p>)}</>;
  const byPlace = new Map(counts.map((each) => [`${each.weekday ?? ''} ${each.hour ?? ''}`, each]));
  return (
    <>
      {notes.map((note) => <p key={note}>{note}</p>)}
      <table class="when">
        <caption class="govuk-visually-hidden">Recorded incidents by hour (rows) and weekday (columns)</caption>
        <thead>
          <tr>
            <th scope="col">Hour</th>
            {across.map((day) => <th key={day ?? 0} scope="col">{day === null ? 'Not known' : <abbr title={days[day - 1]}>{days[day - 1].slice(0, 3)}</abbr>}</th>)}
          </tr>
        </thead>
        <tbody>
          {down.map((hour) => (
            <tr key={hour ?? -1}>
              <th scope="row">{hour === null ? 'Not known' : <><span aria-hidden="true">{twoDigits(hour)}</span><span class="govuk-visually-hidden">{hourWords(hour)}</span></>}</th>
              {across.map((day) => <Cell key={day ?? 0} each={byPlace.get(`${day ?? ''} ${hour ?? ''}`)} breaks={breaks} />)}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="when__key">
        {[0, ...breaks].map((from, i) => (
          <span key={from} class={`heat-${i}`}>{breaks[i] === undefined ? `${count(Math.max(threshold, from))} and more` : `${count(Math.max(threshold, from))} to under ${count(breaks[i])}`}</span>
        ))}
        <span>–: suppressed, fewer than {threshold}</span>
      </p>
    </>
  );
}
