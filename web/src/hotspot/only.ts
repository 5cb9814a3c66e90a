import type { Region } from '../api/types';
import type { ViewState } from '../ui/address';
import { label, monthsBetween, period, sourceWords } from '../text/words';

/** One way to narrow the incidents by weekday and hour: what goes into the address, and its words. */
export interface Narrowing { value: string; text: string }

/** Whole years counted back from the last month, the last first. */
function years({ from, to }: { from: string; to: string }): { from: string; to: string }[] {
  const months = monthsBetween(from, to);
  const found: { from: string; to: string }[] = [];
  for (let end = months.length; end >= 12; end -= 12) found.push({ from: months[end - 12], to: months[end - 1] });
  return found;
}

/** The narrowings that a region knows, by kind; areas come from elsewhere. */
export function narrowings({ incidents }: Region): { title: string; options: Narrowing[] }[] {
  if (!incidents) return [];
  const all = years(incidents).length < 2 ? [] : years(incidents);
  return [
    { title: 'A year', options: all.map(({ from, to }) => ({ value: `year:${from}`, text: period(from, to) })) },
    { title: 'A category', options: incidents.categories.map((word) => ({ value: `category:${word}`, text: label(word) })) },
    { title: 'A kind of place', options: incidents.placeTypes.map((word) => ({ value: `place_type:${word}`, text: label(word) })) },
    { title: 'A source', options: incidents.sources.map((word) => ({ value: `source:${word}`, text: sourceWords[word] ?? label(word) })) },
  ].filter(({ options }) => options.length > 1);
}

/** What the server is asked for; nothing for a narrowing that the region does not know. */
export function onlyParams(only: string | null, region: Region): Record<string, string> {
  const [kind, ...rest] = (only ?? '').split(':');
  const word = rest.join(':');
  if (kind === 'area') return { area: word };
  if (kind === 'year') {
    const year = region.incidents ? years(region.incidents).find(({ from }) => from === word) : undefined;
    return year ? { ...year } : {};
  }
  const known = narrowings(region).some(({ options }) => options.some(({ value }) => value === only));
  return known ? { [kind]: word } : {};
}

/** Whether the view counts by weekday and hour, which has its own way to choose what is counted. */
export function isWhen({ view, method }: ViewState): boolean {
  return view === 'hotspots' && method === 'when';
}
