import type { Table } from '../ui/picture';
import { readSort, sortRows } from '../ui/sorting';
import { go, state } from '../ui/state';
import { MatrixTable } from './MatrixBox';
import type { Regional } from './regional';

function Lines({ lines }: { lines: string[] }) {
  return <ul class="regional__lines">{lines.map((line) => <li key={line}>{line}</li>)}</ul>;
}

/** The column of the police force, written under the name of the area here. */
const force = 1;

function SideBySide({ table }: { table: Table }) {
  const { area } = state.value;
  return (
    <div class="regional__scroll" role="region" aria-label="Areas side by side" tabIndex={0}>
      <table class="regional__areas">
        <thead>
          <tr>{table.columns.filter((_, i) => i !== force).map(({ label, unit, numeric }) => <th key={label} scope="col" class={numeric ? 'numeric' : ''}>{label}{unit && <span class="unit">{unit}</span>}</th>)}</tr>
        </thead>
        <tbody>
          {sortRows(table.rows(), readSort(table.first)).map(({ key, cells }) => (
            <tr key={key} class={area === key ? 'is-selected' : ''}>
              {cells.map((cell, i) => (i === force ? null : i === 0
                ? <th key={i} scope="row"><button type="button" class="link-button" aria-pressed={area === key} onClick={() => go({ area: area === key ? null : key })}>{cell.text}</button><span class="unit">{cells[force].text}</span></th>
                : <td key={i} class={cell.numeric ? (cell.sort === null ? 'absent' : 'numeric') : ''}>{cell.text}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The region in words, its areas side by side, and areas by areas. */
export function RegionalPage({ regional, table }: { regional: Regional; table: Table }) {
  return (
    <div class="regional">
      <h2>Who must plan with whom</h2>
      <Lines lines={regional.together} />
      {regional.hubs.length > 0 && <h2>Where many lines meet</h2>}
      <Lines lines={regional.hubs} />
      <h2>How much crosses a border</h2>
      <Lines lines={[...regional.lead, ...regional.pairs]} />
      <h2>Areas side by side</h2>
      <SideBySide table={table} />
      <div class="regional__matrices">
        {regional.matrices.map(({ title, matrix }) => <div key={title} class="matrix matrix--part" role="region" aria-label={title} tabIndex={0}><MatrixTable matrix={matrix} title={title} /></div>)}
      </div>
    </div>
  );
}
