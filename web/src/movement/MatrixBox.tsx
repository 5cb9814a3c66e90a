import { count } from '../text/figures';
import type { Picture } from '../ui/picture';
import { go, state } from '../ui/state';

/** Origins by destinations; the names are buttons that select an area. */
export function MatrixBox({ picture }: { picture: Picture }) {
  const { matrix } = picture;
  const { area } = state.value;
  if (!matrix) return null;
  const name = (line: { code: string; name: string }) => (
    <button type="button" class="link-button" aria-pressed={area === line.code} onClick={() => go({ area: area === line.code ? null : line.code })}>{line.name}</button>
  );
  return (
    <div class="matrix" role="region" aria-label={picture.title} tabIndex={0}>
      <table>
        <caption>{picture.title}, {matrix.unit}</caption>
        <thead>
          <tr>
            <th scope="col">{matrix.corner}</th>
            {matrix.lines.map((line) => <th key={line.code} scope="col" class={`across${area === line.code ? ' is-selected' : ''}`}><span>{name(line)}</span></th>)}
          </tr>
        </thead>
        <tbody>
          {matrix.lines.map((line, row) => (
            <tr key={line.code} class={area === line.code ? 'is-selected' : ''}>
              <th scope="row">{name(line)}</th>
              {matrix.rows[row].map((cell, column) => (
                <td key={matrix.lines[column].code} class={cell.shade === null ? 'blank' : cell.shade === 'within' ? 'within' : `shade-${cell.shade}`}>{cell.text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="matrix__key">
        {matrix.breaks.map((top, i) => <span key={top} class={`shade-${i}`}>{i === 0 ? `to ${count(top)}` : `${count(matrix.breaks[i - 1] + 1)} to ${count(top)}`}</span>)}
        {matrix.notes.map((note) => <span key={note} class="matrix__note">{note}</span>)}
      </p>
    </div>
  );
}
