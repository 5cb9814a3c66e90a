import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface Option<T extends string> { value: T; text: string; hint?: ComponentChildren }

interface ChoiceProps<T extends string> {
  id: string;
  legend: string;
  options: Option<T>[];
  value: T;
  onChange: (value: T) => void;
}

/** One of a few, all visible. */
export function Radios<T extends string>({ id, legend, options, value, onChange }: ChoiceProps<T>) {
  return (
    <fieldset class="govuk-fieldset field">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
      <div class="govuk-radios govuk-radios--small">
        {options.map((option) => (
          <div class="govuk-radios__item" key={option.value}>
            <input class="govuk-radios__input" type="radio" id={`${id}-${option.value}`} name={id} value={option.value}
              checked={option.value === value} aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
              onChange={() => onChange(option.value)} />
            <label class="govuk-label govuk-radios__label" for={`${id}-${option.value}`}>{option.text}</label>
            {option.hint && <div class="govuk-hint govuk-radios__hint" id={`${id}-${option.value}-hint`}>{option.hint}</div>}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** One of many, in a list. */
export function Select<T extends string>({ id, legend, options, value, onChange }: ChoiceProps<T>) {
  return (
    <div class="govuk-form-group field">
      <label class="govuk-label" for={id}>{legend}</label>
      <select class="govuk-select" id={id} value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.text}</option>)}
      </select>
    </div>
  );
}

interface ManyProps { id: string; legend: string; hint: string; options: Option<string>[]; chosen: string[]; onChange: (chosen: string[]) => void }

/** Any of several; none chosen means all. */
export function Checkboxes({ id, legend, hint, options, chosen, onChange }: ManyProps) {
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((item) => item !== value) : [...chosen, value]);
  return (
    <fieldset class="govuk-fieldset field" aria-describedby={`${id}-hint`}>
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
      <div class="govuk-hint" id={`${id}-hint`}>{hint}</div>
      <div class="govuk-checkboxes govuk-checkboxes--small">
        {options.map((option, i) => (
          <div class="govuk-checkboxes__item" key={option.value}>
            <input class="govuk-checkboxes__input" type="checkbox" id={`${id}-${i}`} value={option.value}
              checked={chosen.includes(option.value)} onChange={() => toggle(option.value)} />
            <label class="govuk-label govuk-checkboxes__label" for={`${id}-${i}`}>{option.text}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

interface TickProps { id: string; text: string; hint: string; ticked: boolean; onChange: (ticked: boolean) => void }

/** One thing that is on or off. */
export function Tick({ id, text, hint, ticked, onChange }: TickProps) {
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small field">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" type="checkbox" id={id} checked={ticked} aria-describedby={`${id}-hint`}
          onChange={(event) => onChange(event.currentTarget.checked)} />
        <label class="govuk-label govuk-checkboxes__label" for={id}>{text}</label>
        <div class="govuk-hint govuk-checkboxes__hint" id={`${id}-hint`}>{hint}</div>
      </div>
    </div>
  );
}

interface MetresProps { id: string; legend: string; hint: string; value: number; low: number; high: number; onChange: (value: number) => void }

/** A length in metres; it is taken when it is complete and in range, and says so when it is not. */
export function Metres({ id, legend, hint, value, low, high, onChange }: MetresProps) {
  const [text, setText] = useState(String(value));
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    setText(String(value));
    setError(null);
  }, [value]);
  const take = () => {
    const given = Number(text.replaceAll(',', ''));
    if (text.trim() === '' || !Number.isFinite(given) || given < low || given > high) {
      setError(`Enter a number of metres from ${low} to ${high}.`);
      return;
    }
    setError(null);
    if (given !== value) onChange(given);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    take();
  };
  return (
    <div class={`govuk-form-group field${error ? ' govuk-form-group--error' : ''}`}>
      <label class="govuk-label" for={id}>{legend}</label>
      <div class="govuk-hint" id={`${id}-hint`}>{hint}</div>
      {error && <p class="govuk-error-message" id={`${id}-error`}><span class="govuk-visually-hidden">Error: </span>{error}</p>}
      <div class="govuk-input__wrapper">
        <input class={`govuk-input govuk-input--width-5${error ? ' govuk-input--error' : ''}`} id={id} type="text" inputMode="numeric"
          value={text} aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`} aria-invalid={error ? true : undefined}
          onInput={(event) => setText(event.currentTarget.value)} onChange={take} onKeyDown={onKeyDown} />
        <div class="govuk-input__suffix" aria-hidden="true">m</div>
      </div>
    </div>
  );
}

/** A group of choices that can be folded away; once shown, only the user opens and closes it. */
export function Group({ title, children, open = false }: { title: string; children: ComponentChildren; open?: boolean }) {
  const [atFirst] = useState(open);
  return (
    <details class="group" open={atFirst}>
      <summary>{title}</summary>
      <div class="group__body">{children}</div>
    </details>
  );
}
