import { expect, it } from 'vitest';
import { cellPixels } from './surface-painter';

const grid = { west: 0, south: 0, cell: 250, columns: 2, rows: 2 };

it('colours cells by class, the northern row on top, blank cells clear', () => {
  const pixels = cellPixels({ grid, values: [1, 5, null, 9], colours: ['#010203', 'rgb(4, 5, 6)'], breaks: [5], opacity: 1 });
  const top = [0, 0, 0, 0, 4, 5, 6, 255];
  const bottom = [1, 2, 3, 255, 4, 5, 6, 255];
  expect([...pixels]).toEqual([...top, ...bottom]);
});

it('refuses a colour it cannot read', () => {
  expect(() => cellPixels({ grid, values: [1], colours: ['teal'], breaks: [], opacity: 1 })).toThrow('teal');
});
