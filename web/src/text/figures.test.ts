import { expect, test } from 'vitest';
import { absence, interval, notScored, number, phrase, valueOf } from './figures';

test('a hidden count is never written as a number', () => {
  expect(phrase({ status: 'suppressed' }, 5, { unit: 'incidents' })).toBe('Suppressed: fewer than 5.');
  expect(valueOf({ status: 'suppressed' })).toBeNull();
});

test('no data says why', () => {
  expect(absence({ status: 'no-data', reason: 'this force publishes none' }, 5)).toBe('No data: this force publishes none.');
  expect(absence({ status: 'no-data', reason: 'No data: nobody reported.' }, 5)).toBe('No data: nobody reported.');
  expect(absence({ status: 'no-data', reason: 'Episodes are not given.' }, 5)).toBe('No data: episodes are not given.');
});

test('an undefined figure gives the reason as the server words it', () => {
  expect(absence({ status: 'undefined', reason: 'Withheld by the publisher: a small number.' }, 5)).toBe('Withheld by the publisher: a small number.');
  expect(absence({ status: 'undefined', reason: '' }, 5)).toBe('Not defined.');
});

test('a known figure has its unit and interval', () => {
  expect(phrase({ status: 'known', value: 12.34, lower: 10.1, upper: 14.9 }, 5, { unit: '% of 16–17 year olds', digits: 1 }))
    .toBe('12.3% of 16–17 year olds (10.1 to 14.9)');
  expect(interval({ status: 'known', value: 12 })).toBe('');
});

test('a number that is not finite becomes words, and minus zero loses its sign', () => {
  expect(number(Number.NaN)).toBe('not defined');
  expect(number(null)).toBe('not defined');
  expect(number(-0.001, 2)).toBe('0.00');
  expect(number(-1234.5)).toBe('−1,235');
});

test('an unscored area says how many indicators are missing', () => {
  expect(notScored(6, 7)).toBe('Not scored: 6 of 7 indicators missing.');
});
