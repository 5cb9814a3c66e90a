import type { AreaPanel } from '../api/types';
import { notScored } from '../text/figures';
import { combine, missingProxies, weightsOf } from './rescore';

/** The panel of an area with the weights in force; as it came where they are those of the definitions. */
export function weigh(panel: AreaPanel, changed: readonly string[], without: readonly string[]): AreaPanel {
  const method = panel.method;
  if (!method || panel.indicators.length === 0 || (changed.length === 0 && without.length === 0)) return panel;
  const weights = weightsOf(panel.indicators, changed, without);
  const values = panel.indicators.map((indicator) => indicator.standardised);
  const { score, contributions, completeness } = combine(values, weights, method);
  const { missing, all } = missingProxies(panel.indicators.map(({ proxy }, k) => ({ proxy, weight: weights[k], present: values[k] !== null })));
  const none = all === 0 ? 'Not scored: no indicator has a weight above 0.' : notScored(missing, all);
  return {
    ...panel,
    score: score === null ? { status: 'undefined', reason: none } : { status: 'known', value: score },
    completeness,
    indicators: panel.indicators.map((indicator, k) => ({ ...indicator, weight: weights[k], contribution: contributions[k] })),
  };
}
