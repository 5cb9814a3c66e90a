import { asProblem } from '../api/client';
import { cancelJob, job } from '../api/jobs';
import { count, sentence } from '../text/figures';
import { problem } from './state';

async function cancel(): Promise<void> {
  try {
    await cancelJob();
  } catch (error) {
    problem.value = asProblem(error);
  }
}

/** How far long work is, what is being done, and how to stop it; the old picture stays until the new one is ready. */
export function JobBar() {
  const now = job.value;
  if (!now) return null;
  const words = now.state === 'waiting' ? 'Waiting for other work to end' : now.doing;
  return (
    <div class="jobbar" role="group" aria-label="Work in progress">
      <p class="jobbar__title">{sentence(now.title)} {sentence(words.charAt(0).toUpperCase() + words.slice(1))}</p>
      <progress max={now.total} value={now.total > 1 ? now.done : undefined} aria-label={now.title} />
      {now.total > 1 && <span>{count(now.done)} of {count(now.total)}</span>}
      <button type="button" onClick={() => void cancel()}>Cancel</button>
    </div>
  );
}
