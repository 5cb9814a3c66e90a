import type { Problem } from '../api/types';
import { sentence } from '../text/figures';
import { retry } from './load';

/** What happened, what was kept, what to do, and the id under which the log has it. */
export function ProblemBox({ problem }: { problem: Problem }) {
  const where = [problem.field && `field ${problem.field}`, problem.rule].filter(Boolean).join(': ');
  return (
    <div class="problem" role="alert">
      <p class="problem__title">{sentence(problem.title)}</p>
      {problem.detail && <p>{sentence(problem.detail)}</p>}
      {where && <p>Refused: {sentence(where)}</p>}
      <p>
        The last complete picture was kept. Change the choice, or{' '}
        <button type="button" class="link-button" onClick={() => retry()}>try again</button>.
        {problem.id && <> For the log: <code>{problem.id}</code>.</>}
      </p>
    </div>
  );
}
