import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { runCard } from '../api/test-region';
import type { AreaPanel, PanelIndicator } from '../api/types';
import { RunCardList } from '../report/RunCardList';
import { Contributions, steps } from './Contributions';
import { Indicators } from './Indicators';

const indicator: PanelIndicator = {
  id: 'neet', title: 'NEET', unit: '% of 16–17 year olds', figure: { status: 'known', value: 5.2, lower: 4.1, upper: 6.3, n: 65 },
  region: { mean: 4, low: 1, high: 9 }, standardised: 1.2, contribution: 0.4, period: '2023/24', source: 'administrative', publishedLevel: 'authority',
  weight: 1, proxy: 'neet',
};
const panel: AreaPanel = {
  code: 'A1', name: 'Ashby', level: 'lsoa', parents: [], population: { status: 'known', value: 1500 }, score: { status: 'known', value: 0.3 },
  rank: 1, of: 4, completeness: 0.5, recorded: null, movement: null, quality: [], runCard,
  indicators: [
    { ...indicator, figure: { status: 'known', value: 5.2, lower: 4.1, upper: 6.3, n: 65, shared: { code: 'X', name: 'Lancashire', level: 'authority' } } },
    { ...indicator, id: 'absence', title: 'Absence', contribution: -0.1 },
    { ...indicator, id: 'care', title: 'Care', figure: { status: 'suppressed' }, contribution: null, standardised: null },
    { ...indicator, id: 'drugs', title: 'Drugs', figure: { status: 'no-data', reason: 'it stopped reporting' }, region: null, contribution: null },
  ],
};

test('every indicator has a value with unit and interval, or the reason why not', () => {
  const html = renderToString(<Indicators panel={panel} threshold={5} />);
  expect(html).toContain('<strong>5.20</strong>% of 16–17 year olds (95% interval 4.10 to 6.30)');
  expect(html).toContain('Shared from Lancashire (local authority)');
  expect(html).toContain('Suppressed: fewer than 5.');
  expect(html).toContain('No data: it stopped reporting.');
  expect(html).not.toMatch(/NaN|undefined|null/);
});

test('the steps end at the score and say what is left out', () => {
  const html = renderToString(<Contributions panel={panel} unit="standard deviations" />);
  expect(html).toContain('+0.40');
  expect(html).toContain('−0.10');
  expect(html).toContain('+0.30');
  expect(html).toContain('2 of 4 not included: hidden or missing.');
  expect(steps([0.4, -0.1]).at(-1)?.to).toBeCloseTo(0.3, 12);
});

test('a run card names versions, parameters and the threshold', () => {
  const html = renderToString(<RunCardList card={runCard} />);
  expect(html).toContain('incidents/incidents: version 4.');
  expect(html).toContain('category: all.');
  expect(html).toContain('Counts below 5');
});
