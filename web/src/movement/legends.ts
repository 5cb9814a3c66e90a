import { count, plural, sentence, suppressionNote, valueOf } from '../text/figures';
import type { Legend, LegendItem } from '../ui/picture';
import { keyOf, kinds, NEAR, type Against } from './against';
import { againstMarks, arrivalColour, crossing, crossingMarks, crossingWords, departureColour, flowWidth } from './marks';
import { mostOfDiscs, paintHidden, widest } from './paint';
import type { Drawing } from './parts';

const againstWords: Record<Against, string> = {
  corridor: 'Corridor: more than size and distance explain',
  above: 'More than expected',
  expected: 'About as expected',
  below: 'Fewer than expected',
  unknown: 'Expected number not told',
};

/** What "expected" means here, in a sentence. */
export function expectedWords({ corridors }: Drawing): string {
  return corridors
    ? `Expected: from the size of both areas and the ${corridors.decay === 'power' ? 'power' : 'exponential'} fall with distance. More or fewer: the 95% interval leaves out 1.`
    : `Expected: from all that leave and all that arrive, whatever the distance. More or fewer: by a factor of ${NEAR}.`;
}

function colourItems(drawing: Drawing): LegendItem[] {
  const { drawn, compares, compared, corridors } = drawing;
  if (!compares) {
    return (['force', 'authority', 'within'] as const).map((kind) => ({
      line: { ...crossingMarks[kind], width: 5 }, label: crossingWords[kind], n: drawn.flows.filter((flow) => crossing(flow) === kind).length,
    })).filter((item, i) => i < 2 || item.n > 0);
  }
  return kinds.map((kind) => ({
    line: { ...againstMarks[kind], width: 7 }, label: againstWords[kind], kind,
    n: drawn.flows.filter((flow) => (compared.get(keyOf(flow))?.kind ?? 'unknown') === kind).length,
  })).filter(({ kind, n }) => n > 0 || (kind !== 'unknown' && (kind !== 'corridor' || corridors !== null)));
}

/** Colours, widths and how many flows. */
export function flowsLegend(drawing: Drawing): Legend {
  const { result, region, drawn, choices } = drawing;
  const most = drawn.flows.reduce((max, flow) => Math.max(max, flow.count), 0);
  const least = drawn.flows.reduce((min, flow) => Math.min(min, flow.count), most);
  const widths = most > 0
    ? [...new Set([least, most])].map((value) => ({ line: { colour: '#484d52', width: flowWidth(value, widest(drawing)) }, label: `${count(value)} ${result.unit}` }))
    : [];
  return {
    title: choices.beyond === 'corridors' ? 'Corridors' : 'Flows',
    unit: `${result.unit}, from the thick end to the arrow; n = ${plural(drawn.flows.length, 'flow')}`,
    items: [...colourItems(drawing), ...widths],
    notes: [
      sentence(`Drawn: ${drawn.words}`), `Not drawn: flows below ${region.threshold}, or that would give one away.`,
      ...(drawing.compares ? [expectedWords(drawing)] : []),
      ...(drawing.why !== null ? [sentence(`Corridors are not worked out: ${drawing.why}`)] : []),
      ...(drawing.untold && choices.colour === 'expected' && choices.sum === 'gross' ? ['Expected numbers are hidden for these choices; the colour tells the border crossed.'] : []),
      ...(drawn.oneSided > 0 ? [sentence(`Without a net flow, because only one direction is told: ${plural(drawn.oneSided, 'pair')}`)] : []),
    ],
  };
}

/** Half discs, and the hatch of areas whose numbers are hidden. */
export function discsLegend(drawing: Drawing): Legend {
  const { result, region } = drawing;
  const most = mostOfDiscs(result.areas);
  const hidden = paintHidden(drawing).size;
  const net = result.areas.filter((area) => (valueOf(area.in) ?? 0) > (valueOf(area.out) ?? 0)).length;
  return {
    title: 'Arrivals and departures',
    unit: `${result.unit}; area of the half disc = number; n = ${plural(result.areas.length, 'area')}`,
    items: [
      { disc: { colour: arrivalColour, half: 'left' }, label: 'Left half: arrive' },
      { disc: { colour: departureColour, half: 'right' }, label: 'Right half: leave' },
      ...(hidden > 0 ? [{ pattern: 'suppressed' as const, label: 'Hidden', n: hidden }] : []),
    ],
    notes: [
      ...(most > 0 ? [`Largest half disc: ${count(most)} ${result.unit}.`] : ['No half disc is drawn.']),
      ...(hidden === 0 && most > 0 ? [sentence(`More arrive than leave in ${plural(net, 'area')}`)] : []),
      ...suppressionNote(hidden, region.threshold),
    ],
  };
}
