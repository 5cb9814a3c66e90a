import { computed, signal } from '@preact/signals';
import type { Problem, Region } from '../api/types';
import { formatAddress, parseAddress, type ViewState } from './address';
import type { Picture } from './picture';

/** The choices in force; the address bar and this are always the same. */
export const state = signal<ViewState>(parseAddress(location.search));

/** The region, once known. */
export const region = signal<Region | null>(null);

/** The last complete picture; it stays until the next is complete. */
export const picture = signal<Picture | null>(null);

/** Takes a picture of the map as it is; null while there is no map. */
export const snapshot = signal<(() => HTMLCanvasElement) | null>(null);

/** What went wrong last, if it still stands. */
export const problem = signal<Problem | null>(null);

/** What the keyboard or pointer is on, as words for the live region. */
export const announcement = signal('');

/** True while the page is being printed. */
export const printing = signal(false);

/** Which sheet is open on narrow screens. */
export const sheet = signal<'none' | 'controls' | 'detail'>('none');

export const selected = computed(() => state.value.area);

/** Changes choices and the address; `replace` leaves no step in the history. */
export function go(patch: Partial<ViewState>, how: 'push' | 'replace' = 'push'): void {
  const next = { ...state.value, ...patch };
  const text = formatAddress(next);
  if (text === formatAddress(state.value)) return;
  if (how === 'push') history.pushState(null, '', text);
  else history.replaceState(null, '', text);
  state.value = next;
}

/** Changes choices while something is being dragged: the address follows when it is let go ({@link settle}). */
export function drag(patch: Partial<ViewState>): void {
  state.value = { ...state.value, ...patch };
}

/** Writes what was dragged into the address, as one step in the history. */
export function settle(): void {
  const text = formatAddress(state.value);
  if (text !== location.search) history.pushState(null, '', text);
}

/** Follows a link inside the app; the map stays where it is unless the link says otherwise. */
export function follow(href: string): void {
  const target = parseAddress(new URL(href, location.href).search);
  const { x, y, zoom } = state.value;
  go(target.x === null ? { ...target, x, y, zoom } : target);
}

/** Wires the address bar and print events to the state; call once. */
export function listen(): void {
  window.addEventListener('popstate', () => {
    state.value = parseAddress(location.search);
  });
  window.addEventListener('beforeprint', () => {
    printing.value = true;
  });
  window.addEventListener('afterprint', () => {
    printing.value = false;
  });
  matchMedia('print').addEventListener('change', (event) => {
    printing.value = event.matches;
  });
}

let opener: Element | null = null;

/** Opens a sheet and remembers where the focus was. */
export function openSheet(which: 'controls' | 'detail'): void {
  opener = document.activeElement;
  sheet.value = which;
}

/** Closes the sheet; the focus goes back to where it was. */
export function closeSheet(): void {
  if (sheet.value === 'none') return;
  sheet.value = 'none';
  if (opener instanceof HTMLElement) opener.focus();
  opener = null;
}

/** True on screens where controls and detail are sheets. */
export function isNarrow(): boolean {
  return matchMedia('(max-width: 63.99rem)').matches;
}
