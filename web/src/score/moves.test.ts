import { expect, test } from 'vitest';
import type { ExplanationResponse } from '../api/rank-types';
import { smallest } from './moves';

const found = (parts: object[]) => ({ area: 'T01', rank: 1, ranked: 9, band: 'A', indicators: parts, doubt: {} }) as unknown as ExplanationResponse;
const part = { id: 'a', title: 'Absence', unit: '% of half-days', figure: 4, rankWithout: 1, agreement: 1, forHigherBand: null, forLowerBand: 3 };

test('the change is the one that is smallest against the figure there is', () => {
  const other = { ...part, id: 'b', title: 'Care', unit: 'per 10,000', figure: 100, forLowerBand: 90 };
  expect(smallest(found([part, other]), 'forLowerBand')).toBe('if care fell from 100 to 90 per 10,000');
});

test('a figure that cannot be moves nothing', () => {
  expect(smallest(found([{ ...part, forLowerBand: -7.4 }]), 'forLowerBand')).toBeNull();
  expect(smallest(found([{ ...part, forHigherBand: 120 }]), 'forHigherBand')).toBeNull();
});
