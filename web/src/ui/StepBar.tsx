import { useEffect, useState } from 'preact/hooks';
import type { Steps } from './picture';

const stepMs = 1200;

/** A row of periods: by hand, by step, or played. */
export function StepBar({ steps }: { steps: Steps }) {
  // starting: the first period is asked for, its picture is not there yet
  const [playing, setPlaying] = useState<'no' | 'starting' | 'yes'>('no');
  const { labels, at, show, all } = steps;
  const last = labels.length - 1;
  const ended = at < 0 || at >= last;
  useEffect(() => {
    if (playing === 'no') return undefined;
    if (ended) {
      if (playing === 'yes') setPlaying('no');
      return undefined;
    }
    const timer = setTimeout(() => {
      setPlaying('yes');
      show(at + 1);
    }, stepMs);
    return () => clearTimeout(timer);
  }, [playing, at, ended, show]);
  if (last < 1 || (at < 0 && !all)) return null;
  const play = () => {
    if (playing === 'no' && ended) show(0);
    setPlaying(playing !== 'no' ? 'no' : ended ? 'starting' : 'yes');
  };
  const words = at < 0 ? (all?.words ?? '') : `${labels[at]} (${at + 1} of ${labels.length})`;
  return (
    <div class="timebar" role="group" aria-label="Periods">
      <button type="button" onClick={play}>{playing === 'no' ? 'Play' : 'Pause'}</button>
      <button type="button" aria-label="Period before" disabled={at === 0} onClick={() => show(at < 0 ? last : at - 1)}>◀</button>
      <input type="range" min={0} max={last} value={Math.max(0, at)} aria-label="Period shown" aria-valuetext={words}
        onInput={(event) => show(Number(event.currentTarget.value))} />
      <button type="button" aria-label="Period after" disabled={at >= last} onClick={() => show(at + 1)}>▶</button>
      {all && <button type="button" aria-pressed={at < 0} onClick={() => { setPlaying('no'); all.show(); }}>{all.label}</button>}
      <output>{words}</output>
    </div>
  );
}
