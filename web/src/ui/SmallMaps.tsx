import { useEffect, useRef } from 'preact/hooks';
import type { Region, ShapesResponse } from '../api/types';
import { drawThumbnail } from '../map';
import type { Picture, SmallMap } from './picture';
import { snapshot } from './state';

const width = 208;

function Small({ map, region, shapes }: { map: SmallMap; region: Region; shapes: ShapesResponse }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) drawThumbnail(canvas.current, width, region.extent, shapes, map.surface);
  }, [map, region, shapes]);
  return (
    <li>
      <button type="button" class="small-map" onClick={map.open} aria-label={`${map.words} Open this map.`}>
        <span class="small-map__label">{map.label}</span>
        <canvas ref={canvas} style={{ width: `${width}px` }} />
      </button>
    </li>
  );
}

/** The small maps with their names as one picture, four in a row. */
function together(list: HTMLElement, names: string[]): HTMLCanvasElement {
  const maps = [...list.querySelectorAll('canvas')];
  const [wide, high] = [maps[0]?.width ?? 1, maps[0]?.height ?? 1];
  const [gap, head] = [24, 40];
  const across = Math.min(4, Math.max(1, maps.length));
  const sheet = document.createElement('canvas');
  sheet.width = across * (wide + gap);
  sheet.height = Math.ceil(maps.length / across) * (high + head + gap);
  const context = sheet.getContext('2d')!;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.fillStyle = '#0b0c0c';
  context.font = 'bold 26px "Helvetica Neue", Arial, "Liberation Sans", sans-serif';
  maps.forEach((map, i) => {
    const x = (i % across) * (wide + gap);
    const y = Math.floor(i / across) * (high + head + gap);
    context.fillText(names[i], x, y + 28);
    context.drawImage(map, x, y + head);
  });
  return sheet;
}

/** All periods side by side, in the same classes; each opens as the large map. */
export function SmallMaps({ drawn, maps, region }: { drawn: Picture; maps: SmallMap[]; region: Region }) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const large = snapshot.peek();
    const mine = () => together(list.current!, maps.map((map) => map.label));
    snapshot.value = mine;
    return () => {
      if (snapshot.peek() === mine) snapshot.value = large;
    };
  }, [maps]);
  return (
    <ol ref={list} class="small-maps" aria-label={drawn.title} tabIndex={0}>
      {maps.map((map) => <Small key={map.label} map={map} region={region} shapes={drawn.shapes} />)}
    </ol>
  );
}
