import type { TrendsResponse } from '../api/rank-types';
import { plural } from '../text/figures';
import type { FileLink, LegendItem, Picture } from '../ui/picture';

/** What the filter means, in words. */
export const meaning = 'Worse and worsening: at least one indicator is worse than in the region as a whole, beyond its 95% interval, and is becoming worse (false discovery rate .05).';

/** Which indicators of each area are worse and worsening. */
export function worseningOf(trends: TrendsResponse): Map<string, string[]> {
  return new Map(trends.areas.filter((area) => area.worseAndWorsening).map((area) => [
    area.code, area.lines.flatMap((line, k) => (line.worse && line.worsening ? [trends.indicators[k].title] : [])),
  ]));
}

/** The same picture with only those areas coloured and listed. */
export function keepWorsening(drawn: Picture, kept: ReadonlyMap<string, string[]>, files: FileLink[]): Picture {
  const others: LegendItem = { colour: '#ffffff', label: 'Other areas', n: drawn.shapes.areas.length - drawn.shapes.areas.filter(({ code }) => kept.has(code)).length };
  const words = (code: string) => {
    const which = kept.get(code);
    return which ? `Worse and worsening in: ${which.join(', ').toLowerCase()}.` : 'Not worse and worsening in any indicator.';
  };
  return {
    ...drawn,
    title: `${drawn.title}: worse and worsening only`,
    areas: drawn.areas && new Map([...drawn.areas].map(([code, paint]) => [code, kept.has(code) ? paint : { fill: '#ffffff', pattern: 'none', outline: 'none' }])),
    legend: { ...drawn.legend, items: [...drawn.legend.items, others], notes: [...drawn.legend.notes, 'Counts are of all areas.'] },
    table: {
      ...drawn.table,
      caption: `${drawn.table.caption}: worse and worsening only`,
      columns: [...drawn.table.columns, { label: 'Worse and worsening in', numeric: false }],
      rows: () => drawn.table.rows().filter((row) => row.area !== null && kept.has(row.area)).map((row) => {
        const which = (kept.get(row.area!) ?? []).join(', ');
        return { ...row, cells: [...row.cells, { text: which, sort: which }] };
      }),
    },
    describe: (code) => `${drawn.describe(code)} ${words(code)}`,
    about: (code) => [...drawn.about(code), words(code)],
    summary: [kept.size === 0 ? 'No area of this level is worse and worsening.' : `${plural(kept.size, 'area is', 'areas are')} worse and worsening.`, meaning, ...drawn.summary],
    csv: null, xlsx: undefined, files,
  };
}
