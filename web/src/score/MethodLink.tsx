/** A link to the page that says how something works. */
export function MethodLink({ page, words }: { page: string; words: string }) {
  return <p class="field__more"><a class="govuk-link" href={`/methods/${page}`} target="_blank" rel="noopener">{words}: how it works (opens a new tab)</a></p>;
}
