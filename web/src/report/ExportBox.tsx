import { useState } from 'preact/hooks';
import type { Region } from '../api/types';
import type { Picture } from '../ui/picture';
import { snapshot } from '../ui/state';
import { save } from './files';
import { pngOf } from './png';

/** The files of what is shown: the picture, the table, and whatever else this picture has. */
export function ExportBox({ drawn, region }: { drawn: Picture; region: Region }) {
  const [failed, setFailed] = useState(false);
  const takePicture = async () => {
    setFailed(false);
    const map = snapshot.value?.();
    const blob = map ? await pngOf(map, drawn, region) : null;
    if (blob) save(blob, 'sightline-map.png');
    else setFailed(true);
  };
  return (
    <div class="export">
      <h3>Take it away</h3>
      <ul>
        {(!drawn.board || drawn.board.canvas) && <li><button type="button" class="link-button" onClick={() => void takePicture()}>Map with title and legend (PNG)</button></li>}
        {drawn.csv && <li><a class="govuk-link" href={drawn.csv} download>Table (CSV)</a></li>}
        {drawn.xlsx && <li><a class="govuk-link" href={drawn.xlsx} download>Table and notes (Excel, XLSX)</a></li>}
        {(drawn.made ?? []).map(({ label, name, type, make }) => (
          <li key={name}><button type="button" class="link-button" onClick={() => save(new Blob([make()], { type }), name)}>{label}</button></li>
        ))}
        {(drawn.files ?? []).map((file) => <li key={file.name}><a class="govuk-link" href={file.href} download={file.name}>{file.label}</a></li>)}
      </ul>
      {failed && <p role="alert">The picture could not be made: show the map first, then try again.</p>}
    </div>
  );
}
