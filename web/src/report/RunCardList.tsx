import type { RunCard } from '../api/types';
import { sentence } from '../text/figures';

/** A parameter as one line of text, whatever its type. */
export function parameterText(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'not set';
  if (Array.isArray(value)) return value.length === 0 ? 'all' : value.map(parameterText).join(', ');
  if (typeof value === 'object') return Object.entries(value).map(([key, item]) => `${key}: ${parameterText(item)}`).join('; ');
  return String(value);
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return <><dt>{title}</dt>{lines.map((line) => <dd key={line}>{sentence(line)}</dd>)}</>;
}

/** From what and how a result was made, so that it can be made again. */
export function RunCardList({ card }: { card: RunCard }) {
  const versions = Object.entries(card.versions).map(([name, version]) => `${name}: version ${version}`);
  const parameters = Object.entries(card.parameters).map(([name, value]) => `${name}: ${parameterText(value)}`);
  return (
    <dl class="run-card">
      <Lines title="What was done" lines={[card.computed]} />
      <Lines title="Data versions" lines={versions} />
      <Lines title="Parameters" lines={parameters} />
      <Lines title="Hidden" lines={[`Counts below ${card.threshold}, and what is derived from them`]} />
      <Lines title="Refused" lines={card.refused} />
      <Lines title="Notes" lines={card.notes} />
      <dt>Program</dt><dd>Sightline {card.codeVersion}</dd>
    </dl>
  );
}
