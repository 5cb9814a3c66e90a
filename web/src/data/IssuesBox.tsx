import { useEffect, useState } from 'preact/hooks';
import { address, asProblem, getJson, isAbort } from '../api/client';
import type { Dataset, IssuesResponse, Problem } from '../api/types';
import { count } from '../text/figures';
import { ProblemBox } from '../ui/ProblemBox';

/** The address part of a dataset version. */
export function datasetId(dataset: Dataset): string {
  return dataset.id ?? `${dataset.kind}-${dataset.name}-${dataset.version}`;
}

/** What was odd about a dataset's rows: file, row, column, rule; never the value. */
export function IssuesBox({ dataset }: { dataset: Dataset }) {
  const [issues, setIssues] = useState<IssuesResponse | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const url = address(`datasets/${encodeURIComponent(datasetId(dataset))}/issues`);
  useEffect(() => {
    const controller = new AbortController();
    setIssues(null);
    setProblem(null);
    const read = async () => {
      try {
        setIssues(await getJson<IssuesResponse>(url, controller.signal));
      } catch (error) {
        if (!controller.signal.aborted && !isAbort(error)) setProblem(asProblem(error));
      }
    };
    void read();
    return () => controller.abort();
  }, [url]);
  return (
    <section class="data__section">
      <h2>Issues of {dataset.name}, version {dataset.version}</h2>
      {problem && <ProblemBox problem={problem} />}
      {issues && issues.total === 0 && <p class="govuk-body">None: every row that was read is stored, and nothing was odd about it.</p>}
      {issues && issues.total > 0 && (
        <div class="twin__scroll twin__scroll--short" role="region" aria-label="Issues" tabIndex={0}>
          <table>
            <caption>{count(issues.issues.length)} of {count(issues.total)} issues. Values are never kept.</caption>
            <thead><tr><th scope="col">File</th><th scope="col" class="numeric">Row</th><th scope="col">Column</th><th scope="col">Rule</th><th scope="col">Row is</th></tr></thead>
            <tbody>
              {issues.issues.map((issue, i) => (
                <tr key={i}><th scope="row">{issue.file}</th><td class="numeric">{count(issue.row)}</td><td>{issue.column ?? 'whole row'}</td><td>{issue.rule}</td><td>{issue.rejected === false ? 'stored' : 'rejected'}</td></tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
