import { expect, test } from 'vitest';
import { FlowBook } from './flow-book';

const centres: Record<string, [number, number]> = { A: [0, 0], B: [1000, 0], C: [0, 1000] };
const flow = (origin: string, destination: string, count: number) => ({ origin, destination, count, width: 6, colour: '#000', title: `${origin} to ${destination}` });

function bookOf() {
  const book = new FlowBook((code) => centres[code]);
  book.setFlows([flow('A', 'B', 50), flow('B', 'A', 5), flow('A', 'Z', 9)]);
  return book;
}

test('flows to an area the map does not know are left out, the largest comes last', () => {
  expect(bookOf().placed().map(({ flow: { title } }) => title)).toEqual(['B to A', 'A to B']);
});

test('the flow under the pointer is found on the curve, not at the centres where all flows end', () => {
  const book = bookOf();
  book.drawnAt(0.2);
  // the curve bows out to the left of travel by 16% of its length: north of the way east
  expect(book.flowAt(500, 160)?.title).toBe('A to B');
  expect(book.flowAt(500, -160)?.title).toBe('B to A');
  expect(book.flowAt(10, 10)).toBeNull();
  expect(book.flowAt(500, 600)).toBeNull();
});

test('shapes are kept while the scale stays', () => {
  const book = bookOf();
  const placed = book.placed()[0]!;
  const first = book.shape(placed, 0.2);
  expect(book.shape(placed, 0.2)).toBe(first);
  expect(book.shape(placed, 0.4)).not.toBe(first);
});

test('an area is isolated only when a flow touches it', () => {
  expect(bookOf().touches('B')).toBe(true);
  expect(bookOf().touches('C')).toBe(false);
});
