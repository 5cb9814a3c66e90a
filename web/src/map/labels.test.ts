import { expect, it } from 'vitest';
import { placeLabels } from './labels';

const wish = (text: string, x: number, room: number) => ({ text, x, y: 0, width: 60, height: 13, room });

it('gives the larger area its name when two names would touch', () => {
  expect(placeLabels([wish('small', 50, 60), wish('large', 0, 200)]).map(({ text }) => text)).toEqual(['large']);
});

it('keeps names that stand apart', () => {
  expect(placeLabels([wish('one', 0, 100), wish('two', 100, 100)])).toHaveLength(2);
});

it('names no area that is much narrower than its name', () => {
  expect(placeLabels([wish('narrow', 0, 40)])).toEqual([]);
});
