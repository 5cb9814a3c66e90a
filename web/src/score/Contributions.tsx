import type { AreaPanel } from '../api/types';
import { number, valueOf } from '../text/figures';

const width = 132;

/** Signed, so that bars read as pushes up or down. */
export function signed(value: number): string {
  const text = number(value, 2);
  return value > 0 && text !== '0.00' ? `+${text}` : text;
}

interface Scale { low: number; high: number }

/** One step of the way from 0 to the score: it starts where the last one ended. */
function Step({ from, to, scale }: { from: number; to: number; scale: Scale }) {
  const at = (value: number) => 2 + ((value - scale.low) / (scale.high - scale.low)) * (width - 4);
  const left = Math.min(at(from), at(to));
  return (
    <svg class="bar" width={width} height="16" viewBox={`0 0 ${width} 16`} aria-hidden="true">
      <line x1={at(0)} y1="0" x2={at(0)} y2="16" stroke="#6f777b" stroke-width="1" />
      <rect x={left} y="3" width={Math.max(1, Math.abs(at(to) - at(from)))} height="10" fill={to < from ? '#542788' : '#b35806'} />
      <line x1={at(to)} y1="3" x2={at(to)} y2="16" stroke="#0b0c0c" stroke-width="1" />
    </svg>
  );
}

/** Running totals: where each step starts and ends. */
export function steps(values: number[]): { from: number; to: number }[] {
  let total = 0;
  return values.map((value) => {
    const from = total;
    total += value;
    return { from, to: total };
  });
}

/** What each indicator adds to the score; the bars add up to it. */
export function Contributions({ panel, unit }: { panel: AreaPanel; unit: string }) {
  const score = valueOf(panel.score);
  if (score === null) return null;
  const parts = panel.indicators.filter((indicator) => indicator.weight !== 0).map(({ id, title, contribution }) => ({ id, title, contribution }));
  const known = parts.filter((part): part is { id: string; title: string; contribution: number } =>
    part.contribution !== null && Number.isFinite(part.contribution));
  const sum = known.reduce((total, part) => total + part.contribution, 0);
  const ordered = known.toSorted((a, b) => b.contribution - a.contribution);
  const way = steps(ordered.map((part) => part.contribution));
  const ends = way.map((step) => step.to);
  const scale = { low: Math.min(0, ...ends), high: Math.max(0.01, ...ends) };
  const absent = parts.length - known.length;
  return (
    <table class="contributions">
      <caption>Step by step to the score ({unit})</caption>
      <tbody>
        {ordered.map((part, i) => (
          <tr key={part.id}>
            <th scope="row">{part.title}</th>
            <td><Step {...way[i]} scale={scale} /></td>
            <td class="numeric">{signed(part.contribution)}</td>
          </tr>
        ))}
        {absent > 0 && <tr><th scope="row" colSpan={3}>{absent} of {parts.length} not included: hidden or missing.</th></tr>}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Score</th>
          <td><Step from={0} to={sum} scale={scale} /></td>
          <td class="numeric">{signed(sum)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
