import type { GroupsResponse, PlanGroup } from '../api/movement-types';
import type { FlowsResponse, Region, ShapesResponse } from '../api/types';
import type { AreaPaint, FlowPaint } from '../map';
import { count, number, percent, plural, sentence, valueOf } from '../text/figures';
import { levelMany, period } from '../text/words';
import { namesOf, textCell, type FileLink, type Picture, type Steps } from '../ui/picture';
import { flowWidth } from './marks';

/** Okabe and Ito's colours, told apart whatever one's colour vision; a sixth group and later ones share the last. */
const colours = ['#e69f00', '#56b4e9', '#009e73', '#cc79a7', '#f0e442', '#c8ccce'];
/** A mark over each colour, so that it is not colour alone. */
const marks = ['none', 'plus', 'ring', 'up', 'cross', 'dots'] as const;
const last = colours.length - 1;

export interface GroupParts {
  found: GroupsResponse; flows: FlowsResponse; shapes: ShapesResponse; outlines: ShapesResponse | null; region: Region;
  months: { from: string; to: string } | null; steps?: Steps; csv: string; files: FileLink[];
}

/** "A, B and C". */
export function listed(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

/** A group as sentences: who, how many, how steady. */
export function groupWords(group: PlanGroup, unit: string, names: Map<string, string>): string {
  const name = (code: string) => names.get(code) ?? code;
  const loose = group.areas.filter((code) => !group.core.includes(code)).map(name);
  const who = listed((group.core.length > 0 ? group.core : group.areas).map(name));
  const steady = group.core.length > 0
    ? `They are together in ${percent(group.stability)} of runs with flows drawn anew${loose.length > 0 ? `; ${listed(loose)} in fewer than half` : ''}.`
    : `They hang together loosely: in ${percent(group.stability)} of runs with flows drawn anew.`;
  return `${who} should plan together: ${count(group.observed)} ${unit} moved between the areas of this group, `
    + `${number(group.ratio, 1)} times the ${number(group.expected, 0)} that size and distance explain. ${steady}`;
}

/** Why there are no groups, or what those told are. */
export function groupsLead({ groups, p }: GroupsResponse): string {
  const chance = valueOf(p);
  if (chance === null) return p.status === 'undefined' ? sentence(`Groups are not worked out: ${p.reason}`) : 'Groups are not worked out.';
  return groups.length === 0
    ? `No group is beyond chance: what the areas exchange follows from size and distance (p of the best split ${number(chance, 3)}).`
    : `${plural(groups.length, 'group')} beyond what chance makes anywhere in 19 of 20 regions.`;
}

function paint(groups: PlanGroup[]): Map<string, AreaPaint> {
  return new Map(groups.flatMap(({ areas, core }, i) => areas.map((code) => [code, {
    fill: colours[Math.min(i, last)], pattern: marks[Math.min(i, last)], outline: core.includes(code) ? 'hot' as const : 'none' as const,
  }] as const)));
}

function within({ found, flows, shapes }: GroupParts): FlowPaint[] {
  const names = namesOf(shapes);
  const group = new Map(found.groups.flatMap(({ areas }, i) => areas.map((code) => [code, i] as const)));
  const inside = flows.flows.filter(({ origin, destination }) => origin !== destination && group.has(origin) && group.get(origin) === group.get(destination));
  const most = inside.reduce((max, flow) => Math.max(max, flow.count), 1);
  return inside.map(({ origin, destination, count: n }) => ({
    origin, destination, count: n, width: flowWidth(n, most), colour: '#484d52',
    title: `${names.get(origin) ?? origin} to ${names.get(destination) ?? destination}: ${count(n)} ${flows.unit}`,
  }));
}

const cell = (value: number | undefined, text: (value: number) => string) => (value === undefined ? { text: 'No group', sort: null, numeric: true } : { text: text(value), sort: value, numeric: true });

/** Groups on the map, with the flows within them; the table has every area. */
export function groupsPicture(parts: GroupParts): Picture {
  const { found, flows, shapes, outlines, months } = parts;
  const { groups, unit } = found;
  const names = namesOf(shapes);
  const at = new Map(groups.flatMap((group, i) => group.areas.map((code) => [code, i] as const)));
  const title = `Groups of ${levelMany[found.level]} that should plan together, ${months ? period(months.from, months.to) : 'all months'}`;
  const about = (code: string) => {
    const i = at.get(code);
    if (i === undefined) return ['In no group that is beyond chance.'];
    return [`Group ${i + 1}${groups[i].core.includes(code) ? ', at its core' : ', loosely'}`, groupWords(groups[i], unit, names)];
  };
  const inside = within(parts);
  return {
    title, level: found.level, shapes, outlines, areas: paint(groups), surface: null,
    flows: groups.length > 0 ? () => inside : null, discs: null,
    steps: parts.steps,
    legend: {
      title: 'Groups', unit: `n = areas of ${shapes.areas.length}`,
      items: [
        ...groups.slice(0, last + 1).map(({ areas }, i) => ({
          colour: colours[i], ...(marks[i] === 'none' ? {} : { pattern: marks[i] }), n: i < last ? areas.length : groups.slice(last).reduce((sum, group) => sum + group.areas.length, 0),
          label: i < last || groups.length === last + 1 ? `Group ${i + 1}` : `Groups ${i + 1} to ${groups.length}`,
        })),
        ...(groups.length > 0 ? [{ outline: 'hot' as const, label: 'At the core of its group' }, { line: { colour: '#484d52', width: 4 }, label: `Flow within a group, ${unit}` }] : []),
      ],
      notes: [groupsLead(found)],
    },
    table: {
      caption: title, first: '1:up', note: groupsLead(found),
      columns: [
        { label: 'Area', numeric: false }, { label: 'Group', unit: 'number', numeric: true }, { label: 'Belongs', numeric: false },
        { label: 'Moved', unit: `${unit} within the group`, numeric: true }, { label: 'Expected', unit, numeric: true }, { label: 'Ratio', unit: 'to it', numeric: true },
        { label: 'p', unit: 'by chance anywhere', numeric: true }, { label: 'Stability', unit: 'of runs', numeric: true },
      ],
      rows: () => flows.areas.map(({ code, name }) => {
        const i = at.get(code);
        const group = i === undefined ? null : groups[i];
        return {
          key: code, area: code,
          cells: [
            textCell(name), cell(i === undefined ? undefined : i + 1, String), textCell(group === null ? 'To none' : group.core.includes(code) ? 'To its core' : 'Loosely'),
            cell(group?.observed, count), cell(group?.expected, (value) => number(value, 1)), cell(group?.ratio, (value) => number(value, 2)),
            cell(group?.p, (value) => number(value, 3)), cell(group?.stability, (value) => percent(value)),
          ],
        };
      }),
    },
    describe: (code) => `${names.get(code) ?? code}. ${about(code).join('. ')}`,
    about,
    summary: [groupsLead(found), ...groups.map((group) => groupWords(group, unit, names)), ...found.runCard.notes.map(sentence)],
    csv: parts.csv, files: parts.files, runCard: found.runCard,
  };
}
