import { address, type Params } from '../api/client';
import type { Level } from '../api/types';
import { state } from '../ui/state';
import { setParams } from './Against';
import { questionParams } from './load';

/** The files of an area: its profile, what its place rests on, its trends, the areas like it. */
export function ProfileFiles({ code, level }: { code: string; level: Level }) {
  const { covariate, near, weight, without } = state.value;
  const question = questionParams(state.value);
  const files: { words: string; path: string; params: Params }[] = [
    { words: 'Profile against the comparison set', path: 'scores/compare', params: { area: code, ...setParams(state.value), ...question } },
    { words: 'What its place rests on', path: 'scores/explanation', params: { area: code, ...question } },
    { words: 'Trends', path: 'scores/trends', params: { level, area: code, weight, without } },
    { words: 'Statistical neighbours', path: 'scores/neighbours', params: { area: code, covariate, count: near } },
  ];
  return (
    <div class="export">
      <h3>Take this area away</h3>
      <ul>
        {files.map(({ words, path, params }) => (
          <li key={path}>
            {words}: <a class="govuk-link" href={address(path, { ...params, format: 'csv' })} download aria-label={`${words}, CSV`}>CSV</a>{' '}
            <a class="govuk-link" href={address(path, { ...params, format: 'xlsx' })} download aria-label={`${words}, Excel`}>Excel (XLSX)</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
