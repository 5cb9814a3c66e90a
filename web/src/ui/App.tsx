import { useEffect } from 'preact/hooks';
import { waiting } from '../api/client';
import { DataView } from '../data/DataView';
import { PrintFoot, PrintHead } from '../report/PrintParts';
import { Controls } from './Controls';
import { Detail } from './Detail';
import { FirstVisit } from './FirstVisit';
import { Header } from './Header';
import { ProblemBox } from './ProblemBox';
import { announcement, closeSheet, openSheet, problem, region, sheet, state } from './state';
import { Stage } from './Stage';

/** The thin bar over the page; the style sheet keeps it away for the first 100 ms. */
function Waiting() {
  return waiting.value > 0 ? <div class="waiting" role="progressbar" aria-label="Loading" /> : null;
}

function Announcer() {
  return <div class="govuk-visually-hidden" aria-live="polite" aria-atomic="true" id="announcer">{announcement.value}</div>;
}

function toggleSheet(which: 'controls' | 'detail') {
  if (sheet.value === which) closeSheet();
  else openSheet(which);
}

function SheetButtons() {
  return (
    <div class="sheet-buttons">
      <button type="button" class="govuk-button govuk-button--secondary" aria-expanded={sheet.value === 'controls'} onClick={() => toggleSheet('controls')}>Choices</button>
      <button type="button" class="govuk-button govuk-button--secondary" aria-expanded={sheet.value === 'detail'} onClick={() => toggleSheet('detail')}>
        {state.value.area ? 'Selected area' : 'About this map'}
      </button>
    </div>
  );
}

function useSheetEscape() {
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') closeSheet();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, []);
}

/** The page: header, choices, map or table, and what is selected. */
export function App() {
  useSheetEscape();
  const of = region.value;
  const view = state.value.view;
  const isData = view === 'data';
  useEffect(() => {
    const names = { areas: 'Areas', hotspots: 'Hotspots', movement: 'Movement', data: 'Data' };
    document.title = `${names[view]} – ${of ? `${of.title} – ` : ''}Sightline`;
  }, [view, of]);
  return (
    <div class={`shell shell--${state.value.view}`}>
      <a href="#main" class="govuk-skip-link">Skip to the map</a>
      <Waiting />
      <Header />
      <FirstVisit />
      {problem.value && <ProblemBox problem={problem.value} />}
      {!of && !problem.value && <main id="main" class="starting"><p class="govuk-body">Reading the region…</p></main>}
      {!of && problem.value && <main id="main" class="starting"><p class="govuk-body">The map appears here as soon as the server answers.</p></main>}
      {of && isData && <DataView region={of} />}
      {of && !isData && (
        <div class="desk">
          <PrintHead region={of} />
          <Controls region={of} />
          <Stage region={of} />
          <Detail region={of} />
          <PrintFoot />
          <SheetButtons />
        </div>
      )}
      <Announcer />
    </div>
  );
}
