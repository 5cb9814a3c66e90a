import { effect } from '@preact/signals';
import { address, asProblem, getFresh, isAbort } from '../api/client';
import type { Region } from '../api/types';
import { loadHotspots } from '../hotspot/load';
import { loadMovement } from '../movement/load';
import { loadAreas } from '../score/load';
import type { ViewState } from './address';
import { levelOf, needsIncidents } from './choices';
import type { Picture } from './picture';
import { picture, problem, region, state } from './state';

let running: AbortController | null = null;

function load(choices: ViewState, of: Region, signal: AbortSignal): Promise<Picture> | null {
  if (of.levels.length === 0) return null;
  switch (choices.view) {
    case 'areas':
      return needsIncidents(choices) && !of.incidents ? null : loadAreas(choices, of, signal);
    case 'hotspots':
      return of.incidents ? loadHotspots(choices, of, signal) : null;
    case 'movement':
      return of.movements ? loadMovement(choices, of, signal) : null;
    case 'data':
      return null;
  }
}

/** Choices that change the picture; the others (selection, position, sorting) only change how it is looked at. */
function keyOf(choices: ViewState, of: Region): string {
  return JSON.stringify({ ...choices, level: levelOf(choices, of), area: null, mode: null, sort: null, dataset: null, x: null, y: null, zoom: null });
}

async function draw(choices: ViewState, of: Region): Promise<void> {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  const work = load(choices, of, mine.signal);
  if (!work) {
    problem.value = null;
    if (choices.view !== 'data') picture.value = null;
    return;
  }
  try {
    const drawn = await work;
    if (mine.signal.aborted) return;
    picture.value = drawn;
    problem.value = null;
  } catch (error) {
    if (!mine.signal.aborted && !isAbort(error)) problem.value = asProblem(error);
  }
}

/** Reads the region. */
export async function loadRegion(): Promise<void> {
  try {
    region.value = await getFresh<Region>(address('region'), new AbortController().signal);
    problem.value = null;
  } catch (error) {
    problem.value = asProblem(error);
  }
}

/** Draws again whenever a choice changes the picture. */
export function keepDrawing(): void {
  let last = '';
  effect(() => {
    const choices = state.value;
    const of = region.value;
    if (!of) return;
    const key = keyOf(choices, of);
    if (key === last) return;
    last = key;
    void draw(choices, of);
  });
}

/** Tries the last picture again, after an error. */
export function retry(): void {
  if (!region.value) void loadRegion();
  else void draw(state.value, region.value);
}
