import type { AreaPanel, Figure, Region } from '../api/types';
import { absence, number, phrase, valueOf } from '../text/figures';
import { label, month, period } from '../text/words';
import type { Activity } from '../api/compare-types';
import { monthsOf } from '../ui/choices';
import { state } from '../ui/state';
import { ActivityList, placed } from './Activities';
import { useTrends } from './Trends';

const width = 320;
const height = 84;
const base = 64;

type Month = { month: string; count: Figure };

function MonthBar({ entry, x, step, most }: { entry: Month; x: number; step: number; most: number }) {
  const value = valueOf(entry.count);
  const wide = Math.max(1, step - 1.5);
  if (value !== null) {
    const tall = (value / most) * (base - 6);
    return <rect x={x} y={base - tall} width={wide} height={tall} fill="#0b5a5e" />;
  }
  const dash = entry.count.status === 'suppressed' ? '1.5 1.5' : undefined;
  return <rect x={x + 0.5} y={base - 8} width={Math.max(1, wide - 1)} height="8" fill={dash ? '#fff' : '#c9d0d3'} stroke="#66747b" stroke-dasharray={dash} />;
}

function MonthsTable({ months, threshold }: { months: Month[]; threshold: number }) {
  return (
    <details class="group">
      <summary>Months as a table</summary>
      <div class="group__body">
        <table class="small-table">
          <thead><tr><th scope="col">Month</th><th scope="col" class="numeric">Recorded incidents</th></tr></thead>
          <tbody>{months.map((entry) => (
            <tr key={entry.month}><th scope="row">{month(entry.month)}</th><td class="numeric">{phrase(entry.count, threshold, { digits: 0 })}</td></tr>
          ))}</tbody>
        </table>
      </div>
    </details>
  );
}

function MonthChart({ months, threshold, activities }: { months: Month[]; threshold: number; activities: readonly Activity[] }) {
  if (months.length === 0) return <p>No months to show for this period.</p>;
  const step = width / months.length;
  const most = months.reduce((max, entry) => Math.max(max, valueOf(entry.count) ?? 0), threshold);
  const hidden = months.filter((entry) => entry.count.status === 'suppressed').length;
  const missing = months.filter((entry) => entry.count.status !== 'suppressed' && valueOf(entry.count) === null).length;
  return (
    <figure class="months">
      <figcaption>Recorded incidents by month; highest bar line {number(most, 0)}.{activities.length > 0 && ' Numbered lines: awareness work, training and operations, listed below.'}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <line x1="0" y1="6" x2={width} y2="6" stroke="#cfd6d8" />
        {months.map((entry, i) => <MonthBar key={entry.month} entry={entry} x={i * step} step={step} most={most} />)}
        {placed(activities, months.map((entry) => entry.month)).map(({ at, number: mark }) => (
          <g key={mark}><line x1={at * step} x2={at * step} y1="10" y2={base} stroke="#b35806" stroke-dasharray="3 2" /><text x={Math.min(width - 4, Math.max(4, at * step))} y="9" class="axis" text-anchor="middle">{mark}</text></g>
        ))}
        <line x1="0" y1={base} x2={width} y2={base} stroke="#0b0c0c" />
        <text x="0" y="79" class="axis">{month(months[0].month)}</text>
        <text x={width} y="79" class="axis" text-anchor="end">{month(months[months.length - 1].month)}</text>
      </svg>
      {hidden > 0 && <p class="detail__small">Dotted boxes: {hidden} {hidden === 1 ? 'month is' : 'months are'} suppressed (fewer than {threshold}).</p>}
      {missing > 0 && <p class="detail__small">Grey boxes: no data in {missing} {missing === 1 ? 'month' : 'months'}.</p>}
    </figure>
  );
}

function PlaceTypes({ panel, threshold }: { panel: AreaPanel; threshold: number }) {
  const types = panel.recorded?.byPlaceType ?? [];
  if (types.length === 0) return null;
  const known = types.filter((type) => valueOf(type.count) !== null).toSorted((a, b) => (valueOf(b.count) ?? 0) - (valueOf(a.count) ?? 0));
  const hidden = types.length - known.length;
  return (
    <>
      <h4>Kinds of place</h4>
      {known.length > 0 && (
        <dl class="pairs">{known.map((type) => [<dt key={`${type.placeType}-t`}>{label(type.placeType)}</dt>, <dd key={type.placeType}>{number(valueOf(type.count), 0)}</dd>])}</dl>
      )}
      {hidden > 0 && <p class="detail__small">{hidden} {known.length > 0 ? 'more ' : ''}{hidden === 1 ? 'kind' : 'kinds'} of place suppressed or without data (fewer than {threshold}).</p>}
    </>
  );
}

/** What was recorded in the area: count, rate with interval, months, kinds of place. */
export function Recorded({ panel, region }: { panel: AreaPanel; region: Region }) {
  const months = monthsOf({ ...state.value, view: 'areas' }, region);
  const { area } = useTrends(panel.code, panel.level);
  const activities = area?.activities ?? [];
  const recorded = panel.recorded;
  const when = months ? period(months.from, months.to) : 'all months';
  if (!recorded) return <><h3>Recorded incidents</h3><p>No data: no incidents are loaded.</p></>;
  const { count, rate } = recorded;
  const whole = rate.status === 'known' && rate.lower !== undefined;
  return (
    <>
      <h3>Recorded incidents</h3>
      <p class="detail__small">{when}. Few recorded incidents do not mean little abuse.</p>
      <dl class="pairs">
        <dt>Count</dt><dd>{phrase(count, region.threshold, { digits: 0, unit: 'incidents' })}</dd>
        <dt>Rate</dt><dd>{absence(rate, region.threshold) ?? `${phrase(rate, region.threshold, { digits: 1 })} ${recorded.rateUnit ?? 'per 1,000 residents'}${whole ? ', 95% interval in brackets' : ''}`}</dd>
      </dl>
      {absence(count, region.threshold) === null || recorded.byMonth.some((entry) => valueOf(entry.count) !== null)
        ? <><MonthChart months={recorded.byMonth} threshold={region.threshold} activities={activities} /><MonthsTable months={recorded.byMonth} threshold={region.threshold} /></>
        : null}
      {area && <ActivityList activities={activities} months={recorded.byMonth.map((entry) => entry.month)} />}
      <PlaceTypes panel={panel} threshold={region.threshold} />
    </>
  );
}
