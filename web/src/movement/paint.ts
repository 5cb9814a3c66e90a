import type { Flow } from '../api/types';
import type { DiscPaint, FlowPaint } from '../map';
import { count, valueOf } from '../text/figures';
import type { AreaPaint } from '../map';
import { comparisonWords, keyOf } from './against';
import { againstMarks, arrivalColour, crossing, crossingMarks, crossingWords, departureColour, discRadius, flowWidth, touches, type Mark } from './marks';
import type { Drawing } from './parts';

/** How a flow is drawn. */
export function markOf({ compared, compares }: Drawing, flow: Flow): Mark {
  return compares ? againstMarks[compared.get(keyOf(flow))?.kind ?? 'unknown'] : crossingMarks[crossing(flow)];
}

/** A flow in words: from, to, how many, beside the expected, which border. */
export function flowWords({ names, result, choices, compared, untold }: Drawing, flow: Flow): string {
  const net = choices.sum === 'net';
  const comparison = net || untold ? undefined : compared.get(keyOf(flow));
  const name = (code: string) => names.get(code) ?? code;
  return `${name(flow.origin)} to ${name(flow.destination)}: ${count(flow.count)} ${result.unit}${net ? ' net' : ''}, `
    + `${comparison ? `${comparisonWords(comparison)}, ` : ''}${crossingWords[crossing(flow)]}`;
}

/** The number that the broadest ribbon stands for: of all flows told, so that a width stays what it is when fewer are drawn. */
export function widest({ result, drawn, choices }: Drawing): number {
  const flows = choices.sum === 'net' ? drawn.flows : result.flows.filter((flow) => flow.origin !== flow.destination);
  return flows.reduce((max, flow) => Math.max(max, flow.count), 1);
}

/** The flows of the map; those of the selected area alone where that is chosen. */
export function paintFlows(drawing: Drawing): (selected: string | null) => FlowPaint[] {
  const { drawn, choices } = drawing;
  const most = widest(drawing);
  const painted = drawn.flows.map((flow) => ({
    flow,
    paint: {
      origin: flow.origin, destination: flow.destination, count: flow.count,
      width: flowWidth(flow.count, most), ...markOf(drawing, flow), title: flowWords(drawing, flow),
    },
  }));
  return (selected) => painted.filter(({ flow }) => choices.touching === 'all' || selected === null || touches(flow, selected)).map(({ paint }) => paint);
}

/** Half a disc for those who arrive, half for those who leave. */
export function paintDiscs({ result }: Drawing): DiscPaint[] {
  const most = mostOfDiscs(result.areas);
  return result.areas.flatMap((area) => {
    const [arrivals, departures] = [valueOf(area.in) ?? 0, valueOf(area.out) ?? 0];
    const title = `${area.name}: ${discWords('arrive', area.in)}, ${discWords('leave', area.out)}`;
    return [
      { code: area.code, radius: discRadius(arrivals, most), colour: arrivalColour, title, half: 'left' as const },
      { code: area.code, radius: discRadius(departures, most), colour: departureColour, title, half: 'right' as const },
    ].filter((disc) => disc.radius > 0);
  });
}

function discWords(what: string, figure: Drawing['result']['total']): string {
  const value = valueOf(figure);
  return value === null ? `how many ${what} is hidden` : `${count(value)} ${what}`;
}

/** The largest number of the discs. */
export function mostOfDiscs(areas: Drawing['result']['areas']): number {
  return areas.reduce((max, area) => Math.max(max, valueOf(area.in) ?? 0, valueOf(area.out) ?? 0), 0);
}

/** Areas whose arrivals or departures are not told are hatched, so that a missing half disc is not read as none. */
export function paintHidden({ result }: Drawing): Map<string, AreaPaint> {
  return new Map(result.areas.filter((area) => valueOf(area.in) === null || valueOf(area.out) === null)
    .map((area) => [area.code, {
      fill: null, outline: 'none' as const,
      pattern: [area.in, area.out].some(({ status }) => status === 'suppressed') ? 'suppressed' as const : 'no-data' as const,
    }]));
}
