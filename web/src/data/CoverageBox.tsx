import type { IncidentInfo, Region } from '../api/types';
import { count, percent, plural } from '../text/figures';
import { period } from '../text/words';

const bases = {
  declared: 'Declared in a coverage file: a month that is not covered is “no data”, a covered month without incidents is 0.',
  reporter: 'Read from the reporter column: a force or agency covers the months it sent.',
  assumed: 'Assumed: no coverage file and no reporter column, so every month with any incident counts as covered.',
};

function Agreement({ incidents }: { incidents: IncidentInfo }) {
  const agreement = incidents.agreement;
  if (!agreement || agreement.compared === 0) {
    return <p class="govuk-body">The files carry no published area codes, so there is nothing to compare the computed ones with.</p>;
  }
  return (
    <p class="govuk-body">
      {count(agreement.agree)} of {count(agreement.compared)} rows ({percent(agreement.agree / agreement.compared, 2)}) have the same area code published and computed
      from the position; {count(agreement.compared - agreement.agree)} differ.
    </p>
  );
}

function CoverageTable({ incidents }: { incidents: IncidentInfo }) {
  if (incidents.coverage.length === 0) return <p class="govuk-body">No reporter is named in the data.</p>;
  return (
    <div class="twin__scroll twin__scroll--short" role="region" aria-label="Coverage" tabIndex={0}>
      <table>
        <caption>Who reported which months ({plural(incidents.coverage.length, 'entry', 'entries')})</caption>
        <thead><tr><th scope="col">Reporter</th><th scope="col">Area</th><th scope="col">Months</th></tr></thead>
        <tbody>
          {incidents.coverage.map((entry, i) => (
            <tr key={i}><th scope="row">{entry.reporter}</th><td>{entry.area}</td><td>{period(entry.from, entry.to)}</td></tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function IndicatorTable({ region }: { region: Region }) {
  if (region.indicators.length === 0) return <p class="govuk-body">No indicators are loaded.</p>;
  return (
    <div class="twin__scroll" role="region" aria-label="Indicators" tabIndex={0}>
      <table>
        <caption>{plural(region.indicators.length, 'indicator')} of need, at the level they are published</caption>
        <thead><tr><th scope="col">Indicator</th><th scope="col">Unit</th><th scope="col">Published by</th><th scope="col">Source</th><th scope="col" class="numeric">Weight</th><th scope="col">Periods</th></tr></thead>
        <tbody>
          {region.indicators.map((indicator) => (
            <tr key={indicator.id}>
              <th scope="row">{indicator.title}{indicator.why && <span class="unit">{indicator.why}</span>}</th><td>{indicator.unit}</td><td>{indicator.level}</td><td>{indicator.source}</td>
              <td class="numeric">{indicator.weight}{indicator.weightReason && <span class="unit">{indicator.weightReason}</span>}</td><td>{indicator.periods.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How good the loaded data is: who reported when, whether places agree, what the indicators are. */
export function CoverageBox({ region }: { region: Region }) {
  const { incidents } = region;
  return (
    <>
      <section class="data__section">
        <h2>Coverage of incidents</h2>
        {incidents ? <><p class="govuk-body">{bases[incidents.coverageBasis]}</p>{incidents.coverageNotes?.map((note) => <p key={note} class="govuk-body">{note}</p>)}<CoverageTable incidents={incidents} /></> : <p class="govuk-body">No incidents are loaded.</p>}
      </section>
      {incidents && (
        <section class="data__section">
          <h2>Published and computed area codes</h2>
          <Agreement incidents={incidents} />
          {incidents.snapped && <p class="govuk-body">Many incidents share the same coordinates: positions were snapped before publication.</p>}
        </section>
      )}
      <section class="data__section">
        <h2>Indicators</h2>
        <IndicatorTable region={region} />
      </section>
    </>
  );
}
