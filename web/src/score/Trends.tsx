import { address } from '../api/client';
import type { TrendLine, TrendsResponse } from '../api/rank-types';
import type { Level } from '../api/types';
import { phrase, sentence, valueOf } from '../text/figures';
import { state } from '../ui/state';
import { useAnswer } from './answer';
import { MethodLink } from './MethodLink';
import { changeWords } from './change';

const width = 116;
const height = 30;

/** The course of an indicator: a line that is interrupted where nothing is known and at a break. */
function Course({ line }: { line: TrendLine }) {
  const values = line.points.map((point) => valueOf(point.figure));
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const low = Math.min(...known);
  const high = Math.max(...known);
  const x = (i: number) => 4 + (i / Math.max(1, values.length - 1)) * (width - 8);
  const y = (value: number) => height - 5 - ((value - low) / (high - low || 1)) * (height - 10);
  const starts = (i: number) => i === 0 || values[i - 1] === null || line.points[i].break !== '';
  const path = values.map((value, i) => (value === null ? '' : `${starts(i) ? 'M' : 'L'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`)).join('');
  return (
    <svg class="course" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {line.points.map((point, i) => point.break && <line key={point.period} x1={x(i)} x2={x(i)} y1="0" y2={height} stroke="#b35806" stroke-dasharray="2 2" />)}
      <path d={path} fill="none" stroke="#0b5a5e" stroke-width="1.5" />
      {values.map((value, i) => value !== null && <circle key={line.points[i].period} cx={x(i)} cy={y(value)} r="2" fill="#0b5a5e" />)}
    </svg>
  );
}

function Item({ title, line, kind, threshold }: { title: string; line: TrendLine; kind: 'share' | 'unit'; threshold: number }) {
  return (
    <li class="trend">
      <p class="trend__title">{title}</p>
      <Course line={line} />
      <p class="trend__words">{changeWords(line, kind, threshold)} {line.direction && sentence(line.direction.charAt(0).toUpperCase() + line.direction.slice(1))}</p>
      {line.breaks.map((text) => <p key={text} class="trend__break">Break: {sentence(text)}</p>)}
      {line.points.length > 1 && (
        <p class="govuk-visually-hidden">{line.points.map((point) => `${point.period}: ${phrase(point.figure, threshold)}`).join('; ')}.</p>
      )}
    </li>
  );
}

/** The courses of an area, and what was done there. */
export function useTrends(code: string, level: Level): { answer: TrendsResponse | null; area: TrendsResponse['areas'][number] | null } {
  const { weight, without } = state.value;
  const { answer } = useAnswer<TrendsResponse>(address('scores/trends', { level, area: code, weight, without }));
  return { answer, area: answer?.areas.find((one) => one.code === code) ?? null };
}

/** How each indicator and the score went over the years. */
export function Trends({ code, level, threshold }: { code: string; level: Level; threshold: number }) {
  const { answer, area } = useTrends(code, level);
  if (!answer || !area) return null;
  return (
    <>
      <h3>Over the years</h3>
      {area.worseAndWorsening && <p><strong>Worse and worsening</strong> in {area.lines.flatMap((line, k) => (line.worse && line.worsening ? [answer.indicators[k].title.toLowerCase()] : [])).join(', ')}: worse than the region as a whole, beyond its interval, and becoming worse.</p>}
      <p class="detail__small">Change a year with its 95% interval. Dashed line: a break, after which figures do not compare with those before.</p>
      {area.notes.map((note) => <p key={note} class="detail__small">{sentence(note)}</p>)}
      <details class="group">
        <summary>Trend of the score and of {answer.indicators.length} indicators</summary>
        <ul class="group__body trends">
          <Item title="Score" line={area.score} kind="unit" threshold={threshold} />
          {area.lines.map((line, i) => <Item key={answer.indicators[i].id} title={answer.indicators[i].title} line={line} kind={answer.indicators[i].change} threshold={threshold} />)}
        </ul>
      </details>
      <MethodLink page="trend" words="Trends and breaks" />
    </>
  );
}
