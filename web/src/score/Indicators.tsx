import type { AreaPanel, PanelIndicator } from '../api/types';
import { absence, interval, number, valueOf } from '../text/figures';
import { levelOne, sourceWords } from '../text/words';

const width = 304;
const inset = 6;

interface Range { mean: number; low: number; high: number }

function rangeOf({ region }: PanelIndicator): Range | null {
  if (!region || region.mean === null || region.low === null || region.high === null) return null;
  const { mean, low, high } = region;
  return [mean, low, high].every(Number.isFinite) && high > low ? { mean, low, high } : null;
}

/** The value on the region's range: a line from lowest to highest, a tick at the mean, a dot with its interval. */
function Spine({ indicator, range }: { indicator: PanelIndicator; range: Range }) {
  const { figure } = indicator;
  const at = (value: number) =>
    inset + ((Math.min(range.high, Math.max(range.low, value)) - range.low) / (range.high - range.low)) * (width - 2 * inset);
  const value = valueOf(figure);
  const whole = figure.status === 'known' && figure.lower !== undefined && figure.upper !== undefined;
  return (
    <svg class="spine" viewBox={`0 0 ${width} 20`} aria-hidden="true">
      <rect x={inset} y="7" width={width - 2 * inset} height="6" fill="#dfe6e7" />
      {whole && <rect x={at(figure.lower!)} y="8.5" width={Math.max(1, at(figure.upper!) - at(figure.lower!))} height="3" fill="#0b5a5e" />}
      <line x1={at(range.mean)} y1="2" x2={at(range.mean)} y2="18" stroke="#0b0c0c" stroke-width="2" />
      {value !== null && <circle cx={at(value)} cy="10" r="5" fill="#0b5a5e" stroke="#fff" stroke-width="1.5" />}
    </svg>
  );
}

function unitText(unit: string): string {
  return unit.startsWith('%') ? unit : ` ${unit}`;
}

function Item({ indicator, threshold }: { indicator: PanelIndicator; threshold: number }) {
  const { figure, title, unit, period } = indicator;
  const range = rangeOf(indicator);
  const missing = absence(figure, threshold);
  const bounds = interval(figure);
  const source = sourceWords[indicator.source] ?? indicator.source;
  return (
    <li>
      <p class="indicator__title">{title}</p>
      {missing
        ? <p class="indicator__value absent">{missing}</p>
        : <p class="indicator__value"><strong>{number(valueOf(figure))}</strong>{unitText(unit)}{bounds && ` (95% interval ${bounds})`}</p>}
      {range && <Spine indicator={indicator} range={range} />}
      <p class="indicator__more">
        {range ? `Region: mean ${number(range.mean)}, ${number(range.low)} to ${number(range.high)}. ` : 'No comparison: too few areas have a figure. '}
        {period ? `${period}. ` : ''}{source}.
        {indicator.weight === 0 && ' Shown beside the others, not part of the score.'}
        {figure.status === 'known' && figure.n !== undefined && ` n = ${number(figure.n, 0)}.`}
      </p>
      {figure.shared && (
        <p class="shared">Shared from {figure.shared.name} ({levelOne[figure.shared.level]}): published there, carried down to this area.</p>
      )}
    </li>
  );
}

/** Each indicator of the area against the region. */
export function Indicators({ panel, threshold }: { panel: AreaPanel; threshold: number }) {
  return (
    <>
      <p class="detail__small">Dot: this area, with its interval. Tick: mean of the region. Bar: lowest to highest area.</p>
      <ul class="indicators">
        {panel.indicators.map((indicator) => <Item key={indicator.id} indicator={indicator} threshold={threshold} />)}
      </ul>
    </>
  );
}
