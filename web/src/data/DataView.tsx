import { useEffect, useState } from 'preact/hooks';
import { address, asProblem, getFresh, isAbort } from '../api/client';
import type { Dataset, Problem, Region } from '../api/types';
import { count, plural, sentence } from '../text/figures';
import { go, state } from '../ui/state';
import { ProblemBox } from '../ui/ProblemBox';
import { CoverageBox } from './CoverageBox';
import { datasetId, IssuesBox } from './IssuesBox';

function useDatasets(): { datasets: Dataset[] | null; problem: Problem | null } {
  const [datasets, setDatasets] = useState<Dataset[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const read = async () => {
      try {
        setDatasets(await getFresh<Dataset[]>(address('datasets'), controller.signal));
      } catch (error) {
        if (!controller.signal.aborted && !isAbort(error)) setProblem(asProblem(error));
      }
    };
    void read();
    return () => controller.abort();
  }, []);
  return { datasets, problem };
}

function when(text: string): string {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? text : date.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

function DatasetRow({ dataset }: { dataset: Dataset }) {
  const id = datasetId(dataset);
  const open = state.value.dataset === id;
  return (
    <tr class={open ? 'is-selected' : ''}>
      <th scope="row">{dataset.name}<span class="unit">{dataset.kind}</span></th>
      <td>{dataset.version}{dataset.current ? ' (current)' : ''}</td>
      <td>{when(dataset.created)}</td>
      <td class="numeric">{count(dataset.read)}</td>
      <td class="numeric">{count(dataset.stored)}</td>
      <td class="numeric">{count(dataset.rejected)}</td>
      <td class="numeric">{count(dataset.unlocated)}</td>
      <td class="notes">
        {dataset.files.join(', ')}
        {dataset.notes.map((note) => <span key={note} class="unit">{sentence(note)}</span>)}
        <span class="unit">SHA-256 {dataset.sha256.slice(0, 12)}…</span>
      </td>
      <td>
        <button type="button" class="link-button" aria-expanded={open} onClick={() => go({ dataset: open ? null : id })}>
          Show<span class="govuk-visually-hidden"> the issues of {dataset.name} version {dataset.version}</span>
        </button>
      </td>
    </tr>
  );
}

function DatasetTable({ datasets }: { datasets: Dataset[] }) {
  return (
    <div class="twin__scroll" role="region" aria-label="Datasets and versions" tabIndex={0}>
      <table>
        <caption>{plural(datasets.length, 'dataset version')}. A version never changes; a new import makes a new one.</caption>
        <thead>
          <tr>
            <th scope="col">Dataset</th><th scope="col">Version</th><th scope="col">Imported</th>
            <th scope="col" class="numeric">Read<span class="unit">rows</span></th>
            <th scope="col" class="numeric">Stored<span class="unit">rows</span></th>
            <th scope="col" class="numeric">Rejected<span class="unit">rows</span></th>
            <th scope="col" class="numeric">Unlocated<span class="unit">rows stored without an area</span></th>
            <th scope="col">Files and notes</th><th scope="col">Issues</th>
          </tr>
        </thead>
        <tbody>{datasets.map((dataset) => <DatasetRow key={datasetId(dataset)} dataset={dataset} />)}</tbody>
      </table>
    </div>
  );
}

/** The fourth view: what is loaded, from which files, how good it is. */
export function DataView({ region }: { region: Region }) {
  const { datasets, problem } = useDatasets();
  const chosen = datasets?.find((dataset) => datasetId(dataset) === state.value.dataset) ?? null;
  return (
    <main id="main" tabIndex={-1} class="data">
      <h1 class="data__title">Data of {region.title}</h1>
      {problem && <ProblemBox problem={problem} />}
      {!datasets && !problem && <p class="govuk-body">Reading the list of datasets…</p>}
      {datasets && datasets.length === 0 && <p class="govuk-body">No data is loaded yet. Import files with <code>./sightline import</code>.</p>}
      {datasets && datasets.length > 0 && <DatasetTable datasets={datasets} />}
      {chosen && <IssuesBox dataset={chosen} />}
      <CoverageBox region={region} />
    </main>
  );
}
