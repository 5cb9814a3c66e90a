import type { Method } from '../ui/address';
import { methodGroups, methodOf } from './methods';

/** A link to the page of a method, which the program serves itself. */
export function How({ page, name, text = 'How it works' }: { page: string; name: string; text?: string }) {
  return <a class="govuk-link" href={`/methods/${page}`} target="_blank" rel="noopener" aria-label={`${name}: how it works (opens a new tab)`}>{text}</a>;
}

/** One question at a time: the plain question first, the technical term behind, more about the chosen one. */
export function MethodChooser({ value, onChange }: { value: Method; onChange: (value: Method) => void }) {
  const chosen = methodOf(value);
  return (
    <fieldset class="govuk-fieldset field chooser" aria-describedby="method-more">
      <legend class="govuk-visually-hidden">Question</legend>
      {methodGroups.map((group) => (
        <div key={group.title} role="group" aria-labelledby={`methods-${group.methods[0].value}`}>
          <div class="chooser__group" id={`methods-${group.methods[0].value}`}>{group.title}</div>
          <div class="govuk-radios govuk-radios--small">
            {group.methods.map((method) => (
              <div class="govuk-radios__item" key={method.value}>
                <input class="govuk-radios__input" type="radio" id={`method-${method.value}`} name="method" value={method.value}
                  checked={method.value === value} onChange={() => onChange(method.value)} />
                <label class="govuk-label govuk-radios__label" for={`method-${method.value}`}>
                  {method.question} <span class="chooser__term">{method.term}</span>
                </label>
              </div>
            ))}
          </div>
        </div>
      ))}
      <p class="chooser__more" id="method-more">{chosen.more} <How page={chosen.page} name={chosen.term} /></p>
    </fieldset>
  );
}
