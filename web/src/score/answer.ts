import { useEffect, useState } from 'preact/hooks';
import { asProblem, getJson, isAbort } from '../api/client';
import type { Problem } from '../api/types';

/** How long a choice must stand still before something that takes long is asked, in milliseconds. */
export const pause = 250;

/** Waits until a choice stands still; false when it was overtaken. */
export function stands(signal: AbortSignal): Promise<boolean> {
  return new Promise((done) => {
    const timer = setTimeout(() => done(true), pause);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done(false);
    });
  });
}

/** The answer at an address; the old one stays until the new one is there. */
export function useAnswer<T>(url: string): { answer: T | null; problem: Problem | null } {
  const [answer, setAnswer] = useState<T | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const read = async () => {
      if (!(await stands(controller.signal))) return;
      try {
        const got = await getJson<T>(url, controller.signal);
        if (controller.signal.aborted) return;
        setAnswer(got);
        setProblem(null);
      } catch (error) {
        if (!controller.signal.aborted && !isAbort(error)) setProblem(asProblem(error));
      }
    };
    void read();
    return () => controller.abort();
  }, [url]);
  return { answer, problem };
}
