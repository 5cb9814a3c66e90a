/** While printing the map takes the width of the page and is drawn at print resolution. */
import type L from 'leaflet';
import { withoutLimits } from './grid-crs';
import type { Stage } from './stage';

/** CSS pixels: the text width of A4 upright with 15 mm margins, and as high as leaves room for the legend. */
const PAGE_WIDTH = 680;
const MOST_HEIGHT = 640;

/** CSS pixels between what is to be seen and the edge. */
const PADDING = 6;

/** Device pixels a CSS pixel: 288 dots an inch. */
const PRINT_RATIO = 3;

/** Follows the window's print events; returns what ends that. */
export function followPrinting(map: L.Map, stage: Stage, boundsToPrint: () => L.LatLngBounds): () => void {
  let restore: (() => void) | null = null;
  const before = (): void => {
    if (map.getContainer().closest('[hidden]') === null) restore ??= setUp(map, stage, boundsToPrint());
  };
  const after = (): void => {
    restore?.();
    restore = null;
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}

function setUp(map: L.Map, stage: Stage, bounds: L.LatLngBounds): () => void {
  const host = map.getContainer();
  const view = { centre: map.getCenter(), zoom: map.getZoom(), snap: map.options.zoomSnap };
  const hideAgain = showWithAncestors(host);
  host.classList.add('sl-map-printing');
  host.style.width = `${PAGE_WIDTH}px`;
  host.style.height = `${printHeight(bounds)}px`;
  map.options.zoomSnap = 0;
  withoutLimits(map, () => {
    map.invalidateSize({ animate: false, pan: false });
    map.fitBounds(bounds, { padding: [PADDING, PADDING], animate: false });
  });
  stage.redrawNow(PRINT_RATIO);
  return () => {
    host.style.width = host.style.height = '';
    hideAgain();
    map.options.zoomSnap = view.snap;
    withoutLimits(map, () => {
      map.invalidateSize({ animate: false, pan: false });
      map.setView(view.centre, view.zoom, { animate: false });
    });
    host.classList.remove('sl-map-printing');
    stage.redrawNow(null);
  };
}

/** The height at which bounds in metres fill the width of the page. */
function printHeight(bounds: L.LatLngBounds): number {
  const shape = (bounds.getNorth() - bounds.getSouth()) / Math.max(1, bounds.getEast() - bounds.getWest());
  return Math.min(MOST_HEIGHT, Math.round((PAGE_WIDTH - 2 * PADDING) * shape) + 2 * PADDING);
}

/** Shows an element that the screen hides (the table stands in its place) but the paper shows. */
function showWithAncestors(host: HTMLElement): () => void {
  const shown: HTMLElement[] = [];
  for (let element: HTMLElement | null = host; element !== null; element = element.parentElement) {
    if (getComputedStyle(element).display !== 'none') continue;
    element.style.setProperty('display', 'block', 'important');
    shown.push(element);
  }
  return () => shown.forEach((element) => element.style.removeProperty('display'));
}
