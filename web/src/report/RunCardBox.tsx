import { useState } from 'preact/hooks';
import type { RunCard } from '../api/types';
import { announcement } from '../ui/state';
import { copy, save } from './files';
import { commandOf, keptCard } from './recreate';
import { RunCardList } from './RunCardList';

/** Copies one thing, and says so where it stands. */
function Copy({ text, label }: { text: () => string; label: string }) {
  const [said, setSaid] = useState<string | null>(null);
  const take = async () => {
    const words = (await copy(text())) ? 'Copied' : 'Copying is not allowed here: select the text instead';
    announcement.value = words;
    setSaid(words);
    setTimeout(() => setSaid(null), 4000);
  };
  return <button type="button" class="link-button" onClick={() => void take()}>{said ?? label}</button>;
}

/** How to get the same table again without the app. */
function Again({ command, isLong }: { command: string; isLong: boolean }) {
  return (
    <div class="again">
      <h4>Make it again</h4>
      <p>From the same data versions and program, the same bytes:</p>
      <pre tabIndex={0} aria-label="Command line">{command}</pre>
      {isLong && <p>Long work: the answer is a job (202) until it is done; then run the command again.</p>}
      <Copy text={() => command} label="Copy the command" />
    </div>
  );
}

/** The run card, folded: to read, to copy, to keep as a file, and to make the result again. */
export function RunCardBox({ title, card, csv, isLong = false }: { title: string; card: RunCard; csv: string | null; isLong?: boolean }) {
  const text = () => `${JSON.stringify(keptCard(title, location.href, csv, card), null, 2)}\n`;
  const command = commandOf(csv, location.origin);
  return (
    <details class="group group--card">
      <summary>Run card: how this was made</summary>
      <div class="group__body">
        <p class="run-card__tools">
          <Copy text={text} label="Copy the card" />
          <button type="button" class="link-button" onClick={() => save(new Blob([text()], { type: 'application/json' }), 'sightline-run-card.json')}>Download it (JSON)</button>
        </p>
        <RunCardList card={card} />
        {command && <Again command={command} isLong={isLong} />}
      </div>
    </details>
  );
}
