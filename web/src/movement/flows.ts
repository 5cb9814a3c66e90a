import type { Figure, Flow } from '../api/types';
import { absence, count, percent, phrase, plural, sentence, valueOf } from '../text/figures';
import { levelMany, period } from '../text/words';
import type { Picture } from '../ui/picture';
import { comparisonWords, keyOf } from './against';
import { discsLegend, flowsLegend } from './legends';
import { linesOf } from './lines';
import { crossing, crossingWords, touches } from './marks';
import { matrixLegend, matrixOf } from './matrix';
import { paintDiscs, paintFlows, paintHidden } from './paint';
import { drawingOf, type Drawing, type Parts } from './parts';
import { discsTable, flowsTable } from './tables';

/** A share as words: percentage, interval, or why it is not shown. */
export function shareWords(figure: Figure, threshold: number): string {
  const missing = absence(figure, threshold);
  if (missing) return missing;
  const range = figure.status === 'known' && figure.lower !== undefined && figure.upper !== undefined
    ? ` (${percent(figure.lower)} to ${percent(figure.upper)})` : '';
  return `${percent(valueOf(figure) ?? 0)}${range}`;
}

/** The largest flows of an area that are told, beyond what is drawn. */
function largestOf({ result }: Drawing, code: string): Flow[] {
  return result.flows.filter((flow) => flow.origin !== flow.destination && touches(flow, code)).slice(0, 8);
}

function partnersOf(drawing: Drawing): Picture['partners'] {
  const { names, result, compared, untold } = drawing;
  return (code) => largestOf(drawing, code).map((flow) => {
    const leaves = flow.origin === code;
    const other = leaves ? flow.destination : flow.origin;
    const comparison = untold ? undefined : compared.get(keyOf(flow));
    return {
      code: other,
      name: `${leaves ? 'To' : 'From'} ${names.get(other) ?? other}`,
      words: `${count(flow.count)} ${result.unit}, ${comparison ? `${comparisonWords(comparison)}, ` : ''}${crossingWords[crossing(flow)]}`,
    };
  });
}

function aboutArea(drawing: Drawing): (code: string) => string[] {
  const { result, region } = drawing;
  const byCode = new Map(result.areas.map((area) => [area.code, area]));
  const write = (figure: Figure) => figure.status === 'suppressed'
    ? `hidden: fewer than ${region.threshold}, or it would give such a number away` : phrase(figure, region.threshold, { digits: 0, unit: result.unit });
  return (code) => {
    const area = byCode.get(code);
    if (!area) return ['No movements of this area are in the data.'];
    const lines = [`Arrive: ${write(area.in)}`, `Leave: ${write(area.out)}`, `Within: ${write(area.within)}`];
    return largestOf(drawing, code).length === 0 ? [...lines, `No flow of this area reaches ${region.threshold} ${result.unit}, or it protects one that does not.`] : lines;
  };
}

/** How many corridors were found among how many pairs, and how movement falls with distance. */
function corridorSummary({ corridors, why, region, choices }: Drawing): string[] {
  if (!corridors) return why && choices.show !== 'discs' ? [sentence(`Corridors are not worked out: ${why}`)] : [];
  const half = valueOf(corridors.halfKm);
  return [
    sentence(`Corridors: ${count(corridors.found)} of ${plural(corridors.tests, 'pair')} of areas, at a false discovery rate of 5%`),
    ...(half === null || corridors.decay === 'power' ? [] : [sentence(`Movement halves every ${phrase(corridors.halfKm, region.threshold, { digits: 1, unit: 'km' })}`)]),
  ];
}

function summaryOf(drawing: Drawing): string[] {
  const { result, region, drawn, choices, corridors } = drawing;
  const { threshold } = region;
  const write = (figure: Figure) => phrase(figure, threshold, { digits: 0, unit: result.unit });
  return [
    sentence(`Total: ${write(result.total)}`),
    sentence(`Within one area: ${write(result.within)}`),
    sentence(`Crossing an authority border: ${shareWords(result.shares.authority, threshold)}`),
    sentence(`Crossing a police force border: ${shareWords(result.shares.force, threshold)}`),
    ...(choices.show === 'flows' ? [sentence(`Drawn: ${drawn.words}`)] : []),
    ...(result.hidden.flows === 0 ? [] : [sentence(`Not told: ${plural(result.hidden.flows, 'pair')} of areas with no, few or protected movements, together ${write(result.hidden.total)}`)]),
    ...corridorSummary(drawing),
    ...(corridors ?? result).runCard.notes.map(sentence),
  ];
}

/** Why no flow is drawn: in the server's words where it says so. */
function emptyWords({ result, region, drawn, choices, corridors, why }: Drawing): string | undefined {
  if (choices.show === 'discs' || drawn.flows.length > 0) return undefined;
  const told = result.runCard.notes.find((note) => note.startsWith('Hidden'));
  if (told) return told;
  if (result.flows.length === 0) return `No flow between two areas reaches ${region.threshold} ${result.unit} for these choices.`;
  if (choices.beyond === 'corridors' && !corridors) return sentence(why ? `Corridors are not worked out: ${why}` : 'Corridors are not worked out here; choose all flows that are told');
  return choices.beyond === 'corridors' ? 'No corridor: no flow that is told goes beyond what size and distance explain.' : 'No flow is told for these choices.';
}

/** The map, legend, table and words of movement between areas. */
export function flowsPicture(parts: Parts): Picture {
  const drawing = drawingOf(parts);
  const { result, shapes, outlines, region, months, choices, names } = drawing;
  const { show } = choices;
  const when = months ? period(months.from, months.to) : 'all months';
  const what = show === 'discs' ? 'Arrivals in and departures from' : show === 'flows' && choices.sum === 'net' ? 'Net movement between' : 'Movement between';
  const title = `${what} ${levelMany[result.level]}, ${when}`;
  const about = aboutArea(drawing);
  const matrix = show === 'matrix' ? matrixOf(result, shapes, region.threshold) : undefined;
  return {
    title,
    level: result.level,
    shapes,
    outlines,
    areas: show === 'discs' ? paintHidden(drawing) : null,
    surface: null,
    flows: show === 'flows' ? paintFlows(drawing) : null,
    discs: show === 'discs' ? paintDiscs(drawing) : null,
    matrix,
    steps: parts.steps,
    empty: emptyWords(drawing),
    legend: matrix ? matrixLegend(matrix) : show === 'discs' ? discsLegend(drawing) : flowsLegend(drawing),
    table: show === 'discs' ? discsTable(drawing, title) : flowsTable(drawing, title),
    describe: (code) => `${names.get(code) ?? code}. ${about(code).slice(0, 3).join('. ')}`,
    about,
    partners: partnersOf(drawing),
    comparesDistance: drawing.corridors !== null,
    summary: summaryOf(drawing),
    csv: show === 'discs' ? null : parts.csv,
    files: parts.files,
    made: show === 'flows' ? [{ label: 'Flows drawn, as lines (GeoJSON, EPSG:27700)', name: 'flows-drawn.geojson', type: 'application/geo+json', make: () => linesOf(drawing) }] : [],
    runCard: (drawing.corridors ?? result).runCard,
  };
}
