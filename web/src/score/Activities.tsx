import type { Activity } from '../api/compare-types';
import { sentence } from '../text/figures';
import { label } from '../text/words';

/** A day as "18 Mar 2024". */
export function day(date: string): string {
  const at = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? date : at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}

/** Where activities stand among months, in months from the first; only those within them. */
export function placed(activities: readonly Activity[], months: readonly string[]): { activity: Activity; at: number; number: number }[] {
  return activities.flatMap((activity, i) => {
    const month = months.indexOf(activity.date.slice(0, 7));
    return month < 0 ? [] : [{ activity, at: month + (Number(activity.date.slice(8, 10)) - 1) / 31, number: i + 1 }];
  });
}

/** Awareness work, training and operations, in order of date, with the numbers of the marks on the time line. */
export function ActivityList({ activities, months }: { activities: readonly Activity[]; months: readonly string[] }) {
  if (activities.length === 0) return <p class="detail__small">No awareness work, training or operations are imported for this area.</p>;
  const drawn = new Set(placed(activities, months).map(({ number }) => number));
  return (
    <>
      <h4>Awareness work, training, operations</h4>
      <ol class="activities">
        {activities.map((activity, i) => (
          <li key={`${activity.date}-${activity.note}`}>{day(activity.date)}: {label(activity.kind)}. {activity.note && sentence(activity.note)}{!drawn.has(i + 1) && <span class="detail__small"> Outside the months shown.</span>}</li>
        ))}
      </ol>
      <p class="detail__small">Recording often rises after such work: that shows reporting, not more abuse.</p>
    </>
  );
}
