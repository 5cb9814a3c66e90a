import type { ScanCluster, ScanResponse } from '../api/hotspot-types';
import type { Region, ShapesResponse } from '../api/types';
import type { AreaPaint } from '../map';
import { figureCell } from '../score/counts';
import { count, number, phrase, plural, sentence } from '../text/figures';
import { levelOne, period } from '../text/words';
import { classLabels, classOf, digitsOf, sequential } from '../ui/classes';
import { namesOf, textCell, type FileLink, type LegendItem, type Picture, type Row } from '../ui/picture';
import { probability } from './significance';

interface Parts {
  result: ScanResponse;
  shapes: ShapesResponse;
  outlines: ShapesResponse | null;
  region: Region;
  months: Record<string, unknown>;
  csv: string;
  files?: FileLink[];
}

const breaks = [1.5, 2, 4];
const colours = sequential(breaks.length + 1);

function legendItems({ notScanned }: ScanResponse, found: ScanCluster[], outside: number): LegendItem[] {
  const sizes = colours.map(() => 0);
  found.forEach(({ relativeRisk, areas }) => (sizes[classOf(relativeRisk, breaks)] += areas.length));
  const items: LegendItem[] = classLabels(breaks, (value) => number(value, digitsOf([value])))
    .map((label, i) => ({ colour: colours[i], outline: 'hot' as const, pattern: 'plus' as const, label: i === 0 ? `over 1, ${label}` : label, n: sizes[i] }));
  items.reverse();
  items.push({ colour: '#ffffff', label: 'In no cluster', n: outside });
  items.push({ pattern: 'no-data', label: 'Took no part', n: notScanned.length });
  return items;
}

/** "Ashby and 3 more". */
function nameOf({ areas }: ScanCluster): string {
  return areas.length === 1 ? areas[0].name : `${areas[0].name} and ${count(areas.length - 1)} more`;
}

function rowOf(cluster: ScanCluster, rank: number, threshold: number): Row {
  return {
    key: String(rank),
    area: cluster.areas[0]?.code ?? null,
    cells: [
      { text: nameOf(cluster), sort: rank },
      textCell(cluster.class === 'cluster' ? 'Cluster' : 'No more than chance explains'),
      { text: count(cluster.areas.length), sort: cluster.areas.length, numeric: true },
      figureCell(cluster.count, threshold, 0),
      { text: number(cluster.expected, 0), sort: cluster.expected, numeric: true },
      { text: number(cluster.relativeRisk, 2), sort: cluster.relativeRisk, numeric: true },
      { text: probability(cluster.p), sort: cluster.p, numeric: true },
    ],
  };
}

/** Where circles of areas have more incidents than the people who live there explain. */
export function scanPicture({ result, shapes, outlines, region, months, csv, files }: Parts): Picture {
  const threshold = region.threshold;
  const found = result.clusters.filter((cluster) => cluster.class === 'cluster');
  const byCode = new Map(found.flatMap((cluster) => cluster.areas.map(({ code }) => [code, cluster] as const)));
  const left = new Set(result.notScanned);
  const names = namesOf(shapes);
  const when = period(String(months['from'] ?? ''), String(months['to'] ?? ''));
  const people = String(result.runCard.parameters['people'] ?? 'residents');
  const title = `Clusters of areas with more incidents than their ${people} explain, by ${levelOne[result.level]}, ${when}`;
  const outside = shapes.areas.filter(({ code }) => !byCode.has(code) && !left.has(code)).length;
  const paint = (code: string): AreaPaint => {
    const cluster = byCode.get(code);
    if (cluster) return { fill: colours[classOf(cluster.relativeRisk, breaks)], pattern: 'plus', outline: 'hot' };
    return { fill: left.has(code) ? null : '#ffffff', pattern: left.has(code) ? 'no-data' : 'none', outline: 'none' };
  };
  const about = (code: string): string[] => {
    const cluster = byCode.get(code);
    if (left.has(code)) return ['No data: this area was not reported for in all months, or nobody lives there, so it took no part.'];
    if (!cluster) return ['In no cluster.'];
    return [
      cluster.areas.length === 1 ? 'A cluster by itself.' : `In a cluster of ${plural(cluster.areas.length, 'area')} around ${cluster.areas[0].name}.`,
      sentence(`The cluster: ${phrase(cluster.count, threshold, { digits: 0, unit: 'incidents' })}`),
      `About ${number(cluster.expected, 0)} expected, relative risk ${number(cluster.relativeRisk, 2)}, p ${probability(cluster.p)}.`,
    ];
  };
  const empty = found.length === 0
    ? `No cluster was found: chance explains every circle of areas${result.withheld > 0 ? ', or it rests on hidden counts' : ''}.` : undefined;
  return {
    title, level: result.level, shapes, outlines, surface: null, flows: null, discs: null, empty,
    areas: new Map(shapes.areas.map(({ code }) => [code, paint(code)])),
    legend: {
      title: 'Clusters of areas',
      unit: `relative risk of the cluster, compared with ${people}, ${when}; areas per class`,
      items: legendItems(result, found, outside),
      notes: [
        `${plural(found.length, 'cluster')}: random maps rarely have one like it (p at most 0.05).`,
        ...(result.withheld > 0 ? [`${plural(result.withheld, 'cluster')} withheld: resting on hidden counts for the most part.`] : []),
      ],
    },
    table: {
      caption: title,
      first: '6:up',
      columns: [
        { label: 'Around', numeric: false },
        { label: 'Class', numeric: false },
        { label: 'Areas', numeric: true },
        { label: 'Recorded', unit: 'incidents', numeric: true },
        { label: 'Expected', unit: `by ${people}`, numeric: true },
        { label: 'Relative risk', unit: 'inside over outside', numeric: true },
        { label: 'p', unit: 'by simulation', numeric: true },
      ],
      rows: () => result.clusters.map((cluster, i) => rowOf(cluster, i + 1, threshold)),
    },
    describe: (code) => `${names.get(code) ?? code}. ${about(code).join(' ')}`,
    about,
    summary: [
      ...(empty ? [empty] : [`${plural(found.length, 'cluster')} in ${plural(result.scanned, 'area')} that took part; the most likely is around ${nameOf(found[0])}.`]),
      'Circles of every size are compared with the rest of the map; chance is judged by the same search on random maps, so the many circles are accounted for.',
      'That a circle stands out does not say that each area in it does. Large circles with a risk little over 1 are mostly town against country.',
    ],
    csv, files, runCard: result.runCard,
  };
}
