import { useState } from 'preact/hooks';
import { discSwatch, flowSwatch, legendSwatch, outlineSwatch } from '../map';
import { count } from '../text/figures';
import type { Legend, LegendItem } from './picture';
import { isNarrow } from './state';

function Swatch({ item }: { item: LegendItem }) {
  if (item.line || item.disc) {
    return <img class="swatch swatch--bare" src={item.line ? flowSwatch(item.line) : discSwatch(item.disc!)} width="32" height="20" alt="" />;
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
