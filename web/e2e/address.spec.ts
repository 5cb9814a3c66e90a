import { expect, open, settled, test } from './app';

test('an address gives the same view on another machine', async ({ page, browser, baseURL }) => {
  await open(page, '?view=areas', /Scoping priority/);
  await page.getByRole('link', { name: 'Hotspots' }).click();
  await page.getByRole('radio', { name: 'Which areas stand out?' }).check();
  await page.getByLabel('Level of areas').selectOption('authority');
  await page.getByLabel('From', { exact: true }).selectOption({ index: 3 });
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await settled(page);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const rows = await page.getByRole('region', { name: 'Table of the map' }).locator('tbody').innerText();

  const other = await browser.newContext({ baseURL });
  const there = await other.newPage();
  await there.goto(page.url());
  await expect(there.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(there.getByRole('button', { name: 'Table', exact: true })).toHaveAttribute('aria-pressed', 'true');
  expect(await there.getByRole('region', { name: 'Table of the map' }).locator('tbody').innerText()).toBe(rows);
  await other.close();
});

test('back and forward walk through the choices', async ({ page }) => {
  await open(page, '?view=areas', /Scoping priority/);
  await page.getByRole('link', { name: 'Movement' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Movement between');
  await page.getByRole('radio', { name: 'Arrivals and departures' }).check();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Arrivals in and departures from');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Movement between');
  await expect(page.getByRole('radio', { name: 'Flows' })).toBeChecked();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Scoping priority');
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Movement between');
});

test('where the map is stands in the address and comes back', async ({ page }) => {
  await open(page, '?view=areas', /Scoping priority/);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('zoom')).not.toBeNull();
  const kept = page.url();
  await page.goto(kept);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Scoping priority');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => Number(new URL(page.url()).searchParams.get('zoom')))
    .toBeGreaterThan(Number(new URL(kept).searchParams.get('zoom')));
});

test('a refused choice is an error with an id, and the old picture stays', async ({ page, watch }) => {
  await open(page, '?view=hotspots', /Density/);
  await page.route('**/api/v1/hotspots/areas**', (route) => route.fulfill({
    status: 503, contentType: 'application/problem+json',
    body: JSON.stringify({ title: 'The store is being backed up', status: 503, id: 'r-42' }),
  }));
  await page.getByRole('radio', { name: 'Which areas stand out?' }).check();
  await expect(page.getByRole('alert')).toContainText('The store is being backed up.');
  await expect(page.getByRole('alert')).toContainText('r-42');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Density');
  watch.errors.length = 0;
  await page.unroute('**/api/v1/hotspots/areas**');
  await page.getByRole('button', { name: 'try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('than chance');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the old picture stays while the new one loads, and a stale answer is never drawn', async ({ page }) => {
  await open(page, '?view=areas', /Scoping priority/);
  const gate: { open?: () => void } = {};
  const held = new Promise<void>((resolve) => (gate.open = resolve));
  await page.route('**/api/v1/incidents/counts**', async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await page.getByRole('radio', { name: 'Recorded incidents', exact: true }).check();
  await expect(page.getByRole('progressbar', { name: 'Loading' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Scoping priority');
  await page.getByRole('link', { name: 'Movement' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Movement between');
  gate.open?.();
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Movement between');
});
