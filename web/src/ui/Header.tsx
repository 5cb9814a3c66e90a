import { useState } from 'preact/hooks';
import { copy } from '../report/files';
import { period } from '../text/words';
import { formatAddress, type View, type ViewState } from './address';
import { monthsOf } from './choices';
import { announcement, follow, region, state } from './state';

const views: { view: View; name: string }[] = [
  { view: 'areas', name: 'Areas' },
  { view: 'hotspots', name: 'Hotspots' },
  { view: 'movement', name: 'Movement' },
  { view: 'data', name: 'Data' },
];

/** The address of another view with the shared choices kept; table sorting belongs to one view only. */
function addressOf(view: View, choices: ViewState): string {
  return formatAddress({ ...choices, view, sort: null, dataset: null });
}

function onLink(event: MouseEvent) {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  follow((event.currentTarget as HTMLAnchorElement).href);
}

function ShareButton() {
  const [shown, setShown] = useState<string | null>(null);
  const share = async () => {
    const copied = await copy(location.href);
    announcement.value = copied ? 'The link to this view is copied.' : 'Copying is not allowed here; copy the address of the page instead.';
    setShown(copied ? 'Link copied' : 'Copy the address bar');
    setTimeout(() => setShown(null), 4000);
  };
  return <button type="button" class="header__button" onClick={share}>{shown ?? 'Share'}</button>;
}

/** Name, views, what is looked at, print and share: 48 pixels. */
export function Header() {
  const choices = state.value;
  const of = region.value;
  const months = of && choices.view !== 'data' ? monthsOf(choices, of) : null;
  return (
    <header class="header">
      <span class="header__name">Sightline</span>
      <nav class="header__nav" aria-label="Views">
        <ul>
          {views.map(({ view, name }) => (
            <li key={view}>
              <a href={addressOf(view, choices)} onClick={onLink} aria-current={choices.view === view ? 'page' : undefined}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <span class="header__where">{of?.title}{of && months && <span class="header__when">, {period(months.from, months.to)}</span>}</span>
      <button type="button" class="header__button" onClick={() => window.print()}>Print</button>
      <ShareButton />
    </header>
  );
}
