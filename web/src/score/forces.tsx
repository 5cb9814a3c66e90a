import type { SummaryGroup, SummaryResponse } from '../api/compare-types';
import { count, percent, plural } from '../text/figures';
import { levelMany } from '../text/words';
import { textCell, type Cell, type Picture } from '../ui/picture';
import { colours, noBand } from './bands';
import type { Ground } from './ground';

interface Parts extends Ground { summary: SummaryResponse; csv: string; xlsx: string }

/** Areas read as one class of recorded against expected; null where nothing is loaded. */
export function readAs(group: SummaryGroup, word: string): number | null {
  return group.recorded.length === 0 ? null : (group.recorded.find((one) => one.class === word)?.areas ?? 0);
}

/** A force in words. */
export function groupWords(group: SummaryGroup): string[] {
  const unseen = readAs(group, 'unseen?');
  const silent = readAs(group, 'no data');
  const bands = group.bands.filter((band) => band.areas > 0).map((band) => `${band.band}: ${count(band.areas)} (${count(band.sure)} surely)`);
  return [
    `${count(group.ranked)} of ${plural(group.areas, 'area')} ranked; bands ${bands.length > 0 ? bands.join(', ') : 'none'}; no band ${count(group.noBand)}.`,
    group.completeness === null ? 'Completeness not defined.' : `${percent(group.completeness)} of the weight has a figure; ${count(group.complete)} areas have all of it.`,
    unseen === null ? 'Recorded against expected: no incidents are loaded.' : `Unseen? ${count(unseen)}. Nobody reports for ${count(silent ?? 0)}.`,
    `Worse and worsening: ${count(group.worseAndWorsening)}.`,
  ];
}

function Bar({ group, palette }: { group: SummaryGroup; palette: string[] }) {
  let at = 0;
  const parts = [
    ...group.bands.map((band, i) => ({ key: band.band, n: band.areas, fill: palette[i] })),
    { key: 'no band', n: group.noBand, fill: noBand },
    { key: 'not scored', n: group.areas - group.ranked, fill: 'none' },
  ];
  return (
    <svg class="forces__bar" viewBox="0 0 400 18" preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ key, n, fill }) => {
        const wide = (n / Math.max(1, group.areas)) * 400;
        const x = at;
        at += wide;
        return n > 0 && <rect key={key} x={x} y="1" width={wide} height="16" fill={fill} stroke="#0b0c0c" stroke-width="0.5" />;
      })}
    </svg>
  );
}

function ForcesBox({ summary }: { summary: SummaryResponse }) {
  const palette = colours(summary.bands.length);
  return (
    <div class="sides">
      <p class="side__key">Each bar is all {levelMany[summary.level]} of a force, from band A (left, first priority) to band {summary.bands.at(-1) ?? 'E'}; grey: no band, the interval is too wide; white: not scored. A force without data is not known, which is not little need.</p>
      {summary.groups.map((group) => (
        <section key={`${group.level}-${group.code}-${group.name}`} class="side">
          <h3>{group.name}{group.level === 'region' ? ' (all areas)' : ''}</h3>
          <Bar group={group} palette={palette} />
          {groupWords(group).map((line) => <p key={line} class="forces__words">{line}</p>)}
        </section>
      ))}
    </div>
  );
}

function whole(value: number | null): Cell {
  return { text: value === null ? 'not loaded' : count(value), sort: value, numeric: true };
}

function cells(group: SummaryGroup): Cell[] {
  return [
    textCell(group.name), whole(group.areas), whole(group.ranked),
    ...group.bands.map((band): Cell => ({ text: `${count(band.areas)} (${count(band.sure)})`, sort: band.areas, numeric: true })),
    whole(group.noBand),
    { text: group.completeness === null ? 'not defined' : percent(group.completeness), sort: group.completeness, numeric: true },
    whole(readAs(group, 'unseen?')), whole(readAs(group, 'no data')), whole(group.worseAndWorsening),
  ];
}

/** Forces and region by the areas within them. */
export function forcesPicture({ summary, shapes, outlines, region, csv, xlsx }: Parts): Picture {
  const title = `Forces and region by their ${levelMany[summary.level]}`;
  const all = summary.groups.at(-1);
  return {
    title, level: summary.level, shapes, outlines, areas: null, surface: null, flows: null, discs: null,
    board: { show: () => <ForcesBox summary={summary} /> },
    legend: { title, unit: '', items: [], notes: [] },
    table: {
      caption: title, first: '0:up',
      columns: [
        { label: 'Force or region', numeric: false }, { label: 'Areas', numeric: true }, { label: 'Ranked', numeric: true },
        ...summary.bands.map((band) => ({ label: `Band ${band}`, unit: 'areas (surely)', numeric: true })),
        { label: 'No band', numeric: true }, { label: 'Complete', unit: '% of weight', numeric: true },
        { label: 'Unseen?', unit: 'areas', numeric: true }, { label: 'Nobody reports', unit: 'areas', numeric: true }, { label: 'Worse and worsening', unit: 'areas', numeric: true },
      ],
      rows: () => summary.groups.map((group) => ({ key: `${group.level}-${group.code}-${group.name}`, area: group.code !== '' && region.levels.some(({ level }) => level === group.level) ? group.code : null, cells: cells(group) })),
    },
    describe: (code) => summary.groups.find((group) => group.code === code)?.name ?? code,
    about: (code) => {
      const group = summary.groups.find((one) => one.code === code);
      return group ? groupWords(group) : ['Forces and the region are summed up here; this area is one of their parts.'];
    },
    summary: all ? groupWords(all) : ['No areas are loaded.'],
    csv, xlsx, runCard: summary.runCard,
  };
}
