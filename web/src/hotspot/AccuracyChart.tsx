import type { AccuracyResponse, AccuracyRow } from '../api/hotspot-types';
import { number, percent, phrase, valueOf } from '../text/figures';

const mapWords = { surface: 'This map', naive: 'Naive map' } as const;
const wide = 420;

function Bar({ row }: { row: AccuracyRow }) {
  const rate = valueOf(row.hitRate);
  if (rate === null) return null;
  const span = row.hitRate.status === 'known' && row.hitRate.lower !== undefined && row.hitRate.upper !== undefined ? [row.hitRate.lower, row.hitRate.upper] : null;
  return (
    <svg class="accuracy__bar" viewBox={`0 0 ${wide} 16`} preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="0" width={wide} height="16" fill="#eef1f1" />
      <rect x="0" y="2" width={rate * wide} height="12" fill={row.map === 'surface' ? '#0b5a5e' : '#8a9499'} />
      {span && <path d={`M${span[0] * wide} 8H${span[1] * wide}M${span[0] * wide} 4v8M${span[1] * wide} 4v8`} stroke="#0b0c0c" stroke-width="2" vector-effect="non-scaling-stroke" />}
      <line x1={row.searchedShare * wide} x2={row.searchedShare * wide} y1="0" y2="16" stroke="#b35806" stroke-width="2" stroke-dasharray="3 2" vector-effect="non-scaling-stroke" />
    </svg>
  );
}

/** Which share of the later incidents the map would have caught, beside the naive map. */
export function AccuracyChart({ result, threshold }: { result: AccuracyResponse; threshold: number }) {
  const shares = [...new Set(result.rows.map((row) => row.areaShare))];
  return (
    <>
      <p>
        Bars: share of the later incidents that lie in the searched part, with its 95% interval. Dashed line: what an even search would catch.
        Naive map: the cells where most of the earlier incidents were. PAI: how many times more that is. PEI: how near to the best choice of as many cells.
      </p>
      <table class="accuracy">
        <caption class="govuk-visually-hidden">Share of later incidents caught, by share of the map searched</caption>
        <thead>
          <tr><th scope="col">Searched</th><th scope="col">By</th><th scope="col">Later incidents caught</th><th scope="col">PAI</th><th scope="col">PEI</th></tr>
        </thead>
        {shares.map((share) => {
          const rows = result.rows.filter((row) => row.areaShare === share);
          return (
            <tbody key={share}>
              {rows.map((row, i) => (
                <tr key={row.map}>
                  {i === 0 && <th scope="rowgroup" rowSpan={rows.length}>{percent(share)}<br /><span>{number(row.searchedKm2, 0)} km²</span></th>}
                  <td>{mapWords[row.map]}</td>
                  <td><Bar row={row} />{valueOf(row.hitRate) === null ? phrase(row.hitRate, threshold) : percent(valueOf(row.hitRate) ?? 0)}</td>
                  <td class="numeric">{valueOf(row.pai) === null ? '–' : number(valueOf(row.pai), 1)}</td>
                  <td class="numeric">{valueOf(row.pei) === null ? '–' : number(valueOf(row.pei), 2)}</td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </>
  );
}
