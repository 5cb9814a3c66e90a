import { afterEach, expect, test, vi } from 'vitest';
import { address, ApiError, getFresh, getJson, waiting } from './client';

afterEach(() => vi.unstubAllGlobals());

function answer(body: unknown, status = 200, type = 'application/json') {
  const asked = vi.fn(async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'content-type': type } }));
  vi.stubGlobal('fetch', asked);
  return asked;
}
const never = () => new AbortController().signal;

test('an address leaves out what is not set and repeats lists', () => {
  expect(address('incidents/counts', { level: 'lsoa', from: null, category: ['a b', 'c'], cell: 250, to: '' }))
    .toBe('/api/v1/incidents/counts?level=lsoa&category=a+b&category=c&cell=250');
});

test('the same address is asked once, unless asked for anew', async () => {
  const asked = answer({ n: 1 });
  await getJson('/api/v1/a', never());
  await getJson('/api/v1/a', never());
  expect(asked).toHaveBeenCalledTimes(1);
  await getFresh('/api/v1/a', never());
  expect(asked).toHaveBeenCalledTimes(2);
});

test('a problem keeps the words and the id of the server', async () => {
  answer({ title: 'Refused', status: 400, field: 'cell', rule: 'at least 50', id: 'r-1' }, 400, 'application/problem+json');
  await expect(getJson('/api/v1/b', never())).rejects.toMatchObject({ problem: { title: 'Refused', field: 'cell', id: 'r-1' } });
  expect(waiting.value).toBe(0);
});

test('an answer that is not JSON and a server that is gone are problems with an id', async () => {
  answer('<h1>502</h1>', 502, 'text/html');
  await expect(getJson('/api/v1/c', never())).rejects.toMatchObject({ problem: { status: 502, id: expect.stringMatching(/^app-/) } });
  vi.stubGlobal('fetch', vi.fn(async () => { throw new TypeError('failed'); }));
  const error = await getJson('/api/v1/d', never()).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiError);
  expect((error as ApiError).problem.title).toBe('The server did not answer');
});
