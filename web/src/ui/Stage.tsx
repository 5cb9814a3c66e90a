import type { Region } from '../api/types';
import { MatrixBox } from '../movement/MatrixBox';
import { isLongView, methodOf } from '../hotspot/methods';
import { isWhen } from '../hotspot/only';
import type { ViewState } from './address';
import { needsIncidents } from './choices';
import { Board } from './Board';
import { JobBar } from './JobBar';
import { LegendBox } from './LegendBox';
import { MapHost } from './MapHost';
import { picture, printing, state, go } from './state';
import { SmallMaps } from './SmallMaps';
import { StepBar } from './StepBar';
import { TableTwin } from './TableTwin';
import { TimeBar } from './TimeBar';

function Toggle() {
  const mode = state.value.mode;
  return (
    <div class="toggle" role="group" aria-label="Show as">
      {(['map', 'table'] as const).map((choice) => (
        <button key={choice} type="button" aria-pressed={mode === choice} onClick={() => go({ mode: choice })}>
          {choice === 'table' ? 'Table' : picture.value?.matrix ? 'Matrix' : picture.value?.board ? (picture.value.board.name ?? 'Chart') : 'Map'}
        </button>
      ))}
    </div>
  );
}

/** Why a view cannot be drawn, in words; a view is never an empty panel. */
function NothingToDraw({ region }: { region: Region }) {
  const { view } = state.value;
  const missing = region.levels.length === 0 ? 'No areas are loaded yet.'
    : view === 'movement' ? 'No data: no movements are loaded for this region.'
    : 'No data: no incidents are loaded for this region.';
  return (
    <div class="nothing">
      <p class="govuk-body">{missing} Import them with <code>./sightline import</code>; the Data view lists what is loaded.</p>
    </div>
  );
}

function canDraw(region: Region): boolean {
  const { view } = state.value;
  if (region.levels.length === 0) return false;
  if (view === 'movement') return region.movements !== null;
  return view === 'areas' && !needsIncidents(state.value) ? true : region.incidents !== null;
}

/** What is asked, until its answer has a title of its own. */
function questionOf({ view, method }: ViewState): string {
  if (view === 'hotspots') return methodOf(method).question;
  return view === 'movement' ? 'Which corridors?' : 'Where first?';
}

/** Whether the period can be slid along: not where it is chosen otherwise, nor where each step would be long work. */
function slides(choices: ViewState): boolean {
  return !isWhen(choices) && !isLongView(choices);
}

/** The middle of the page: map and legend, or the table twin. */
export function Stage({ region }: { region: Region }) {
  const mode = state.value.mode;
  const drawn = picture.value;
  const possible = canDraw(region);
  return (
    <main id="main" tabIndex={-1} class={`stage stage--${mode}`}>
      <div class="stage__head">
        <h1 class="stage__title">{drawn && possible ? drawn.title : questionOf(state.value)}</h1>
        <Toggle />
      </div>
      <JobBar />
      {!possible && <NothingToDraw region={region} />}
      {drawn?.board && possible && (mode === 'map' || printing.value) && <Board title={drawn.title} board={drawn.board} />}
      {drawn?.matrix && possible && (mode === 'map' || printing.value) && <MatrixBox picture={drawn} />}
      <div class={`stage__map${drawn?.multiples ? ' stage__map--small' : ''}${drawn?.board ? ' stage__map--none' : ''}`} hidden={!possible || drawn?.matrix !== undefined || drawn?.board !== undefined}>
        <MapHost region={region} />
        {drawn?.multiples && possible && <SmallMaps drawn={drawn} maps={drawn.multiples} region={region} />}
        {drawn?.empty && possible && <p class="stage__empty" role="status">{drawn.empty}</p>}
        {drawn && possible && <LegendBox legend={drawn.legend} />}
      </div>
      {drawn && possible && (mode === 'table' || printing.value) && <TableTwin picture={drawn} />}
      {possible && drawn?.steps && <StepBar steps={drawn.steps} />}
      {possible && state.value.view === 'hotspots' && slides(state.value) && !drawn?.steps && <TimeBar region={region} />}
    </main>
  );
}
