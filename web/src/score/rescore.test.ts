import { expect, test } from 'vitest';
import type { ScoreMethodInfo, ScoresResponse } from '../api/score-types';
import { runCard } from '../api/test-region';
import { combine, missingProxies, rescore, weightsOf } from './rescore';
// What the server itself answered, see "command" in the file.
import server from './server-scores.json';

const cases = server.cases.map((one) => ({ ...one, method: one.method as ScoreMethodInfo }));
const changed = weightsOf(server.indicators, ['neet:2.5', 'suspensions:0'], ['discovered']);

test.each(cases)('scores with changed weights are those of the server ($method.mean mean)', ({ method, areas }) => {
  for (const area of areas) {
    const own = combine(area.standardised, changed, method);
    expect(Math.abs((own.score ?? 0) - (area.score ?? 0))).toBeLessThan(1e-12);
    expect(own.completeness).toBeCloseTo(area.completeness, 12);
    own.contributions.forEach((part, k) => expect(part ?? 0).toBeCloseTo(area.contributions[k] ?? 0, 12));
    const sum = own.contributions.reduce<number>((total, part) => total + (part ?? 0), 0);
    expect(Math.abs(sum - (own.score ?? 0))).toBeLessThan(1e-12);
  }
});

test('the weights of the definitions give the scores as they came', () => {
  for (const { method, areas } of cases) {
    for (const area of areas) {
      const own = combine(area.standardised, weightsOf(server.indicators, [], []), method);
      expect(own.score).toBeCloseTo(area.asDefined ?? Number.NaN, 12);
    }
  }
});

test('an area with too little of the weight is not scored, and says how many proxies are missing', () => {
  const scores: ScoresResponse = {
    level: 'authority', period: null, notScored: 0, runCard, method: { ...cases[0].method, leastComplete: 0.5 },
    indicators: ['a', 'b', 'c1', 'c2'].map((id) => ({
      id, title: id, unit: '', weight: 1, proxy: id.charAt(0), source: 'reported', period: '2024', mean: 0, sd: 1, level: 'authority', areas: 9,
    })),
    areas: [{
      code: 'A', name: 'A', score: { status: 'known', value: 1 }, rank: null, of: 1, completeness: 0.25, missing: [],
      contributions: [1, null, null, null], standardised: [1, null, null, null], shared: [],
    }],
  };
  const [area] = rescore(scores, [1, 1, 1, 1]).areas;
  expect(area.score).toEqual({ status: 'undefined', reason: 'Not scored: 2 of 3 indicators missing.' });
  expect(area.missing).toEqual(['b', 'c1', 'c2']);
  expect(rescore(scores, [0, 0, 0, 0]).areas[0].score).toEqual({ status: 'undefined', reason: 'Not scored: no indicator has a weight above 0.' });
  expect(rescore(scores, [3, 0, 0, 0]).areas[0].score).toEqual({ status: 'known', value: 1 });
});

test('two halves of one proxy are missing only when both are', () => {
  const half = { proxy: 'exclusions', weight: 0.5 };
  expect(missingProxies([{ ...half, present: true }, { ...half, present: false }, { proxy: 'x', weight: 0, present: false }]))
    .toEqual({ missing: 0, all: 1 });
});
