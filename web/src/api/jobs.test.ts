import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { getWorked, job, type Job } from './jobs';

const open: Job = { id: 'j1', title: 'Drawing', state: 'running', done: 0, total: 36, doing: 'map 1', failure: '' };

class Events extends EventTarget {
  static last: Events;
  closed = false;
  constructor(readonly url: string) {
    super();
    Events.last = this;
  }
  tell(now: Partial<Job>) {
    this.dispatchEvent(new MessageEvent('job', { data: JSON.stringify({ ...open, ...now }) }));
  }
  close() {
    this.closed = true;
  }
}

let answers: Response[] = [];
beforeEach(() => {
  vi.stubGlobal('EventSource', Events);
  vi.stubGlobal('fetch', () => Promise.resolve(answers.shift()));
});
afterEach(() => vi.unstubAllGlobals());

const accepted = () => Response.json(open, { status: 202 });
const begun = async () => vi.waitFor(() => expect(job.value).not.toBeNull());

test('long work is followed to its end, then asked for again and remembered', async () => {
  answers = [accepted(), Response.json({ hot: [] })];
  const work = getWorked('/api/v1/a', new AbortController().signal);
  await begun();
  Events.last.tell({ done: 12, doing: 'map 13' });
  expect(job.value).toMatchObject({ done: 12, doing: 'map 13' });
  Events.last.tell({ state: 'done', done: 36 });
  expect(await work).toEqual({ hot: [] });
  expect(job.value).toBeNull();
  expect(Events.last.closed).toBe(true);
  expect(await getWorked('/api/v1/a', new AbortController().signal)).toEqual({ hot: [] });
});

test('cancelled and failed work says so', async () => {
  for (const [state, words] of [['cancelled', 'The work was cancelled'], ['failed', 'Drawing: failed']] as const) {
    answers = [accepted()];
    const work = getWorked(`/api/v1/${state}`, new AbortController().signal);
    const caught = expect(work).rejects.toThrow(words);
    await begun();
    Events.last.tell({ state, failure: 'out of memory' });
    await caught;
    expect(job.value).toBeNull();
  }
});

test('leaving stops listening, not the work', async () => {
  answers = [accepted()];
  const leaving = new AbortController();
  const caught = expect(getWorked('/api/v1/b', leaving.signal)).rejects.toMatchObject({ name: 'AbortError' });
  await begun();
  leaving.abort();
  await caught;
  expect(Events.last.closed).toBe(true);
  expect(job.value).toBeNull();
});
