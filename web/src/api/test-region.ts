/** A small region for unit tests: two authorities of one force, and what a server would say about them. */
import type { Region, RunCard, ShapesResponse } from './types';

export const runCard: RunCard = {
  versions: { 'incidents/incidents': 4 }, parameters: { level: 'authority', category: [] }, threshold: 5,
  codeVersion: '0.1.0', computed: 'counted', refused: [], notes: [],
};

export const shapes: ShapesResponse = {
  level: 'authority', crs: 'EPSG:27700',
  areas: ['Ashby', 'Brook', 'Coombe', 'Dale'].map((name, i) => ({
    code: `A${i + 1}`, name, parents: { force: i < 2 ? 'F1' : 'F2' }, centre: [i * 1000 + 500, 500],
    polygons: [[[i * 1000, 0, 1000, 0, 0, 1000, -1000, 0]]],
  })),
};

export const region: Region = {
  title: 'Test region', fictional: true, threshold: 5, codeVersion: '0.1.0', crs: 'EPSG:27700', extent: [0, 0, 4000, 1000],
  levels: [
    { level: 'lsoa', title: 'Small areas', areas: 8, vintage: 2021, version: 1 },
    { level: 'authority', title: 'Authorities', areas: 4, vintage: 2021, version: 1 },
    { level: 'force', title: 'Forces', areas: 2, vintage: 2021, version: 1 },
  ],
  incidents: {
    version: 4, rows: 100, unlocated: 1, from: '2023-01', to: '2025-06', categories: ['missing', 'concern'],
    sources: ['reported', 'discovered'], placeTypes: ['park'], coverage: [], coverageBasis: 'assumed', agreement: null, snapped: false,
  },
  indicators: [],
  movements: { version: 1, levels: ['authority', 'force'], categories: ['placement'], from: '2024-01', to: '2024-12', unit: 'children', periods: [{ from: '2024-01', to: '2024-12' }], tellsKinds: true },
  first: [],
};
