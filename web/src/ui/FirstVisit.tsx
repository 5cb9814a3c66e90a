import { useState } from 'preact/hooks';
import { follow, isNarrow, region } from './state';

const key = 'sightline.first-visit';

function remembered(): boolean {
  try {
    return localStorage.getItem(key) === 'seen';
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function remember() {
  try {
    localStorage.setItem(key, 'seen');
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** On the first visit to a fictional region: that it is fictional, and what to look at first. */
export function FirstVisit() {
  const [hidden, setHidden] = useState(remembered);
  const [open, setOpen] = useState(() => !isNarrow());
  const of = region.value;
  if (hidden || !of || (!of.fictional && of.first.length === 0)) return null;
  const dismiss = () => {
    remember();
    setHidden(true);
  };
  return (
    <section class="strip" aria-label="First visit">
      <p>
        {of.fictional && <><strong>{of.title} is fictional:</strong> no place, child or incident in it is real. </>}
        {of.first.length > 0 && (open ? 'Look first at:' : <button type="button" class="link-button" aria-expanded="false" onClick={() => setOpen(true)}>What to look at first</button>)}
      </p>
      {of.first.length > 0 && open && (
        <ol>
          {of.first.map(({ text, href }) => (
            <li key={href}>
              <a class="govuk-link" href={href} onClick={(event) => {
                event.preventDefault();
                follow(href);
              }}>{text}</a>
            </li>
          ))}
        </ol>
      )}
      <button type="button" class="link-button strip__hide" onClick={dismiss}>Hide this</button>
    </section>
  );
}
