import { useEffect } from 'preact/hooks';
import type { Matrix, Picture } from '../ui/picture';
import { go, snapshot, state } from '../ui/state';
import { shadeWords } from './matrix';
import { matrixCanvas } from './paper';

/** Origins by destinations; the names are buttons that select an area. */
export function MatrixTable({ matrix, title }: { matrix: Matrix; title: string }) {
  const { area } = state.value;
  const name = (line: { code: string; name: string }) => (
    <button type="button" class="link-button" aria-pressed={area === line.code} onClick={() => go({ area: area === line.code ? null : line.code })}>{line.name}</button>
  );
  return (
    <>
      <table>
        <caption>{title}, {matrix.unit}</caption>
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
        {matrix.breaks.map((top, i) => <span key={top} class={`shade-${i}`}>{shadeWords(matrix.breaks, i)}</span>)}
        {matrix.notes.map((note) => <span key={note} class="matrix__note">{note}</span>)}
      </p>
    </>
  );
}

/** A matrix in place of the map, and the picture of it to take away. */
export function MatrixBox({ picture }: { picture: Picture }) {
  const { matrix } = picture;
  useEffect(() => {
    if (!matrix) return undefined;
    const map = snapshot.peek();
    const mine = () => matrixCanvas(matrix);
    snapshot.value = mine;
    return () => {
      if (snapshot.peek() === mine) snapshot.value = map;
    };
  }, [matrix]);
  if (!matrix) return null;
  return <div class="matrix" role="region" aria-label={picture.title} tabIndex={0}><MatrixTable matrix={matrix} title={picture.title} /></div>;
}
