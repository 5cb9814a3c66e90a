import { expect, test } from 'vitest';
import { region, runCard, shapes } from '../api/test-region';
import type { ChangedFlow, ChangeResponse, GroupsResponse, HubArea, HubsResponse } from '../api/movement-types';
import type { FlowsResponse, ShapesResponse } from '../api/types';
import { changePicture, changeWords } from './change';
import { groupsLead, groupsPicture, groupWords, listed } from './groups';
import { hubsLead, hubsPicture, hubWords } from './hubs';
import { comparedMonths } from './months';

const known = (value: number, lower?: number, upper?: number) => ({ status: 'known' as const, value, lower, upper });
const hidden = { status: 'suppressed' as const };
const none = { status: 'undefined' as const, reason: 'Too few flows are shown to fit a model of size and distance.' };
const names = new Map(shapes.areas.map(({ code, name }) => [code, name]));
const outlines: ShapesResponse | null = null;
const shared = { shapes, outlines, region, months: null, csv: '/x.csv', files: [] };
const flows = {
  level: 'authority', unit: 'children', flows: [{ origin: 'A1', destination: 'A3', count: 40, episodes: hidden, expected: hidden, crosses: [] }, { origin: 'A2', destination: 'A1', count: 10, episodes: hidden, expected: hidden, crosses: [] }],
  areas: shapes.areas.map(({ code, name }) => ({ code, name, in: hidden, out: hidden, within: hidden })), runCard,
} as unknown as FlowsResponse;
const group = { areas: ['A1', 'A3'], core: ['A1', 'A3'], observed: 40, expected: 8, ratio: 5, z: 11, p: 0.005, stability: 0.92 };
const groups: GroupsResponse = { level: 'authority', unit: 'children', p: known(0.005), runs: 200, groups: [group], runCard };

test('a group says who, how many, how much more than expected, how steady, and who belongs loosely', () => {
  expect(groupWords(group, 'children', names)).toBe('Ashby and Coombe should plan together: 40 children moved between the areas of this group, 5.0 times the 8 that size and distance explain. They are together in 92% of runs with flows drawn anew.');
  expect(groupWords({ ...group, areas: ['A1', 'A2', 'A3'] }, 'children', names)).toContain(`; ${names.get('A2')} in fewer than half.`);
  expect(groupWords({ ...group, core: [] }, 'children', names)).toContain('hang together loosely');
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
});

test('no group is said as such, and why none is worked out', () => {
  expect(groupsLead({ ...groups, groups: [], p: known(0.42) })).toBe('No group is beyond chance: what the areas exchange follows from size and distance (p of the best split 0.420).');
  expect(groupsLead({ ...groups, groups: [], p: none })).toBe('Groups are not worked out: Too few flows are shown to fit a model of size and distance.');
});

test('map and table of groups are twins; only flows within a group are drawn', () => {
  const picture = groupsPicture({ ...shared, found: groups, flows });
  expect([...picture.areas!.keys()]).toEqual(['A1', 'A3']);
  expect(picture.flows!(null).map(({ origin, destination }) => [origin, destination])).toEqual([['A1', 'A3']]);
  expect(picture.table.rows().map(({ area, cells }) => [area, cells[2].text])).toEqual(shapes.areas.map(({ code }) => [code, code === 'A1' || code === 'A3' ? 'To its core' : 'To none']));
  expect(picture.about('A2')).toEqual(['In no group that is beyond chance.']);
  expect(groupsPicture({ ...shared, found: { ...groups, groups: [] }, flows }).flows).toBeNull();
});

const hub: HubArea = { code: 'A1', name: 'Ashby', arrivals: 90, origins: 7, effectiveOrigins: known(5.2), largestShare: known(0.3), expected: known(30), ratio: known(3, 2.1, 4.2), p: known(0.0001), pAdjusted: known(0.0004), hub: true };
const hubs: HubsResponse = { level: 'authority', unit: 'children', areas: [hub, { ...hub, code: 'A2', name: 'B', hub: false, ratio: known(0.5, 0.3, 0.8) }, { ...hub, code: 'A3', name: 'C', hub: false, ratio: none, expected: none, p: none, pAdjusted: none }], runCard };

test('a hub is said in words and marked by more than colour; unknown is hatched', () => {
  expect(hubWords(hub, 'children')).toBe('Ashby is a hub: 90 children arrive from 7 areas, 3.0 times (2.1 to 4.2) the 30 that its size and position explain; the largest origin sends 30%.');
  const picture = hubsPicture({ ...shared, found: hubs });
  expect([...picture.areas!.values()].map(({ pattern }) => pattern)).toEqual(['plus', 'minus', 'no-data']);
  expect(picture.table.rows().map(({ cells }) => cells[8].text)).toEqual(['Hub', 'Fewer than expected', 'Expected number not known']);
  expect(hubsLead(hubs)).toBe('1 hub among 2 areas, at a false discovery rate of 5%.');
  expect(hubsLead({ ...hubs, areas: [hubs.areas[2]] })).toContain('Hubs are not worked out: Too few flows');
});

const more: ChangedFlow = { origin: 'A1', destination: 'A3', before: known(20), after: known(60), ratio: known(3, 1.7, 5.4), p: known(0.001), pAdjusted: known(0.004), change: 'more', crosses: ['force'] };
const change: ChangeResponse = { level: 'authority', unit: 'children', before: '2024-01 to 2024-12', after: '2025-01 to 2025-12', dispersion: known(1.4), tests: 5, found: 1, listed: 2, of: 2, flows: [more, { ...more, origin: 'A2', before: hidden, ratio: none, p: none, pAdjusted: none, change: 'not told' }], runCard };

test('change: what grew is said with both numbers; a hidden number stays hidden', () => {
  expect(changeWords(more, names, 'children')).toBe('Ashby to Coombe: more, 20 children before and 60 after, 3.00 times (1.70 to 5.40) as many a month.');
  const picture = changePicture({ ...shared, found: change });
  expect(picture.table.rows().map(({ cells }) => cells[8].text)).toEqual(['More than before', 'Not told in both periods']);
  expect(picture.table.rows()[1].cells[3].sort).toBeNull();
  expect(picture.legend.notes[0]).toContain('1 flow has changed of 5 flows told both in Jan 2024 to Dec 2024 and in Jan 2025 to Dec 2025');
  expect(changePicture({ ...shared, found: { ...change, flows: [] } }).empty).toBe('No flow is told in either period.');
});

test('periods compared: the one chosen with the one before it, of all the last two', () => {
  const periods = ['2023', '2024', '2025'].map((year) => ({ from: `${year}-01`, to: `${year}-12` }));
  expect(comparedMonths(periods, periods[1])).toEqual({ before: periods[0], after: periods[1] });
  expect(comparedMonths(periods, null)).toEqual({ before: periods[1], after: periods[2] });
  expect(comparedMonths(periods, { from: '2023-01', to: '2025-12' })).toEqual({ before: periods[1], after: periods[2] });
  expect(comparedMonths(periods, periods[0])).toEqual({ before: periods[0], after: periods[1] });
  expect(comparedMonths(periods.slice(0, 1), null)).toBeNull();
});
