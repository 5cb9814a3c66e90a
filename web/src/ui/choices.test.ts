import { expect, test } from 'vitest';
import { region } from '../api/test-region';
import { initial } from './address';
import { categoriesOf, incidentFilters, levelOf, monthsOf } from './choices';

test('without a choice the last twelve months with data are in force', () => {
  expect(monthsOf(initial, region)).toEqual({ from: '2024-07', to: '2025-06' });
  expect(monthsOf({ ...initial, view: 'movement' }, region)).toEqual({ from: '2024-01', to: '2024-12' });
});

test('months outside the data are moved inside it, never past each other', () => {
  expect(monthsOf({ ...initial, from: '2019-01', to: '2030-01' }, region)).toEqual({ from: '2023-01', to: '2025-06' });
  expect(monthsOf({ ...initial, from: '2025-05', to: '2024-01' }, region)).toEqual({ from: '2024-01', to: '2024-01' });
});

test('a level that a view does not have falls back to its first choice', () => {
  expect(levelOf({ ...initial, level: 'lsoa' }, region)).toBe('lsoa');
  expect(levelOf({ ...initial, view: 'movement', level: 'lsoa' }, region)).toBe('authority');
  expect(levelOf({ ...initial, view: 'hotspots', method: 'areas' }, region)).toBe('lsoa');
});

test('categories that a view does not know are kept out of its questions', () => {
  const chosen = { ...initial, category: ['missing', 'placement'] };
  expect(incidentFilters(chosen, region)).toMatchObject({ category: ['missing'] });
  expect(categoriesOf({ ...chosen, view: 'movement' }, region)).toEqual(['placement']);
});
