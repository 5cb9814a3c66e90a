import { useEffect, useRef } from 'preact/hooks';
import { waiting } from '../api/client';
import { job } from '../api/jobs';
import type { Region } from '../api/types';
import { HoldBox } from '../hotspot/HoldBox';
import { isLongView } from '../hotspot/methods';
import { ExportBox } from '../report/ExportBox';
import { RunCardBox } from '../report/RunCardBox';
import { AreaDetail } from '../score/AreaDetail';
import { count, percent, plural } from '../text/figures';
import type { Picture } from './picture';
import { closeSheet, picture, sheet, state } from './state';

function qualityLines(region: Region): string[] {
  const incidents = region.incidents;
  if (!incidents) return ['No incidents are loaded.'];
  const lines = [
    `${count(incidents.rows)} incidents are loaded, ${count(incidents.unlocated)} of them without a position.`,
    incidents.coverageBasis === 'assumed'
      ? 'Which force or agency reported which months is assumed from the data, not declared.'
      : `Which months were reported is known (${incidents.coverageBasis === 'declared' ? 'declared in a file' : 'from the reporter column'}) for ${plural(new Set(incidents.coverage.map((entry) => entry.reporter)).size, 'reporter')}.`,
  ];
  if (incidents.agreement && incidents.agreement.compared > 0) {
    lines.push(`${percent(incidents.agreement.agree / incidents.agreement.compared, 1)} of published and computed area codes agree.`);
  }
  if (incidents.snapped) lines.push('Positions are snapped to shared points.');
  return lines;
}

function Overview({ drawn, region }: { drawn: Picture | null; region: Region }) {
  return (
    <>
      <p class="detail__level">About this map</p>
      <h2 class="detail__title">{region.title}</h2>
      <p class="detail__hint">Select an area on the map, with the arrow keys and Enter, or in the table, to see its figures here.</p>
      {drawn ? drawn.summary.map((line) => <p key={line}>{line}</p>) : <p>{waiting.value > 0 || job.value ? 'The picture is being worked out.' : 'No picture is drawn for these choices.'}</p>}
      {drawn && <HoldBox region={region} />}
      {drawn && <ExportBox drawn={drawn} region={region} />}
      <h3>Data quality</h3>
      {qualityLines(region).map((line) => <p key={line}>{line}</p>)}
      {drawn && <RunCardBox title={drawn.title} card={drawn.runCard} csv={drawn.csv} isLong={isLongView(state.value)} />}
    </>
  );
}

/** The right column: what is selected, or what the whole map says. */
export function Detail({ region }: { region: Region }) {
  const { area } = state.value;
  const open = sheet.value === 'detail';
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) close.current?.focus();
  }, [open]);
  return (
    <aside class={`detail${open ? ' is-open' : ''}`} aria-label="What is selected" tabIndex={0}>
      <button ref={close} type="button" class="sheet-close" onClick={() => closeSheet()}>Close details</button>
      {area ? <AreaDetail code={area} region={region} /> : <Overview drawn={picture.value} region={region} />}
    </aside>
  );
}
