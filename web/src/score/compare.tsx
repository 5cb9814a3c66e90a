import type { CompareResponse } from '../api/compare-types';
import type { AreaPaint } from '../map';
import { number, percent, phrase, plural, valueOf } from '../text/figures';
import { levelMany } from '../text/words';
import { textCell, type Cell, type Picture, type Row } from '../ui/picture';
import { setWords } from './Against';
import { bandWords } from './bands';
import { changeWords } from './change';
import { CompareBox, standingWords } from './CompareBox';
import { figureCell, intervalCell } from './counts';
import type { Ground } from './ground';

interface Parts extends Ground { answer: CompareResponse; csv: string; xlsx: string }

function centre(value: number | null): Cell {
  return { text: value === null ? 'not known' : number(value), sort: value, numeric: true };
}

function rows(answer: CompareResponse, threshold: number): Row[] {
  return answer.areas.flatMap((area) => [
    {
      key: `${area.code}-score`, area: area.code,
      cells: [textCell(area.name), textCell('Score'), figureCell(area.score, threshold, 2), intervalCell(area.score, 2), centre(null), textCell('not known'), textCell(changeWords(area.scoreTrend, 'unit', threshold)), centre(valueOf(area.score))],
    },
    ...answer.indicators.map((indicator, k) => {
      const line = area.lines[k];
      return {
        key: `${area.code}-${indicator.id}`, area: area.code,
        cells: [
          textCell(area.name), textCell(`${indicator.title}, ${indicator.unit}${line.shared ? ` (shared from ${line.shared})` : ''}`), figureCell(line.figure, threshold), intervalCell(line.figure),
          centre(line.against.centre), textCell(standingWords(line.standing)), textCell(changeWords(line.trend, indicator.change, threshold)),
          { text: line.contribution === null ? 'none' : number(line.contribution, 2), sort: line.contribution, numeric: true },
        ],
      };
    }),
  ]);
}

/** Up to six areas side by side. */
export function comparePicture({ answer, shapes, outlines, region, csv, xlsx }: Parts): Picture {
  const { threshold } = region;
  const title = `${plural(answer.areas.length, 'area')} side by side, each against ${setWords[answer.against]}`;
  const chosen = new Map(answer.areas.map((area) => [area.code, area]));
  const about = (code: string) => {
    const area = chosen.get(code);
    return [area ? bandWords(area, answer.ranked, answer.bands) : 'Not among the areas side by side.'];
  };
  const paint: AreaPaint = { fill: '#0b5a5e', pattern: 'none', outline: 'none' };
  const missing = answer.areas.filter(({ completeness }) => completeness !== null && completeness < 1);
  return {
    title, level: answer.level, shapes, outlines,
    areas: new Map(answer.areas.map((area) => [area.code, paint])),
    surface: null, flows: null, discs: null,
    board: { show: () => <CompareBox answer={answer} threshold={threshold} /> },
    legend: { title: 'Areas compared', unit: '', items: [], notes: [] },
    table: {
      caption: title, first: '1:up',
      columns: [
        { label: 'Area', numeric: false }, { label: 'Indicator', numeric: false }, { label: 'Figure', numeric: true }, { label: 'Interval', unit: '95%', numeric: true },
        { label: 'Centre of the set', numeric: true }, { label: 'Against the set', numeric: false }, { label: 'Change', numeric: false }, { label: 'Contribution', unit: 'to the score', numeric: true },
      ],
      rows: () => rows(answer, threshold),
    },
    describe: (code) => `${chosen.get(code)?.name ?? code}. ${about(code).join(' ')}`,
    about,
    summary: [
      'Higher or lower is said only where all of the 95% interval lies beyond the centre of the set.',
      ...missing.map((area) => `${area.name}: ${percent(area.completeness ?? 0)} of the weight has a figure; score ${phrase(area.score, threshold, { digits: 2 })}.`),
      `Ranks are among all ${levelMany[answer.level]} that can be scored, whatever each is compared with.`,
    ],
    csv, xlsx, runCard: answer.runCard,
  };
}

/** What stands there until areas are chosen. */
export function emptyCompare({ shapes, outlines, region }: Ground): Picture {
  const title = 'Areas side by side';
  return {
    title, level: shapes.level, shapes, outlines, areas: new Map(), surface: null, flows: null, discs: null,
    board: { show: () => <p class="side__key">Choose up to six areas: by name under “Areas side by side” in the choices, with the tick beside a name in any table of this view, or with “Add to the comparison” in the panel of an area selected on the map.</p> },
    legend: { title, unit: '', items: [], notes: [] },
    table: { caption: title, first: '0:up', columns: [{ label: 'Area', numeric: false }], rows: () => [] },
    describe: (code) => shapes.areas.find((area) => area.code === code)?.name ?? code,
    about: () => [], summary: ['No areas are chosen yet.'], csv: null,
    runCard: { versions: {}, parameters: {}, threshold: region.threshold, codeVersion: region.codeVersion, computed: 'Nothing is compared yet', refused: [], notes: [] },
  };
}
