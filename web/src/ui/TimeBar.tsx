import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Region } from '../api/types';
import { plural } from '../text/figures';
import { monthsBetween, period } from '../text/words';
import { monthsOf, spanOf } from './choices';
import { go, state } from './state';

const stepMs = 1500;

/** A window of months that slides over the data: by hand, by step, or played. */
export function TimeBar({ region }: { region: Region }) {
  const [playing, setPlaying] = useState(false);
  const span = spanOf(state.value, region);
  const { from, to } = span ?? { from: null, to: null };
  const now = monthsOf(state.value, region);
  const all = useMemo(() => (from && to ? monthsBetween(from, to) : []), [from, to]);
  const length = now ? monthsBetween(now.from, now.to).length : 0;
  const start = now ? all.indexOf(now.from) : 0;
  const last = all.length - length;
  const move = useCallback((to: number) => {
    const at = Math.max(0, Math.min(all.length - length, to));
    go({ from: all[at], to: all[at + length - 1] }, 'replace');
  }, [all, length]);
  useEffect(() => {
    if (!playing) return undefined;
    if (start >= last) {
      setPlaying(false);
      return undefined;
    }
    const timer = setTimeout(() => move(start + 1), stepMs);
    return () => clearTimeout(timer);
  }, [playing, start, last, move]);
  if (!now || last < 1) return null;
  const words = `${period(now.from, now.to)} (${plural(length, 'month')})`;
  const play = () => {
    if (!playing && start >= last) move(0);
    setPlaying(!playing);
  };
  return (
    <div class="timebar" role="group" aria-label="Move the period">
      <button type="button" onClick={play}>{playing ? 'Pause' : 'Play'}</button>
      <button type="button" aria-label="One month earlier" disabled={start <= 0} onClick={() => move(start - 1)}>◀</button>
      <input type="range" min={0} max={last} value={start} aria-label="Start of the period" aria-valuetext={words}
        onInput={(event) => move(Number(event.currentTarget.value))} />
      <button type="button" aria-label="One month later" disabled={start >= last} onClick={() => move(start + 1)}>▶</button>
      <output>{words}</output>
    </div>
  );
}
