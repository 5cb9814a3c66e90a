import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FunnelClass, FunnelPoint, FunnelResponse } from '../api/compare-types';
import { count, number, phrase } from '../text/figures';
import { announcement, go, state } from '../ui/state';
import { limitPath, marks, nearest, plotOf, size, type Placed, type Plot } from './funnel-scale';

/** How the marks of each class look: shape and shade, never colour alone. */
export const looks: Record<Exclude<FunnelClass, 'no figure'>, { label: string; fill: string; stroke: string }> = {
  'far above': { label: 'Above 99.8%', fill: '#7f3b08', stroke: '#7f3b08' },
  above: { label: 'Above 95%', fill: '#ffffff', stroke: '#7f3b08' },
  within: { label: 'Within', fill: '#6f777b', stroke: '#ffffff' },
  below: { label: 'Below 95%', fill: '#ffffff', stroke: '#2d004b' },
  'far below': { label: 'Below 99.8%', fill: '#2d004b', stroke: '#2d004b' },
};

type Look = keyof typeof looks;
const order: Look[] = ['within', 'below', 'above', 'far below', 'far above'];

/** A point in words. */
export function pointWords(point: FunnelPoint, funnel: FunnelResponse, threshold: number): string {
  const exposure = point.exposure === null ? '' : ` of ${count(point.exposure)} ${funnel.denominator}`;
  return `${point.name}: ${phrase(point.figure, threshold, { unit: funnel.unit })}${exposure}; ${point.class}${point.class === 'within' ? ' the limits' : ' the limits of chance and ordinary differences'}.`;
}

function Axes({ plot, funnel }: { plot: Plot; funnel: FunnelResponse }) {
  const bottom = size.height - size.bottom;
  return (
    <g class="funnel__axes">
      {plot.yTicks.map((value) => <g key={value}><line x1={size.left} x2={size.width - size.right} y1={plot.y(value)} y2={plot.y(value)} stroke="#e6eaeb" /><text x={size.left - 6} y={plot.y(value) + 4} text-anchor="end">{number(value)}</text></g>)}
      {plot.xTicks.map((value) => <g key={value}><line x1={plot.x(value)} x2={plot.x(value)} y1={bottom} y2={bottom + 5} stroke="#0b0c0c" /><text x={plot.x(value)} y={bottom + 22} text-anchor="middle">{count(value)}</text></g>)}
      <path d={`M${size.left} ${size.top}V${bottom}H${size.width - size.right}`} fill="none" stroke="#0b0c0c" />
      <text x={(size.left + size.width) / 2} y={size.height - 12} text-anchor="middle">{funnel.denominator}{plot.logarithmic ? ' (logarithmic scale)' : ''}</text>
      <text transform={`translate(20 ${(size.top + bottom) / 2}) rotate(-90)`} text-anchor="middle">{funnel.unit}</text>
    </g>
  );
}

function Limits({ plot, funnel }: { plot: Plot; funnel: FunnelResponse }) {
  return (
    <g clip-path="url(#funnel-frame)" fill="none" stroke="#0b5a5e">
      <clipPath id="funnel-frame"><rect x={size.left} y={size.top} width={size.width - size.left - size.right} height={size.height - size.top - size.bottom} /></clipPath>
      <path d={limitPath(funnel.curve, plot, 'upper95')} stroke-dasharray="6 4" stroke-width="1.5" />
      <path d={limitPath(funnel.curve, plot, 'lower95')} stroke-dasharray="6 4" stroke-width="1.5" />
      <path d={limitPath(funnel.curve, plot, 'upper998')} stroke-width="1.5" />
      <path d={limitPath(funnel.curve, plot, 'lower998')} stroke-width="1.5" />
      <line x1={size.left} x2={size.width - size.right} y1={plot.y(funnel.target!)} y2={plot.y(funnel.target!)} stroke="#0b0c0c" />
    </g>
  );
}

function Ring({ place, label }: { place: Placed; label: boolean }) {
  const left = place.x > size.width / 2;
  return (
    <g>
      <circle cx={place.x} cy={place.y} r="9" fill="none" stroke="#ffffff" stroke-width="5" />
      <circle cx={place.x} cy={place.y} r="9" fill="none" stroke="#0b0c0c" stroke-width="2.5" />
      {label && <text class="funnel__name" x={place.x + (left ? -13 : 13)} y={place.y - 9} text-anchor={left ? 'end' : 'start'}>{place.point.name}</text>}
    </g>
  );
}

/** What happens on a key: arrows move by size, Enter selects, Escape clears. */
function move(event: KeyboardEvent, plot: Plot, at: Placed | null, look: (place: Placed | null) => void): void {
  const step = event.key === 'ArrowRight' || event.key === 'ArrowUp' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowDown' ? -1 : 0;
  if (step !== 0) {
    event.preventDefault();
    const now = plot.placed.findIndex(({ point }) => point.code === at?.point.code);
    look(plot.placed[Math.min(plot.placed.length - 1, Math.max(0, now + step))]);
  } else if (event.key === 'Enter' && at) choose(at);
  else if (event.key === 'Escape') go({ area: null });
}

function choose(place: Placed): void {
  go({ area: place.point.code === state.value.area ? null : place.point.code });
}

/** The plot: arrow keys move from area to area by size, Enter selects. */
export function FunnelPlot({ funnel, threshold }: { funnel: FunnelResponse; threshold: number }) {
  const plot = useMemo(() => plotOf(funnel), [funnel]);
  const [over, setOver] = useState<Placed | null>(null);
  const host = useRef<HTMLDivElement>(null);
  const selected = state.value.area;
  const chosen = plot?.placed.find(({ point }) => point.code === selected) ?? null;
  useEffect(() => {
    const box = host.current;
    const look = (place: Placed | null) => {
      setOver(place);
      if (place) announcement.value = pointWords(place.point, funnel, threshold);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (plot) move(event, plot, over ?? chosen, look);
    };
    box?.addEventListener('keydown', onKeyDown);
    return () => box?.removeEventListener('keydown', onKeyDown);
  });
  if (!plot) return <p class="side__key">No figure of this indicator may be shown at this level, so there is no funnel.</p>;
  const under = (event: MouseEvent) => {
    const box = (event.currentTarget as SVGElement).getBoundingClientRect();
    return nearest(plot, ((event.clientX - box.left) / box.width) * size.width, ((event.clientY - box.top) / box.height) * size.height);
  };
  return (
    <>
      <div class="funnel" role="application" tabIndex={0} ref={host} aria-describedby="funnel-at"
        aria-label={`Funnel plot of ${funnel.title}. Arrow keys move between areas by size, Enter selects; the table has the same figures.`}>
        <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true" onMouseMove={(event) => setOver(under(event))} onClick={(event) => { const place = under(event); if (place) choose(place); }}>
          <Axes plot={plot} funnel={funnel} />
          <Limits plot={plot} funnel={funnel} />
          {order.map((kind) => <path key={kind} d={marks(plot.placed, kind)} fill={looks[kind].fill} stroke={looks[kind].stroke} stroke-width={kind === 'within' ? 0.75 : 1.5} />)}
          {over && over !== chosen && <Ring place={over} label />}
          {chosen && <Ring place={chosen} label />}
        </svg>
      </div>
      <p class="funnel__at" id="funnel-at">{over ? pointWords(over.point, funnel, threshold) : chosen ? pointWords(chosen.point, funnel, threshold) : 'Point at a mark, or use the arrow keys, to read it here.'}</p>
      <ul class="funnel__key">
        {(['far above', 'above', 'within', 'below', 'far below'] as Look[]).map((kind) => (
          <li key={kind}><svg width="16" height="14" viewBox="-8 -7 16 14" aria-hidden="true"><path d={marks([{ x: 0, y: 0, point: { class: kind } as FunnelPoint }], kind)} fill={looks[kind].fill} stroke={looks[kind].stroke} /></svg> {looks[kind].label}: {count(plot.placed.filter(({ point }) => point.class === kind).length)}</li>
        ))}
        <li><svg width="24" height="10" aria-hidden="true"><line x1="0" x2="24" y1="5" y2="5" stroke="#0b5a5e" stroke-width="1.5" stroke-dasharray="6 4" /></svg> 95% limits</li>
        <li><svg width="24" height="10" aria-hidden="true"><line x1="0" x2="24" y1="5" y2="5" stroke="#0b5a5e" stroke-width="1.5" /></svg> 99.8% limits</li>
        <li><svg width="24" height="10" aria-hidden="true"><line x1="0" x2="24" y1="5" y2="5" stroke="#0b0c0c" /></svg> All areas together: {number(funnel.target)}</li>
      </ul>
    </>
  );
}
