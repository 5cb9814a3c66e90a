import { expect, test } from 'vitest';
import type { Row } from './picture';
import { readSort, sortRows } from './sorting';

const rows: Row[] = [
  { key: 'a', area: 'a', cells: [{ text: 'Ashby', sort: 'Ashby' }, { text: '7', sort: 7 }] },
  { key: 'b', area: 'b', cells: [{ text: 'Brook', sort: 'Brook' }, { text: 'Suppressed: fewer than 5.', sort: null }] },
  { key: 'c', area: 'c', cells: [{ text: 'Coombe', sort: 'Coombe' }, { text: '10', sort: 10 }] },
];
const order = (sort: string) => sortRows(rows, readSort(sort)).map((row) => row.key).join('');

test('numbers sort as numbers, both ways', () => {
  expect(order('1:up')).toBe('acb');
  expect(order('1:down')).toBe('cab');
});

test('rows without a value come last both ways: a hidden count has no place in the order', () => {
  expect(order('1:up').at(-1)).toBe('b');
  expect(order('1:down').at(-1)).toBe('b');
});

test('a column that does not exist sorts by the first', () => {
  expect(order('99:down')).toBe('cba');
  expect(order('nonsense')).toBe('abc');
});
