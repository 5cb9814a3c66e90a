import type { ScoredArea, ScoreMethodInfo, ScoresResponse } from '../api/score-types';
import { notScored } from '../text/figures';

/** A score and what it is made of; null where there is none. */
export interface Combined { score: number | null; contributions: (number | null)[]; completeness: number }

/** The weights in force: those of the definitions, with what the reader changed. */
export function weightsOf(
  indicators: readonly { id: string; weight: number; source: string }[], changed: readonly string[], without: readonly string[],
): number[] {
  const own = new Map(changed.map((text) => {
    const colon = text.lastIndexOf(':');
    return [text.slice(0, colon), Number(text.slice(colon + 1))];
  }));
  return indicators.map(({ id, weight, source }) => (without.includes(source) ? 0 : (own.get(id) ?? weight)));
}

/** Weighted mean of the values present; the same arithmetic, in the same order, as the server's. */
function mean(values: readonly (number | null)[], weights: readonly number[], least: number): Combined {
  let total = 0;
  let present = 0;
  let sum = 0;
  values.forEach((value, k) => {
    total += weights[k];
    if (value === null) return;
    present += weights[k];
    sum += weights[k] * value;
  });
  const completeness = total > 0 ? Math.min(1, present / total) : 0;
  if (!(present > 0) || completeness < least) return { score: null, contributions: values.map(() => null), completeness };
  const contributions = values.map((value, k) => (value === null || weights[k] === 0 ? null : (weights[k] * value) / present));
  return { score: sum / present, contributions, completeness };
}

/** One area's score from its values on the common scale; docs/methods/score.md has the formula. */
export function combine(values: readonly (number | null)[], weights: readonly number[], method: ScoreMethodInfo): Combined {
  if (method.mean === 'arithmetic') return mean(values, weights, method.leastComplete);
  const { base, step } = method;
  const logs = values.map((value) => (value === null ? null : Math.log1p(Math.max(1 / base - 1, (step / base) * value))));
  const result = mean(logs, weights, method.leastComplete);
  if (result.score === null) return result;
  const unit = base / step;
  const log = result.score;
  const factor = log === 0 ? unit : (unit * Math.expm1(log)) / log;
  const contributions = result.contributions.map((part) => (part === null ? null : part * factor));
  return { score: unit * Math.expm1(log), contributions, completeness: result.completeness };
}

/** Of the proxies with weight, how many an area has no figure of, and how many there are. */
export function missingProxies(
  proxies: readonly { proxy: string; weight: number; present: boolean }[],
): { missing: number; all: number } {
  const all = new Set<string>();
  const present = new Set<string>();
  for (const { proxy, weight, present: has } of proxies) {
    if (!(weight > 0)) continue;
    all.add(proxy);
    if (has) present.add(proxy);
  }
  return { missing: all.size - present.size, all: all.size };
}

function why(area: ScoredArea, scores: ScoresResponse, weights: readonly number[]): string {
  if (weights.every((weight) => weight === 0)) return 'Not scored: no indicator has a weight above 0.';
  const { missing, all } = missingProxies(scores.indicators.map(({ proxy }, k) => ({ proxy, weight: weights[k], present: area.standardised[k] !== null })));
  return notScored(missing, all);
}

/** The same scores with other weights: nothing is asked of the server. */
export function rescore(scores: ScoresResponse, weights: readonly number[]): ScoresResponse {
  const indicators = scores.indicators.map((indicator, k) => ({ ...indicator, weight: weights[k] }));
  let unscored = 0;
  const areas = scores.areas.map((area): ScoredArea => {
    const { score, contributions, completeness } = combine(area.standardised, weights, scores.method);
    if (score === null) unscored += 1;
    return {
      ...area,
      score: score === null ? { status: 'undefined', reason: why(area, scores, weights) } : { status: 'known', value: score },
      contributions,
      completeness,
      missing: indicators.filter(({ weight }, k) => weight > 0 && area.standardised[k] === null).map(({ id }) => id),
    };
  });
  return { ...scores, indicators, areas, notScored: unscored };
}

/** True when the weights are those of the definitions. */
export function isAsDefined(scores: ScoresResponse, weights: readonly number[]): boolean {
  return scores.indicators.every((indicator, k) => indicator.weight === weights[k]);
}
