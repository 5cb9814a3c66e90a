import { expect, test } from 'vitest';
import { movementMonths } from './months';

const info = {
  version: 1, levels: [], categories: [], from: '2022-09', to: '2025-08', unit: 'children', tellsKinds: true,
  periods: [{ from: '2022-09', to: '2023-08' }, { from: '2023-09', to: '2024-08' }, { from: '2024-09', to: '2025-08' }],
};

test('without a choice all periods are looked at together', () => {
  expect(movementMonths({ from: null, to: null }, info)).toEqual({ from: '2022-09', to: '2025-08' });
});

test('months chosen elsewhere are widened to the periods they touch', () => {
  expect(movementMonths({ from: '2024-10', to: '2025-03' }, info)).toEqual(info.periods[2]);
  expect(movementMonths({ from: '2024-01', to: '2024-12' }, info)).toEqual({ from: '2023-09', to: '2025-08' });
});

test('months outside the data become the nearest period', () => {
  expect(movementMonths({ from: '2026-01', to: '2026-12' }, info)).toEqual(info.periods[2]);
  expect(movementMonths({ from: '2019-01', to: '2019-12' }, info)).toEqual(info.periods[0]);
});
