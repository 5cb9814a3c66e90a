import { computed, effect, untracked } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { ApiError, isAbort } from '../api/client';
import { job } from '../api/jobs';
import type { Region } from '../api/types';
import { createMap, type MapHandle, type View } from '../map';
import { loadOutlines } from './outlines';
import type { Picture } from './picture';
import { announcement, go, isNarrow, openSheet, picture, snapshot, state } from './state';

/** Draws a picture; what belongs to the last one is cleared first. */
function draw(map: MapHandle, drawn: Picture): void {
  map.setAreas(drawn.shapes);
  map.setOutlines(drawn.outlines);
  map.paintAreas(drawn.areas);
  map.paintSurface(drawn.surface);
  map.paintContours(drawn.contours ?? null);
  map.paintDiscs(drawn.discs);
}

/** The region without figures, while the first picture is long work. */
async function drawGround(map: MapHandle, region: Region, signal: AbortSignal): Promise<void> {
  try {
    const land = await loadOutlines('lsoa', region, signal);
    if (land && !picture.peek() && !signal.aborted) map.setAreas(land);
  } catch (error) {
    // the picture that is waited for asks for the same borders, and says what is wrong with them
    if (!isAbort(error) && !(error instanceof ApiError)) throw error;
  }
}

/** Width of the legend with its margin, in pixels; the style sheet has the same. */
const legendWidth = 240;

const placeKey = computed(() => {
  const { x, y, zoom } = state.value;
  return x === null || y === null || zoom === null ? null : `${x},${y},${zoom}`;
});

/** Where the address wants the map; null for the whole region. */
const place = computed<View | null>(() => {
  if (placeKey.value === null) return null;
  const [x, y, zoom] = placeKey.value.split(',').map(Number);
  return { x, y, zoom };
});

/** Remembers where the map is, half a second after it stopped, without a step in the history. */
function rememberer(): (view: View) => void {
  let timer = 0;
  return (view) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      go(view, 'replace');
    }, 400);
  };
}

function select(code: string | null): void {
  go({ area: code });
  if (code && isNarrow()) openSheet('detail');
}

function wire(host: HTMLElement, region: Region): () => void {
  const remember = rememberer();
  let at: View | null = null;
  const map = createMap(host, {
    extent: region.extent,
    label: `Map of ${region.title}. Arrow keys move between areas, Enter selects, Escape clears.`,
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    tooltip: (code) => picture.peek()?.describe(code) ?? '',
    onSelect: select,
    onFocus: (code) => {
      announcement.value = code ? (picture.peek()?.describe(code) ?? '') : '';
    },
    onMove: (view) => {
      at = view;
      remember(view);
    },
    coveredLeft: () => (isNarrow() ? 0 : legendWidth),
  });
  snapshot.value = () => map.picture();
  const left = new AbortController();
  const stops = [
    effect(() => {
      if (job.value && !picture.value) untracked(() => void drawGround(map, region, left.signal));
    }),
    effect(() => {
      if (picture.value) draw(map, picture.value);
    }),
    effect(() => {
      const flows = picture.value?.flows;
      map.paintFlows(flows ? flows(state.value.area) : null);
    }),
    effect(() => map.select(state.value.area)),
    effect(() => {
      const wanted = place.value;
      if (wanted === null) {
        at = null;
        map.fit();
      } else if (!at || wanted.x !== at.x || wanted.y !== at.y || wanted.zoom !== at.zoom) {
        at = wanted;
        map.setView(wanted);
      }
    }),
  ];
  return () => {
    snapshot.value = null;
    left.abort();
    stops.forEach((stop) => stop());
    map.destroy();
  };
}

/** The place of the one map of all views. */
export function MapHost({ region }: { region: Region }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => (host.current ? wire(host.current, region) : undefined), [region]);
  return <div class="map" ref={host} />;
}
