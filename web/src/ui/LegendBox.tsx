import { useState } from 'preact/hooks';
import { legendSwatch, outlineSwatch } from '../map';
import { count } from '../text/figures';
import type { Legend, LegendItem } from './picture';
import { isNarrow } from './state';

function Swatch({ item }: { item: LegendItem }) {
  if (item.line) {
    return <svg class="swatch" width="32" height="20" aria-hidden="true"><line x1="2" y1="10" x2="30" y2="10" stroke={item.line.colour} stroke-width={item.line.width} /></svg>;
  }
  if (item.disc) {
    return <svg class="swatch" width="32" height="20" aria-hidden="true"><path d={item.disc.half === 'left' ? 'M16 1a9 9 0 0 0 0 18z' : 'M16 1a9 9 0 0 1 0 18z'} fill={item.disc.colour} /></svg>;
  }
  const picture = item.outline ? outlineSwatch(item.outline, item.colour ?? null, item.pattern ?? 'none') : legendSwatch(item.pattern ?? 'none', item.colour ?? null);
  return <img class="swatch" src={picture} width="32" height="20" alt="" />;
}

/** What the colours, hatches and outlines mean, with units, drawn values and how many. */
export function LegendBox({ legend }: { legend: Legend }) {
  const [open, setOpen] = useState(() => !isNarrow());
  return (
    <section class={`legend${open ? '' : ' legend--closed'}`} aria-label="Legend">
      <div class="legend__head">
        <h2 class="legend__title">{legend.title}</h2>
        <button type="button" class="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? 'Hide' : 'Legend'}</button>
      </div>
      <div class="legend__body">
        <p class="legend__unit">{legend.unit}</p>
        <ul>
          {legend.items.map((item) => (
            <li key={item.label}>
              <Swatch item={item} />
              <span>{item.label}</span>
              {item.n !== undefined && <span class="legend__n">{count(item.n)}</span>}
            </li>
          ))}
        </ul>
        {legend.notes.map((note) => <p key={note} class="legend__note">{note}</p>)}
      </div>
    </section>
  );
}
