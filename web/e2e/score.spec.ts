import { expect, open, settled, test, violations } from './app';

interface Scores { indicators: { id: string; title: string }[]; areas: { name: string; score: { status: string; value?: number } }[] }

test('a weight moved by hand gives the scores that the server gives for it, and stands in the address', async ({ page }) => {
  await open(page, '?view=areas&mode=table', /Scoping priority/);
  await page.getByText('Indicators and weights: as defined').click();
  const slider = page.getByRole('slider').first();
  const id = (await slider.getAttribute('id'))?.replace('weight-', '') ?? '';
  await slider.focus();
  await page.keyboard.press('End');
  await expect(page).toHaveURL(new RegExp(`weight=${id}%3A3`));
  await settled(page);
  const level = new URL(page.url()).searchParams.get('level') ?? 'authority';
  const server = (await (await page.request.get(`/api/v1/scores?level=${level}&weight=${id}:3`)).json()) as Scores;
  const table = page.getByRole('region', { name: 'Table of the map' });
  for (const area of server.areas.filter(({ score }) => score.value !== undefined)) {
    const row = table.getByRole('row').filter({ has: page.getByRole('button', { name: area.name, exact: true }) });
    await expect(row.getByRole('cell').first()).toContainText(area.score.value!.toFixed(2).replace('-', '−').replace('−0.00', '0.00'));
  }
  await page.getByRole('button', { name: 'Back to the defined weights' }).click();
  await expect(page).not.toHaveURL(/weight=/);
});

test('every weight has its reason, and every indicator says what it counts and why it is a proxy', async ({ page }) => {
  await open(page, '?view=areas', /Scoping priority/);
  await page.getByText('Indicators and weights: as defined').click();
  const weights = page.locator('.weight');
  const number = await weights.count();
  expect(number).toBeGreaterThan(5);
  for (let i = 0; i < number; i++) {
    await expect(weights.nth(i).locator('.weight__reason')).toContainText(/Defined as \d\.\d\d: .{10}/);
    await weights.nth(i).locator('summary').click();
    await expect(weights.nth(i).locator('dl')).toContainText('out of');
  }
});

interface Ranks { ranked: number; areas: { name: string; code: string; rank: number | null; low: number | null; high: number | null; band: string }[] }

test('the ranking table has the ranks of the server, none without its interval', async ({ page }) => {
  await open(page, '?view=areas&measure=band&mode=table', /Priority bands/);
  const ranks = (await (await page.request.get('/api/v1/scores/ranks?level=authority')).json()) as Ranks;
  const table = page.getByRole('region', { name: 'Table of the map' });
  for (const area of ranks.areas) {
    const row = table.getByRole('row').filter({ has: page.getByRole('button', { name: area.name, exact: true }) });
    await expect(row).toContainText(area.rank === null ? 'not ranked' : `${area.low} to ${area.high}`);
    await expect(row).toContainText(area.band.replace('-', ' or '));
  }
});

test('the panel of an area says how sure its band is and what would move it', async ({ page }) => {
  const ranks = (await (await page.request.get('/api/v1/scores/ranks?level=authority')).json()) as Ranks;
  const area = ranks.areas.find(({ band }) => band.includes('-')) ?? ranks.areas[0];
  await open(page, `?view=areas&area=${area.code}`, /Scoping priority/);
  const panel = page.getByRole('complementary');
  const patient = { timeout: 30_000 };
  await expect(panel).toContainText(`rank ${area.rank}, ${area.low} to ${area.high} of ${ranks.ranked}`, patient);
  await panel.getByText('What the place rests on').click(patient);
  await expect(panel).toContainText('Rank if one indicator is left out');
  await panel.getByText(/^Trend of the score/).click(patient);
  await expect(panel.locator('.trend').first()).toContainText(/a year/);
  expect(await panel.innerText()).not.toMatch(/NaN|undefined|null/);
  expect(await violations(page)).toEqual([]);
});
