import type { AreaPattern } from '../map';

export type Heat = 'hot' | 'cold';

/** Patterns of the same meaning, drawn alike: one colour and mark a group. */
export interface PatternGroup { title: string; mark: AreaPattern; hot: string; cold: string; words: string[] }

/** The eight published classes of emerging hot (and cold) spots, in four groups an analyst acts on alike. */
export const patternGroups: PatternGroup[] = [
  { title: 'New or recent', mark: 'up', hot: '#b35806', cold: '#542788', words: ['new', 'consecutive'] },
  { title: 'Lasting', mark: 'none', hot: '#e08214', cold: '#8073ac', words: ['intensifying', 'persistent'] },
  { title: 'Fading', mark: 'down', hot: '#fdb863', cold: '#b2abd2', words: ['diminishing', 'historical'] },
  { title: 'On and off', mark: 'dots', hot: '#fee0b6', cold: '#d8daeb', words: ['sporadic', 'oscillating'] },
];

const meanings: Record<string, string> = {
  new: 'the last step for the first time',
  consecutive: 'the last steps without a break, never before',
  intensifying: 'nearly every step, and more and more so',
  persistent: 'nearly every step, without a trend',
  diminishing: 'nearly every step, but less and less so',
  historical: 'nearly every step, but not the last',
  sporadic: 'the last step, and on and off before',
  oscillating: 'the last step, the other way round before',
};

/** What a class such as "new-hot-spot" is made of; null for "no-pattern" and the like. */
export function readClass(kind: string): { word: string; heat: Heat; group: PatternGroup } | null {
  const found = /^([a-z]+)-(hot|cold)-spot$/.exec(kind);
  const group = patternGroups.find(({ words }) => words.includes(found?.[1] ?? ''));
  return found && group ? { word: found[1], heat: found[2] as Heat, group } : null;
}

/** "New hot spot: hot in the last step for the first time"; plain words for what is none. */
export function patternWords(kind: string): string {
  const pattern = readClass(kind);
  if (pattern) {
    const name = pattern.word.charAt(0).toUpperCase() + pattern.word.slice(1);
    return `${name} ${pattern.heat} spot: ${pattern.heat} in ${meanings[pattern.word]}`;
  }
  if (kind === 'isolated') return 'Isolated: no neighbours to compare with';
  return kind === 'no-data' ? 'No data: nobody reported in the last step' : 'No pattern';
}
