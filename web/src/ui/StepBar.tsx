import { useEffect, useRef, useState } from 'preact/hooks';
import type { Steps } from './picture';

const stepMs = 1200;

/** A row of periods: by hand, by step, or played. */
export function StepBar({ steps }: { steps: Steps }) {
  const [playing, setPlaying] = useState(false);
  // asked for the first period, whose picture is not there yet
  const starting = useRef(false);
  const { labels, at, show, all } = steps;
  const last = labels.length - 1;
  useEffect(() => {
    if (!playing) return undefined;
    if (at === 0) starting.current = false;
    if (starting.current) return undefined;
    if (at < 0 || at >= last) {
      setPlaying(false);
      return undefined;
    }
    const timer = setTimeout(() => show(at + 1), stepMs);
    return () => clearTimeout(timer);
  }, [playing, at, last, show]);
  if (last < 1 || (at < 0 && !all)) return null;
  const play = () => {
    if (!playing && (at < 0 || at >= last)) {
      starting.current = true;
      show(0);
    }
    setPlaying(!playing);
  };
  const words = at < 0 ? (all?.words ?? '') : `${labels[at]} (${at + 1} of ${labels.length})`;
  return (
    <div class="timebar" role="group" aria-label="Periods">
      <button type="button" onClick={play}>{playing ? 'Pause' : 'Play'}</button>
      <button type="button" aria-label="Period before" disabled={at === 0} onClick={() => show(at < 0 ? last : at - 1)}>◀</button>
      <input type="range" min={0} max={last} value={Math.max(0, at)} aria-label="Period shown" aria-valuetext={words}
        onInput={(event) => show(Number(event.currentTarget.value))} />
      <button type="button" aria-label="Period after" disabled={at >= last} onClick={() => show(at + 1)}>▶</button>
      {all && <button type="button" aria-pressed={at < 0} onClick={() => { setPlaying(false); all.show(); }}>{all.label}</button>}
      <output>{words}</output>
    </div>
  );
}
