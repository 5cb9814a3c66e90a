import type { FunnelResponse } from '../api/compare-types';
import { absence, number, phrase, plural, sentence, valueOf } from '../text/figures';
import { levelMany, levelOne } from '../text/words';
import type { Adjust } from '../ui/address';
import { textCell, type Cell, type Picture } from '../ui/picture';
import { figureCell, intervalCell } from './counts';
import { FunnelPlot, pointWords } from './FunnelPlot';
import type { Ground } from './ground';

interface Parts extends Ground { funnel: FunnelResponse; adjust: Adjust; csv: string; xlsx: string }

/** How many units are not on the plot, and why. */
export function notPlotted(funnel: FunnelResponse, threshold: number): string[] {
  const reasons = new Map<string, number>();
  for (const { figure } of funnel.points) {
    const why = valueOf(figure) === null ? (absence(figure, threshold) ?? 'Not known.') : null;
    if (why) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  }
  return [...reasons].toSorted((a, b) => b[1] - a[1]).map(([why, n]) => `Not on the plot: ${plural(n, 'area')}. ${why}`);
}

const adjustWords: Record<Adjust, string> = {
  multiplicative: 'Limits are widened for what areas ordinarily differ by (multiplicative)',
  additive: 'Limits are widened for what areas ordinarily differ by (additive)',
  none: 'Limits are those of chance alone: most areas lie outside for ordinary reasons',
};

function Groups({ funnel, threshold }: { funnel: FunnelResponse; threshold: number }) {
  if (funnel.groups.length === 0) return null;
  return (
    <table class="small-table">
      <caption>Forces and region as wholes, {funnel.unit}</caption>
      <thead><tr><th scope="col">Whole</th><th scope="col" class="numeric">Figure</th><th scope="col" class="numeric">Areas</th><th scope="col" class="numeric">Above 95%</th><th scope="col" class="numeric">Below 95%</th></tr></thead>
      <tbody>{funnel.groups.map((group) => (
        <tr key={group.code}><th scope="row">{group.name}</th><td class="numeric">{phrase(group.figure, threshold)}</td><td class="numeric">{number(group.areas, 0)}</td><td class="numeric">{number(group.above, 0)}</td><td class="numeric">{number(group.below, 0)}</td></tr>
      ))}</tbody>
    </table>
  );
}

function limit(value: number | null): Cell {
  return { text: value === null ? 'none' : number(value), sort: value, numeric: true };
}

/** The funnel of an indicator: plot, table and words. */
export function funnelPicture({ funnel, adjust, shapes, outlines, region, csv, xlsx }: Parts): Picture {
  const { threshold } = region;
  const title = `Funnel of ${funnel.title.toLowerCase()} by ${levelOne[funnel.level]}${funnel.period ? `, ${funnel.period}` : ''}`;
  const byCode = new Map(funnel.points.map((point) => [point.code, point]));
  const about = (code: string) => {
    const point = byCode.get(code);
    return [point ? pointWords(point, funnel, threshold) : 'It has no point of its own: its figure is shared with others, or there is none.'];
  };
  const left = notPlotted(funnel, threshold);
  const notes = [
    `${adjustWords[adjust]}; dispersion ${number(funnel.dispersion, 1)}.`,
    'Outside the limits means: ask why. It is no ranking and no verdict.',
    ...left,
    ...(funnel.points.some(({ figure }) => figure.status === 'suppressed') ? ['Hidden figures rest on few events and those on none are shown, so the funnel leans: read it at a larger level first.'] : []),
  ];
  return {
    title, level: funnel.level, shapes, outlines, areas: null, surface: null, flows: null, discs: null,
    board: {
      show: () => (
        <div class="sides">
          <FunnelPlot funnel={funnel} threshold={threshold} />
          {notes.map((note) => <p key={note} class="side__key">{sentence(note)}</p>)}
          <Groups funnel={funnel} threshold={threshold} />
        </div>
      ),
    },
    legend: { title: 'Funnel', unit: funnel.unit, items: [], notes: [] },
    table: {
      caption: title, first: '5:down',
      columns: [
        { label: 'Area', numeric: false }, { label: 'Figure', unit: funnel.unit, numeric: true }, { label: 'Interval', unit: '95%', numeric: true },
        { label: 'Denominator', unit: funnel.denominator, numeric: true }, { label: 'Reading', numeric: false }, { label: 'z', unit: 'adjusted', numeric: true },
        { label: 'Lower 95% limit', numeric: true }, { label: 'Upper 95% limit', numeric: true }, { label: 'Lower 99.8% limit', numeric: true }, { label: 'Upper 99.8% limit', numeric: true },
      ],
      rows: () => funnel.points.map((point) => ({
        key: point.code, area: point.code,
        cells: [
          textCell(point.name), figureCell(point.figure, threshold), intervalCell(point.figure),
          { text: point.exposure === null ? 'not shown' : number(point.exposure, 0), sort: point.exposure, numeric: true },
          textCell(point.class), limit(point.z), limit(point.lower95), limit(point.upper95), limit(point.lower998), limit(point.upper998),
        ],
      })),
    },
    describe: (code) => about(code).join(' '),
    about,
    summary: [...notes, `Points are ${levelMany[funnel.level]}, or the larger units whose figure several share.`],
    csv, xlsx, pickable: true, runCard: funnel.runCard,
  };
}
