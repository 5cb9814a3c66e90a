import { expect, test } from 'vitest';
import type { ScanResponse } from '../api/hotspot-types';
import { region, runCard, shapes } from '../api/test-region';
import { scanPicture } from './scan';

const result: ScanResponse = {
  level: 'authority', people: 'children', withheld: 1, scanned: 3, notScanned: ['A4'],
  runCard: { ...runCard, parameters: { people: 'residents of all ages' } },
  clusters: [
    { class: 'cluster', p: 0.001, llr: 40, count: { status: 'known', value: 90 }, hiddenAreas: 0, expected: 20, relativeRisk: 6, areas: [{ code: 'A1', name: 'Ashby' }, { code: 'A2', name: 'Brook' }] },
  ],
};
const parts = { shapes, outlines: null, region, months: { from: '2024-01', to: '2024-12' }, csv: '/csv' };
const drawn = scanPicture({ result, ...parts });

test('areas of a cluster have its risk as fill, an outline and a mark; who took no part is hatched', () => {
  expect(drawn.areas?.get('A2')).toMatchObject({ outline: 'hot', pattern: 'plus', fill: expect.any(String) });
  expect(drawn.areas?.get('A3')).toEqual({ outline: 'none', pattern: 'none', fill: '#ffffff' });
  expect(drawn.areas?.get('A4')).toEqual({ outline: 'none', pattern: 'no-data', fill: null });
});

test('the legend counts the areas of every class, and what is withheld is said', () => {
  expect(drawn.legend.items.map(({ label, n }) => [label, n])).toEqual([
    ['4 and over', 2], ['2 to under 4', 0], ['1.5 to under 2', 0], ['over 1, under 1.5', 0], ['In no cluster', 1], ['Took no part', 1],
  ]);
  expect(drawn.legend.notes[1]).toBe('1 cluster withheld: resting on hidden counts for the most part.');
});

test('an area says its cluster in numbers', () => {
  expect(drawn.describe('A2')).toBe('Brook. In a cluster of 2 areas around Ashby. The cluster: 90 incidents. About 20 expected, relative risk 6.00, p 0.001.');
  expect(drawn.describe('A4')).toContain('took no part');
});

test('the title says whose number was used, also where children were asked for and are not known', () => {
  expect(drawn.title).toContain('than their residents of all ages explain');
});

test('a map without a cluster says so', () => {
  expect(scanPicture({ result: { ...result, clusters: [] }, ...parts }).empty).toBe('No cluster was found: chance explains every circle of areas, or it rests on hidden counts.');
});
