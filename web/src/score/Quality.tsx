import type { AreaPanel } from '../api/types';
import { absence, number, percent, sentence } from '../text/figures';
import { levelOne } from '../text/words';

/** Weighted figures that come without an interval: taken as exact. */
export function exactFigures(panel: AreaPanel): number {
  return panel.indicators.filter(({ weight, figure }) => weight > 0 && figure.status === 'known' && figure.lower === undefined).length;
}

function Group({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return <><h4>{title}</h4><ul class="quality">{lines.map((line) => <li key={line}>{line}</li>)}</ul></>;
}

/** What the figures of the area rest on: how complete, what is shared, what is missing and why, what stands without an interval. */
export function Quality({ panel, threshold }: { panel: AreaPanel; threshold: number }) {
  const weighted = panel.indicators.filter(({ weight }) => weight > 0);
  const missing = panel.indicators.flatMap(({ title, figure, weight }) => {
    const why = absence(figure, threshold);
    return why === null ? [] : [`${title}${weight === 0 ? ' (not scored)' : ''}: ${sentence(why)}`];
  });
  const shared = panel.indicators.flatMap(({ title, figure }) => (figure.shared ? [`${title}: published for ${figure.shared.name} (${levelOne[figure.shared.level]}), the same for every area in it.`] : []));
  const exact = exactFigures(panel);
  return (
    <>
      <h3>Data quality</h3>
      {panel.quality.length > 0 && <ul class="quality">{panel.quality.map((note) => (
        <li key={note.text} class={`quality__${note.severity}`}>{note.severity === 'warning' && <strong>Caution: </strong>}{sentence(note.text)}</li>
      ))}</ul>}
      {weighted.length > 0 && panel.completeness !== null && <p>{percent(panel.completeness)} of the weight of the score has a figure for this area{missing.length === 0 ? '; nothing is missing' : ''}.</p>}
      <Group title="No figure, and why" lines={missing} />
      <Group title="Shared from a larger area" lines={shared} />
      {exact > 0 && <p>{number(exact, 0)} of {number(weighted.length, 0)} scored figures are published without the counts behind them: no interval can be given, and they are taken as exact.</p>}
    </>
  );
}
