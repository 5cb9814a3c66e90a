/** What the keys do while the map has the keyboard focus; every other key, Tab first, stays the browser's. */
import type { Direction } from './direction';

export interface KeyActions {
  step(direction: Direction): void;
  open(): void;
  clear(): void;
  zoom(steps: number): void;
  fit(): void;
}

const ARROWS: Record<string, Direction> = {
  ArrowUp: 'north',
  ArrowDown: 'south',
  ArrowLeft: 'west',
  ArrowRight: 'east',
};

/** Does what a key stands for; says whether it stood for something. */
export function actOnKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>, actions: KeyActions): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const direction = ARROWS[event.key];
  if (direction !== undefined) actions.step(direction);
  else if (event.key === 'Enter') actions.open();
  else if (event.key === 'Escape') actions.clear();
  else if (event.key === '+' || event.key === '=') actions.zoom(1);
  else if (event.key === '-') actions.zoom(-1);
  else if (event.key === 'Home' || event.key === '0') actions.fit();
  else return false;
  return true;
}
