import { period } from '../text/words';
import type { FileLink, Picture, Steps } from '../ui/picture';
import { namesOf } from '../ui/picture';
import { phrase } from '../text/figures';
import { regionalCanvas } from './paper';
import { areasTable, regionalOf, type RegionalParts } from './regional';
import { RegionalPage } from './RegionalPage';

interface Parts extends RegionalParts {
  months: { from: string; to: string } | null;
  steps?: Steps;
  csv: string | null;
  files: FileLink[];
}

/** The regional page: in words, side by side, and as a table. */
export function regionalPicture(parts: Parts): Picture {
  const { result, measures, shapes, outlines, months, region, corridors } = parts;
  const { runCard } = corridors ?? measures ?? result;
  const regional = regionalOf(parts);
  const when = months ? period(months.from, months.to) : 'all months';
  const title = `Who must plan with whom, ${when}`;
  const table = areasTable(parts, title);
  const names = namesOf(shapes);
  const byCode = new Map(result.areas.map((area) => [area.code, area]));
  return {
    title, level: result.level, shapes, outlines, areas: null, surface: null, flows: null, discs: null,
    board: { name: 'Page', show: () => <RegionalPage regional={regional} table={table} />, canvas: () => regionalCanvas(regional, table) },
    steps: parts.steps,
    comparesDistance: corridors !== null,
    legend: { title: 'Regional page', unit: result.unit, items: [], notes: [] },
    table,
    describe: (code) => names.get(code) ?? code,
    about: (code) => {
      const area = byCode.get(code);
      if (!area) return ['No movements of this area are in the data.'];
      const write = (what: string, figure: typeof area.in) => `${what}: ${phrase(figure, region.threshold, { digits: 0, unit: result.unit })}`;
      return [write('Arrive', area.in), write('Leave', area.out), write('Within', area.within)];
    },
    summary: [...regional.together.slice(0, 1), ...regional.lead, ...runCard.notes],
    csv: parts.csv,
    files: parts.files,
    runCard,
  };
}
