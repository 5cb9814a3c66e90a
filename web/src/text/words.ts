import type { HotspotClass, Level } from '../api/types';

/** One area of a level, in running text. */
export const levelOne: Record<Level, string> = {
  lsoa: 'small area (LSOA)',
  msoa: 'middle-sized area (MSOA)',
  ward: 'ward',
  authority: 'local authority',
  force: 'police force area',
  region: 'region',
};

/** Several areas of a level, in running text. */
export const levelMany: Record<Level, string> = {
  lsoa: 'small areas (LSOA)',
  msoa: 'middle-sized areas (MSOA)',
  ward: 'wards',
  authority: 'local authorities',
  force: 'police force areas',
  region: 'regions',
};

export const sourceWords: Record<string, string> = {
  reported: 'Reported to police or services',
  discovered: 'Discovered by policing',
  unknown: 'The file does not say',
  administrative: 'Administrative records',
};

export const classWords: Record<HotspotClass, string> = {
  hot: 'Hot: more than neighbours and chance explain',
  cold: 'Cold: fewer than neighbours and chance explain',
  'high-high': 'High among high: the core of a cluster',
  'low-low': 'Low among low',
  'high-low': 'High among low: stands out from its surroundings',
  'low-high': 'Low among high: spared, or not recorded',
  'not-significant': 'Not significant',
  undefined: 'Not tested: no value to compare',
  isolated: 'Isolated: no neighbours to compare with',
  suppressed: 'Suppressed',
  'no-data': 'No data',
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "2025-01" as "Jan 2025". */
export function month(text: string): string {
  const [year, index] = text.split('-');
  const name = months[Number(index) - 1];
  return name ? `${name} ${year}` : text;
}

/** "Jan 2025 to Dec 2025". */
export function period(from: string | null, to: string | null): string {
  if (!from || !to) return 'all months';
  return from === to ? month(from) : `${month(from)} to ${month(to)}`;
}

/** Every month between two, inclusive, as "2025-01". */
export function monthsBetween(from: string, to: string): string[] {
  const list: string[] = [];
  let [year, index] = from.split('-').map(Number) as [number, number];
  for (let guard = 0; guard < 1200; guard++) {
    const text = `${year}-${String(index).padStart(2, '0')}`;
    if (text > to) break;
    list.push(text);
    index += 1;
    if (index > 12) {
      index = 1;
      year += 1;
    }
  }
  return list;
}

/** A category or place type as written in the data, made readable. */
export function label(raw: string): string {
  const spaced = raw.replace(/[-_]+/g, ' ').trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
