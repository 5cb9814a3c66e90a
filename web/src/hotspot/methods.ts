import type { Method, ViewState } from '../ui/address';

/** One question a map can answer: in plain words, with the technical term and its page behind. */
export interface MethodWords { value: Method; question: string; term: string; page: string; more: string }

export interface MethodGroup { title: string; methods: MethodWords[] }

/** The questions, in the order in which an analyst asks them. */
export const methodGroups: MethodGroup[] = [
  {
    title: 'Where?',
    methods: [
      { value: 'surface', question: 'Where is it dense?', term: 'kernel density', page: 'kernel-surface', more: 'A smooth surface, whatever the area borders.' },
      { value: 'risk', question: 'Denser than residents explain?', term: 'relative risk', page: 'relative-risk', more: 'The same surface divided by that of the residents: 1 is the average, 2 twice as many as the people living there explain.' },
      { value: 'areas', question: 'Which areas stand out?', term: 'Getis–Ord Gi*', page: 'gi-star', more: 'Each area together with its neighbours against the whole region.' },
      { value: 'moran', question: 'Which are clusters, which outliers?', term: 'local Moran’s I', page: 'local-moran', more: 'Cores of clusters, and single areas unlike their neighbours.' },
      { value: 'scan', question: 'Where is there a cluster of areas?', term: 'circular scan', page: 'scan', more: 'Circles of areas with more incidents than the people who live there explain.' },
    ],
  },
  {
    title: 'What changes?',
    methods: [
      { value: 'change', question: 'What is changing?', term: 'period change', page: 'period-change', more: 'Each area now against an earlier period, with the chance of it.' },
      { value: 'emerging', question: 'What is emerging?', term: 'emerging hot spots', page: 'emerging-hot-spots', more: 'Which hot and cold spots are new, growing, lasting or fading.' },
      { value: 'series', question: 'How do the dense places move?', term: 'density by period', page: 'kernel-surface', more: 'The surface, month by month or quarter by quarter.' },
    ],
  },
  {
    title: 'When?',
    methods: [
      { value: 'when', question: 'On which day, at which hour?', term: 'hour × weekday', page: 'hour-weekday-profile', more: 'Counts by weekday and hour, with those of unknown hour apart.' },
    ],
  },
  {
    title: 'Does the map hold?',
    methods: [
      { value: 'stability', question: 'Is it hot with other choices too?', term: 'stability', page: 'stability', more: 'The surface drawn 36 times with other cells, origins, radii and places: what stays hot. Takes some seconds.' },
      { value: 'accuracy', question: 'Would it have foretold later ones?', term: 'accuracy, PAI', page: 'map-accuracy', more: 'The map of the period chosen, judged by the incidents of the months after it.' },
    ],
  },
];

/** Whether the picture of these choices is long work. */
export function isLongView({ view, method }: Pick<ViewState, 'view' | 'method'>): boolean {
  return view === 'hotspots' && isLong(method);
}

/** Whether an answer takes so long that sliding the period would queue up work. */
function isLong(value: Method): boolean {
  return value === 'stability' || value === 'scan';
}

/** The words of a method. */
export function methodOf(value: Method): MethodWords {
  return methodGroups.flatMap((group) => group.methods).find((method) => method.value === value) ?? methodGroups[0].methods[0];
}
