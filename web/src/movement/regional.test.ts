import { expect, test } from 'vitest';
import { region, runCard, shapes } from '../api/test-region';
import type { CorridorFlow, CorridorsResponse, FlowSide, MeasuresResponse } from '../api/movement-types';
import type { Flow, FlowsResponse, ShapesResponse } from '../api/types';
import { comparisons, comparisonWords } from './against';
import { areasTable, pairsOf, regionalOf, type RegionalParts } from './regional';

const known = (value: number, lower?: number, upper?: number) => ({ status: 'known' as const, value, lower, upper });
const hidden = { status: 'suppressed' as const };
const flow = (origin: string, destination: string, count: number): Flow => ({ origin, destination, count, episodes: hidden, expected: hidden, crosses: ['authority', 'force'] });
const corridorFlow = (origin: string, destination: string, ratio: CorridorFlow['ratio'], corridor: boolean): CorridorFlow => ({
  origin, destination, count: 40, expected: known(8), ratio, z: known(9), p: known(0), pAdjusted: known(0.0004), distanceKm: 39.3, corridor, crosses: ['authority', 'force'],
});
const flows = [flow('A1', 'A3', 40), flow('A3', 'A1', 15), flow('A2', 'A1', 10)];
const corridors: CorridorsResponse = {
  level: 'authority', unit: 'children', decay: 'exponential', decayAsked: 'best', beta: known(0.1), halfKm: known(7), dispersion: known(1), tests: 12, found: 1, runCard,
  flows: [corridorFlow('A1', 'A3', known(5, 3.6, 6.8), true), corridorFlow('A3', 'A1', known(1.1, 0.7, 1.5), false), corridorFlow('A2', 'A1', known(0.5, 0.3, 0.9), false)],
};
const side: FlowSide = { partners: 1, authorityShare: hidden, forceShare: known(0.42, 0.4, 0.5), concentration: known(0.5), distanceKm: known(12) };
const zero = known(0);
const measures: MeasuresResponse = {
  level: 'authority', unit: 'children', total: known(80), within: known(15), shares: { authority: known(0.6, 0.5, 0.7), force: known(0.4), listed: known(1) },
  distanceKm: known(20.8), reciprocity: known(0.86), runCard,
  areas: shapes.areas.map(({ code, name }) => ({ code, name, in: known(20), out: hidden, within: zero, net: zero, rate: known(3.2), reciprocity: zero, departures: side, arrivals: side })),
};
const result = { level: 'authority', unit: 'children', flows, areas: shapes.areas.map(({ code, name }) => ({ code, name, in: known(20), out: hidden, within: zero })), shares: { authority: known(0.6), force: known(0.4) }, total: known(80), within: known(15), runCard } as unknown as FlowsResponse;
const outlines: ShapesResponse = { ...shapes, level: 'force', areas: [{ ...shapes.areas[0], code: 'F1', name: 'North Police' }, { ...shapes.areas[1], code: 'F2', name: 'South Police' }] };
const parts: RegionalParts = { result, measures, corridors, why: null, groups: null, hubs: null, shapes, outlines, forces: null, region };

test('a flow is a corridor, more, as expected or fewer by what the server found, not by colour thresholds', () => {
  expect([...comparisons(flows, corridors).values()].map(({ kind }) => kind)).toEqual(['corridor', 'expected', 'below']);
  expect(comparisonWords(comparisons(flows, corridors).get('A1>A3')!)).toBe('5 times the 8.0 expected (3.60 to 6.80): a corridor');
});

test('who must plan with whom is said in words: areas, number, ratio with interval, forces', () => {
  expect(regionalOf(parts).together).toEqual([
    '1 corridor of 12 pairs of areas, at a false discovery rate of 5%.',
    'Ashby and Coombe must plan together: 40 children moved from the first to the second, 5.0 times (3.6 to 6.8) what size and distance explain, over 39 km. It crosses from North Police to South Police.',
  ]);
});

test('without corridors the reason is given', () => {
  expect(regionalOf({ ...parts, corridors: null, why: 'There are too few areas.' }).together).toEqual(['There are too few areas.', 'No flow is told to be more than arrivals and departures explain.']);
  expect(regionalOf({ ...parts, corridors: { ...corridors, flows: [] } }).together[0]).toContain('No corridor of 12 pairs');
});

test('where distance is not taken into account, the flows above arrivals and departures are listed and that is said', () => {
  const more = { ...result, flows: [{ ...flows[0], expected: known(10) }, flows[1]] };
  expect(regionalOf({ ...parts, result: more, corridors: null, measures: null }).together).toEqual([
    'More than arrivals and departures explain, whatever the distance; neighbours are among them because they are near.',
    'Ashby with Coombe: 40 children moved from the first to the second, 4.0 times the 10 expected.',
  ]);
  expect(areasTable({ ...parts, measures: null }, 'x').columns.map(({ label }) => label)).toEqual(['Area', 'Force', 'Arrive', 'Leave', 'Within', 'Most with']);
});

test('pairs are added up only where both directions are told', () => {
  expect(pairsOf(flows)).toEqual([{ one: 'A1', other: 'A3', count: 55 }]);
});

test('areas stand side by side; a share has the least and most it can be', () => {
  const [first] = areasTable(parts, 'x').rows();
  expect(first.cells.map(({ text }) => text)).toEqual(['Ashby', 'North Police', '20', 'Suppressed: fewer than 5.', '0', '0', '3.2', '42% (40%–50%)', '12.0', 'Coombe (55)']);
});
