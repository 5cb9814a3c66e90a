import { expect, it } from 'vitest';
import { actOnKey } from './keyboard';

function press(key: string, modifier: { ctrlKey?: boolean } = {}): { handled: boolean; done: string[] } {
  const done: string[] = [];
  const note = (what: string) => (detail?: unknown) => void done.push(detail === undefined ? what : `${what} ${String(detail)}`);
  const actions = { step: note('step'), open: note('open'), clear: note('clear'), zoom: note('zoom'), fit: note('fit') };
  const handled = actOnKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...modifier }, actions);
  return { handled, done };
}

it('maps arrows to the compass, Enter to opening, Escape to clearing', () => {
  expect(press('ArrowUp').done).toEqual(['step north']);
  expect(press('ArrowLeft').done).toEqual(['step west']);
  expect(press('Enter').done).toEqual(['open']);
  expect(press('Escape').done).toEqual(['clear']);
  expect(press('-').done).toEqual(['zoom -1']);
});

it('leaves Tab and combinations to the browser, so nobody is trapped', () => {
  expect(press('Tab')).toEqual({ handled: false, done: [] });
  expect(press('+', { ctrlKey: true })).toEqual({ handled: false, done: [] });
});
