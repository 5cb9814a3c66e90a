import { signal } from '@preact/signals';
import type { Problem } from './types';

/** Requests under way; the thin bar shows while it is above zero. */
export const waiting = signal(0);

/** What went wrong, in the server's words where it gave any. */
export class ApiError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

export type Params = Record<string, string | number | null | undefined | readonly string[]>;

const kept = new Map<string, unknown>();
const keep = 48;

/** The address of an API resource; empty parameters are left out. */
export function address(path: string, params: Params = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value === null || value === undefined || value === '') continue;
    if (typeof value === 'string' || typeof value === 'number') query.append(name, String(value));
    else value.forEach((item) => query.append(name, item));
  }
  const text = query.toString();
  return `/api/v1/${path}${text ? `?${text}` : ''}`;
}

function localId(): string {
  return `app-${Math.floor(Math.random() * 0xffffffff).toString(16).padStart(8, '0')}`;
}

async function problemOf(response: Response): Promise<Problem> {
  const fallback = { title: 'The server could not answer', status: response.status, id: localId() };
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) return fallback;
  try {
    return { ...fallback, ...((await response.json()) as Partial<Problem>) };
  } catch (error) {
    if (error instanceof SyntaxError) return fallback;
    throw error;
  }
}

async function send(url: string, signal: AbortSignal, method = 'GET'): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { signal, method, headers: { accept: 'application/json' } });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ApiError({
      title: 'The server did not answer', status: 0, id: localId(),
      detail: 'It may have been stopped, or the connection was lost. What you see is the last picture that was complete.',
    });
  }
  if (!response.ok) throw new ApiError(await problemOf(response));
  return response;
}

function recall(url: string): unknown {
  const known = kept.get(url);
  if (known !== undefined) {
    kept.delete(url);
    kept.set(url, known);
  }
  return known;
}

function remember(url: string, body: unknown): void {
  kept.set(url, body);
  if (kept.size > keep) kept.delete(kept.keys().next().value as string);
}

/** Gets JSON, from memory when this very address was read before (a result never changes for the same versions). */
export async function getJson<T>(url: string, signal: AbortSignal): Promise<T> {
  const known = recall(url);
  if (known !== undefined) return known as T;
  waiting.value += 1;
  try {
    const body: unknown = await (await send(url, signal)).json();
    remember(url, body);
    return body as T;
  } finally {
    waiting.value -= 1;
  }
}

/** Gets JSON whose making may take long: `follow` waits for the job the server answers with, then it is asked for again. */
export async function getLong<T, J>(url: string, signal: AbortSignal, follow: (job: J, signal: AbortSignal) => Promise<void>): Promise<T> {
  for (;;) {
    const known = recall(url);
    if (known !== undefined) return known as T;
    const response = await send(url, signal);
    const body: unknown = await response.json();
    if (response.status === 202) await follow(body as J, signal);
    else remember(url, body);
  }
}

let contract: Promise<string> | null = null;

async function readContract(): Promise<string> {
  const response = await fetch('/openapi.yaml');
  return response.ok ? response.text() : '';
}

/** Whether the server answers a path of the API, by its own contract: an older one may not. */
export async function isAnswered(path: string): Promise<boolean> {
  contract ??= readContract();
  try {
    return (await contract).includes(`/api/v1/${path}:`);
  } catch (error) {
    contract = null;
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Removes a thing of the server: stops a job. */
export async function remove(url: string): Promise<void> {
  await send(url, new AbortController().signal, 'DELETE');
}

/** True for the error an aborted request ends with: not a failure. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Gets JSON anew: for what a new import changes (the region, the list of datasets). */
export async function getFresh<T>(url: string, signal: AbortSignal): Promise<T> {
  kept.delete(url);
  const body = await getJson<T>(url, signal);
  kept.delete(url);
  return body;
}

/** Any error as a problem the error box can show. */
export function asProblem(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem;
  return { title: 'The app could not show this', status: 0, id: localId(), detail: error instanceof Error ? error.message : String(error) };
}
