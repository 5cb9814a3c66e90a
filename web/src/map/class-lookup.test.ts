import { describe, expect, it } from 'vitest';
import { classOf } from './class-lookup';

describe('the class of a value', () => {
  it('is divided by the breaks when there is one colour more', () => {
    expect([-1, 1, 1.5, 2, 9].map((value) => classOf(value, [1, 2], 3))).toEqual([0, 1, 1, 2, 2]);
  });

  it('starts at each break when there are as many colours', () => {
    expect([0.5, 1, 2, 99].map((value) => classOf(value, [1, 2], 2))).toEqual([-1, 0, 1, 1]);
  });

  it('ends at the last break when there is one colour less', () => {
    expect([0.5, 1, 2, 3, 3.1].map((value) => classOf(value, [1, 2, 3], 2))).toEqual([-1, 0, 1, 1, -1]);
  });

  it('refuses a legend that does not fit', () => {
    expect(() => classOf(1, [1, 2, 3], 7)).toThrow('7 colours do not fit 3 breaks');
  });
});
