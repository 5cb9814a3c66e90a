import { useMemo, useState } from 'preact/hooks';
import { PickTick } from '../score/Picking';
import { count } from '../text/figures';
import type { Picture, Row } from './picture';
import { readSort, sortRows, type Sort } from './sorting';
import { go, printing, state } from './state';
import { Whisker } from './Whisker';

const pageSize = 100;
const printed = 400;

function HeadCell({ label, unit, at, sort, numeric }: { label: string; unit?: string; at: number; sort: Sort; numeric: boolean }) {
  const mine = sort.column === at;
  const next = mine ? !sort.down : numeric;
  return (
    <th scope="col" class={numeric ? 'numeric' : ''} aria-sort={mine ? (sort.down ? 'descending' : 'ascending') : 'none'}>
      <button type="button" onClick={() => go({ sort: `${at}:${next ? 'down' : 'up'}` }, 'replace')}>
        {label}<span class="sort-mark" aria-hidden="true">{mine ? (sort.down ? '▼' : '▲') : '↕'}</span>
      </button>
      {unit && <span class="unit">{unit}</span>}
    </th>
  );
}

function BodyRow({ row, selected, pickable }: { row: Row; selected: boolean; pickable: boolean }) {
  return (
    <tr class={selected ? 'is-selected' : ''} aria-current={selected ? 'true' : undefined}>
      {row.cells.map((cell, i) => {
        if (i > 0) return <td key={i} class={cell.numeric ? (cell.sort === null ? 'absent' : 'numeric') : ''}>{cell.whisker && <Whisker {...cell.whisker} />}{cell.text}</td>;
        return (
          <th key={i} scope="row">
            {pickable && row.area && <PickTick code={row.area} name={cell.text} />}
            {row.area ? <button type="button" class="link-button" onClick={() => go({ area: selected ? null : row.area })}>{cell.text}</button> : cell.text}
          </th>
        );
      })}
    </tr>
  );
}

function Pager({ page, pages, total, show }: { page: number; pages: number; total: number; show: (page: number) => void }) {
  const last = Math.min(total, (page + 1) * pageSize);
  return (
    <nav class="pager" aria-label="Rows">
      <span>Rows {count(total === 0 ? 0 : page * pageSize + 1)} to {count(last)} of {count(total)}</span>
      {pages > 1 && (
        <>
          <button type="button" disabled={page === 0} aria-label="Earlier rows" onClick={() => show(page - 1)}>Earlier</button>
          <button type="button" disabled={page >= pages - 1} aria-label="Later rows" onClick={() => show(page + 1)}>Later</button>
        </>
      )}
    </nav>
  );
}

/** The same rows and numbers as the map, sortable, with the file to take away. */
export function TableTwin({ picture }: { picture: Picture }) {
  const { table, csv, xlsx } = picture;
  const order = state.value.sort ?? table.first;
  const sort = readSort(order);
  const area = state.value.area;
  const rows = useMemo(() => table.rows(), [table]);
  const sorted = useMemo(() => sortRows(rows, readSort(order)), [rows, order]);
  const found = area === null ? -1 : sorted.findIndex((row) => row.area === area);
  const home = found < 0 ? 0 : Math.floor(found / pageSize);
  const place = `${area}|${order}|${table.caption}`;
  const [turned, setTurned] = useState<{ place: string; page: number } | null>(null);
  const pages = Math.max(1, Math.ceil(sorted.length / pageSize));
  const page = Math.min(turned?.place === place ? turned.page : home, pages - 1);
  const shown = printing.value ? sorted.slice(0, printed) : sorted.slice(page * pageSize, (page + 1) * pageSize);
  const turn = (to: number) => setTurned({ place, page: to });
  return (
    <section class="twin" aria-label="Table of the map">
      <div class="twin__tools">
        <Pager page={page} pages={pages} total={sorted.length} show={turn} />
        {!csv && picture.files && (
          <span>Download: {picture.files.map((file) => <a key={file.name} class="govuk-link" href={file.href} download={file.name}>{file.label}{' '}</a>)}</span>
        )}
        {csv && (
          <span>Download all rows: <a class="govuk-link" href={csv} download>CSV</a>
            {xlsx && <>{' '}<a class="govuk-link" href={xlsx} download>Excel (XLSX)</a></>}
          </span>
        )}
      </div>
      {table.note && <p class="twin__note">{table.note}</p>}
      {printing.value && sorted.length > printed && <p class="print-only">First {printed} of {count(sorted.length)} rows; the CSV file has all.</p>}
      <div class="twin__scroll" role="region" aria-label={table.caption} tabIndex={0}>
        <table>
          <caption><span class="twin__caption">{table.caption}</span></caption>
          <thead>
            <tr>{table.columns.map((column, i) => <HeadCell key={column.label} {...column} at={i} sort={sort} />)}</tr>
          </thead>
          <tbody>
            {shown.map((row) => <BodyRow key={row.key} row={row} selected={area !== null && row.area === area} pickable={picture.pickable === true} />)}
          </tbody>
        </table>
        {sorted.length === 0 && <p class="govuk-body">No rows: nothing reaches the threshold for these choices.</p>}
      </div>
    </section>
  );
}
