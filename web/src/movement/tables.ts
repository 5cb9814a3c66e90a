import { chanceWords, keyOf } from './against';
import { crossing } from './marks';
import type { Drawing } from './parts';
import { figureCell } from '../score/counts';
import { absence, count, number, sentence, valueOf } from '../text/figures';
import type { Flow } from '../api/types';
import { textCell, type Cell, type Column, type Table } from '../ui/picture';

const borderWords = { force: 'Force', authority: 'Authority', within: 'Neither' };
const kindWords = { corridor: 'Corridor', above: 'More', expected: 'As expected', below: 'Fewer', unknown: 'Hidden' };

function comparedCells({ compared, corridors, region }: Drawing, flow: Flow): Cell[] {
  const comparison = compared.get(keyOf(flow));
  if (!comparison) return [textCell('Not told'), textCell('Not told'), textCell('Not told')];
  const { expected, ratio, chance, kind, distanceKm } = comparison;
  const cells = [figureCell(expected, region.threshold, 1), figureCell(ratio, region.threshold, 2), textCell(kindWords[kind])];
  if (!corridors) return cells;
  const p = valueOf(chance);
  return [
    ...cells,
    { text: p === null ? (absence(chance, region.threshold) ?? '') : chanceWords(p), sort: p, numeric: true },
    { text: distanceKm === null ? 'Not known' : number(distanceKm, 1), sort: distanceKm, numeric: true },
  ];
}

function columnsOf({ result, corridors, choices }: Drawing): Column[] {
  const net = choices.sum === 'net' && choices.show === 'flows';
  return [
    { label: 'From', numeric: false },
    { label: 'To', numeric: false },
    { label: 'Crosses', unit: 'border of', numeric: false },
    { label: net ? 'Net' : result.unit === 'episodes' ? 'Episodes moved' : 'Moved', unit: result.unit, numeric: true },
    ...(net ? [] : [
      { label: 'Expected', unit: result.unit, numeric: true },
      { label: 'Ratio', unit: 'to it', numeric: true },
      { label: 'Compared', numeric: false },
      ...(corridors ? [
        { label: 'Adjusted p', unit: 'of so many by chance', numeric: true },
        { label: 'Distance', unit: 'km', numeric: true },
      ] : []),
      { label: 'Episodes', unit: 'number', numeric: true },
    ]),
  ];
}

/** The rows of the flows drawn. */
export function flowsTable(drawing: Drawing, caption: string): Table {
  const { names, drawn, region, choices } = drawing;
  const net = choices.sum === 'net' && choices.show === 'flows';
  return {
    caption,
    note: sentence(`Rows: ${drawn.words}`),
    first: '3:down',
    columns: columnsOf(drawing),
    rows: () => drawn.flows.map((flow) => ({
      key: keyOf(flow),
      area: flow.origin,
      cells: [
        textCell(names.get(flow.origin) ?? flow.origin),
        textCell(names.get(flow.destination) ?? flow.destination),
        textCell(borderWords[crossing(flow)]),
        { text: count(flow.count), sort: flow.count, numeric: true },
        ...(net ? [] : [...comparedCells(drawing, flow), figureCell(flow.episodes, region.threshold, 0)]),
      ],
    })),
  };
}

/** The rows of the discs. */
export function discsTable({ result, region }: Drawing, caption: string): Table {
  return {
    caption,
    first: '1:down',
    columns: [
      { label: 'Area', numeric: false },
      { label: 'Arrive', unit: result.unit, numeric: true },
      { label: 'Leave', unit: result.unit, numeric: true },
      { label: 'Within', unit: result.unit, numeric: true },
    ],
    rows: () => result.areas.map((area) => ({
      key: area.code,
      area: area.code,
      cells: [textCell(area.name), ...[area.in, area.out, area.within].map((figure) => figureCell(figure, region.threshold, 0))],
    })),
  };
}
