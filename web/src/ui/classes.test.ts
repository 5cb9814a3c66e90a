import { expect, test } from 'vitest';
import { classLabels, classOf, countClasses, digitsOf, divergingClasses, prettyStep, quantileClasses, rangeLabels } from './classes';

test('quantile classes hold about as many areas each', () => {
  const values = Array.from({ length: 100 }, (_, i) => i);
  const classes = quantileClasses(values)!;
  const sizes = [0, 0, 0, 0, 0];
  values.forEach((value) => (sizes[classOf(value, classes.breaks)] += 1));
  expect(sizes.every((size) => size >= 18 && size <= 22)).toBe(true);
  expect(classes.colours).toHaveLength(5);
});

test('ties merge classes instead of making empty ones', () => {
  const classes = quantileClasses([5, 5, 5, 5, 5, 5, 5, 5, 9])!;
  expect(new Set(classes.breaks).size).toBe(classes.breaks.length);
  expect(classes.colours).toHaveLength(classes.breaks.length + 1);
  expect(classOf(5, classes.breaks)).toBe(0);
});

test('one value makes one class', () => {
  expect(quantileClasses([7])).toMatchObject({ breaks: [], low: 7, high: 7 });
  expect(quantileClasses([])).toBeNull();
  expect(classLabels([], String)).toEqual(['all values']);
});

test('diverging classes are symmetrical around zero', () => {
  const { breaks, colours } = divergingClasses([-1.4, -0.2, 0.1, 0.9, 2.1])!;
  expect(breaks).toEqual(breaks.map((limit) => -limit).toReversed());
  expect(colours).toHaveLength(7);
});

test('a limit belongs to the class above it', () => {
  expect(classOf(2, [2, 4])).toBe(1);
  expect(classOf(1.99, [2, 4])).toBe(0);
  expect(classLabels([2, 4], String)).toEqual(['under 2', '2 to under 4', '4 and over']);
});

test('steps are 1, 2, 2.5 or 5 times a power of ten', () => {
  expect(prettyStep(0.3)).toBeCloseTo(0.5, 12);
  expect(prettyStep(20)).toBe(20);
  expect(prettyStep(0)).toBe(1);
});

test('a recorded 0 is a class of its own', () => {
  const classes = countClasses([0, 0, 5, 6, 7, 8, 9, 10, 12])!;
  expect(classOf(0, classes.breaks)).toBe(0);
  expect(classOf(5, classes.breaks)).toBe(1);
  expect(classes.colours).toHaveLength(classes.breaks.length + 1);
  const labels = rangeLabels(classes, String);
  expect(labels[0]).toBe('0');
  expect(labels[1]).toMatch(/^5 to under /);
  expect(labels.at(-1)).toMatch(/ to 12$/);
  expect(countClasses([0, 0])).toMatchObject({ breaks: [], low: 0, high: 0 });
});

test('limits are written with as few digits as keep them apart', () => {
  expect(digitsOf([-1.5, -0.5, 0.5])).toBe(1);
  expect(digitsOf([1, 2, 5])).toBe(0);
  expect(digitsOf([0.125])).toBe(3);
});
