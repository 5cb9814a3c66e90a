import { signal } from '@preact/signals';
import { address, ApiError, getLong, remove } from './client';

/** Long work of the server and how far it is. */
export interface Job {
  id: string; title: string; state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  done: number; total: number; doing: string; failure: string;
}

/** The job that the picture waits for; null when it waits for none. */
export const job = signal<Job | null>(null);

function ended({ state, title, failure, id }: Job): ApiError | null {
  if (state === 'failed') return new ApiError({ title: `${title}: failed`, status: 0, id, detail: failure });
  if (state === 'cancelled') return new ApiError({ title: 'The work was cancelled', status: 0, detail: 'Nothing else was changed. To start it again, try again.' });
  return null;
}

/** Listens to a job until it ends; leaving does not stop it, so that it is further when one comes back. */
function follow(first: Job, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.reject(new DOMException('left', 'AbortError'));
  job.value = first;
  return new Promise<void>((resolve, reject) => {
    const events = new EventSource(address(`jobs/${first.id}`));
    const leave = (then: () => void) => {
      events.close();
      job.value = null;
      then();
    };
    signal.addEventListener('abort', () => leave(() => reject(new DOMException('left', 'AbortError'))), { once: true });
    events.addEventListener('job', (event) => {
      const now = JSON.parse((event as MessageEvent<string>).data) as Job;
      const failed = ended(now);
      if (failed) leave(() => reject(failed));
      else if (now.state === 'done') leave(resolve);
      else if (!signal.aborted) job.value = now;
    });
    events.addEventListener('error', () => {
      if (!signal.aborted) leave(() => reject(new ApiError({ title: 'The connection to the work was lost', status: 0, id: first.id, detail: 'It goes on without you: try again to see how far it is.' })));
    });
  });
}

/** Gets what may take long, with its progress in {@link job}. */
export function getWorked<T>(url: string, signal: AbortSignal): Promise<T> {
  return getLong<T, Job>(url, signal, follow);
}

/** Stops the job that the picture waits for. */
export async function cancelJob(): Promise<void> {
  const id = job.value?.id;
  if (id !== undefined) await remove(address(`jobs/${id}`));
}
