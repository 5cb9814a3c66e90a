import type { Flow } from '../api/types';

export interface NetFlows { flows: Flow[]; oneSided: number }

/**
 * What is left of the flows of a pair of areas when both directions are set against each other. A pair with only one direction shown has
 * no net flow: the other may be none, or hidden.
 */
export function netFlows(flows: Flow[]): NetFlows {
  const byPair = new Map(flows.map((flow) => [`${flow.origin}>${flow.destination}`, flow]));
  const net: Flow[] = [];
  let oneSided = 0;
  for (const flow of flows) {
    if (flow.origin === flow.destination) continue;
    const back = byPair.get(`${flow.destination}>${flow.origin}`);
    if (back === undefined) oneSided++;
    else if (flow.count > back.count) net.push({ ...flow, count: flow.count - back.count, episodes: { status: 'no-data', reason: 'episodes of a net flow are not counted' } });
  }
  return { flows: net.toSorted((a, b) => b.count - a.count), oneSided };
}
