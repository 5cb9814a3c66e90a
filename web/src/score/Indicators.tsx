import type { AreaPanel, PanelIndicator } from '../api/types';
import { absence, interval, number, valueOf } from '../text/figures';
import type { ComparedLine, Standing } from '../api/compare-types';
import { levelOne, sourceWords } from '../text/words';
import type { ComparisonSet } from '../ui/address';

const width = 304;
const inset = 6;

interface Range { mean: number; low: number; high: number; whole: boolean }

const centres: Record<ComparisonSet, string> = { region: 'Region: mean', neighbours: 'It and its neighbours: mean', england: 'England:' };
const standings: Record<Standing, string> = {
  higher: 'Higher', lower: 'Lower', 'not different': 'Not different: the interval holds the centre', 'no interval': 'Not said: no interval', unknown: 'Not known',
};

/** The set's centre and ends; of England only the centre, on the region's range. */
function rangeOf(indicator: PanelIndicator, line: ComparedLine | null): Range | null {
  const { region } = indicator;
  if (line) {
    const low = line.against.low ?? region?.low ?? null;
    const high = line.against.high ?? region?.high ?? null;
    if (line.against.centre === null || low === null || high === null) return null;
    const ends = { low: Math.min(low, line.against.centre), high: Math.max(high, line.against.centre) };
    return ends.high > ends.low ? { mean: line.against.centre, ...ends, whole: line.against.low !== null } : null;
  }
  return regionRange(indicator);
}

function regionRange({ region }: PanelIndicator): Range | null {
  if (!region || region.mean === null || region.low === null || region.high === null) return null;
  const { mean, low, high } = region;
  return [mean, low, high].every(Number.isFinite) && high > low ? { mean, low, high, whole: true } : null;
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

interface ItemProps { indicator: PanelIndicator; threshold: number; set: ComparisonSet; line: ComparedLine | null }

function Item({ indicator, threshold, set, line }: ItemProps) {
  const { figure, title, unit, period } = indicator;
  const range = rangeOf(indicator, line);
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
        {range ? `${centres[set]} ${number(range.mean)}${range.whole ? `, ${number(range.low)} to ${number(range.high)}` : ''}. ` : set === 'england' ? 'No comparison: no figure of England is imported. ' : 'No comparison: too few areas have a figure. '}
        {line && range && !missing && `${standings[line.standing]}. `}
        {set !== 'england' && indicator.nation && valueOf(indicator.nation) !== null && `England ${number(valueOf(indicator.nation))}. `}
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

interface Props { panel: AreaPanel; threshold: number; set?: ComparisonSet; lines?: readonly ComparedLine[] | null }

/** Each indicator of the area against the comparison set; against the region where that is not known yet. */
export function Indicators({ panel, threshold, set = 'region', lines = null }: Props) {
  const shown = lines ? set : 'region';
  return (
    <>
      <p class="detail__small">Dot: this area, with its interval. Tick: {shown === 'england' ? 'England. Bar: lowest to highest area of the region.' : 'mean of the set. Bar: its lowest to highest area.'}</p>
      <ul class="indicators">
        {panel.indicators.map((indicator, k) => <Item key={indicator.id} indicator={indicator} threshold={threshold} set={shown} line={lines?.[k] ?? null} />)}
      </ul>
    </>
  );
}
