import { readFile } from 'node:fs/promises';
import { collisions, expect, open, settled, sizes, test, violations } from './app';

const views = [
  { name: 'relative risk', query: '?view=hotspots&method=risk', heading: /Incidents relative to residents/, page: 'relative-risk' },
  { name: 'relative risk in cells', query: '?view=hotspots&method=risk&drawn=cells', heading: /Incidents relative to residents/, page: 'relative-risk' },
  { name: 'clusters and outliers', query: '?view=hotspots&method=moran', heading: /like or unlike their neighbours/, page: 'local-moran' },
  { name: 'circular scan', query: '?view=hotspots&method=scan', heading: /^Clusters of areas/, page: 'scan' },
  { name: 'period change', query: '?view=hotspots&method=change', heading: /Change in recorded incidents/, page: 'period-change' },
  { name: 'emerging hot spots', query: '?view=hotspots&method=emerging', heading: /Emerging hot spots/, page: 'emerging-hot-spots' },
  { name: 'stability', query: '?view=hotspots&method=stability', heading: /Does the map of density hold/, page: 'stability' },
  { name: 'accuracy', query: '?view=hotspots&method=accuracy', heading: /^Would the map of/, page: 'map-accuracy' },
  { name: 'weekday and hour', query: '?view=hotspots&method=when', heading: /by weekday and hour/, page: 'hour-weekday-profile' },
] as const;

/** Charts are drawn in place of the map. */
const charted = (name: string) => name === 'accuracy' || name === 'weekday and hour';

for (const size of sizes) {
  for (const view of views.filter(({ name }) => name !== 'relative risk in cells')) {
    test(`${view.name} is clean and fits on a ${size.name}, as map and as table`, async ({ page }) => {
      await page.setViewportSize(size);
      await open(page, view.query, view.heading);
      expect(await violations(page), 'map').toEqual([]);
      expect(await collisions(page), 'map').toEqual([]);
      await page.getByRole('button', { name: 'Table', exact: true }).click();
      await expect(page.getByRole('region', { name: 'Table of the map' }).locator('tbody tr').first()).toBeVisible();
      if (size.name === 'desk') expect(await violations(page), 'table').toEqual([]);
      expect(await collisions(page), 'table').toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
      expect((await page.locator('main, aside').allInnerTexts()).join(' ')).not.toMatch(/NaN|undefined|Infinity/);
    });
  }
}

for (const view of views) {
  test(`${view.name} has its page, run card, legend with numbers, and a table of the same rows to take away`, async ({ page }) => {
    await open(page, `${view.query}&mode=table`, view.heading);
    const how = page.getByRole('form', { name: 'Choices' }).getByRole('link', { name: /how it works/ }).first();
    expect(await how.getAttribute('href')).toBe(`/methods/${view.page}`);
    expect((await page.request.get(`/methods/${view.page}`)).status()).toBe(200);
    await expect(page.getByText('Run card: how this was made')).toBeVisible();
    const table = page.getByRole('region', { name: 'Table of the map' });
    const href = (await table.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '';
    const lines = (await (await page.request.get(href)).text()).trimEnd().split('\n');
    const rows = /of ([\d,]+)$/.exec(await table.getByRole('navigation', { name: 'Rows' }).locator('span').innerText())?.[1] ?? '';
    if (view.name === 'stability') expect(lines.length - 1).toBeGreaterThanOrEqual(Number(rows.replaceAll(',', '')));
    else expect(lines.length - 1).toBe(Number(rows.replaceAll(',', '')));
    if (charted(view.name)) return;
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    const counts = await page.getByRole('region', { name: 'Legend' }).locator('.legend__n').allInnerTexts();
    expect(counts.length).toBeGreaterThan(2);
  });
}

test('questions are asked by keyboard, the address says which, and back returns', async ({ page }) => {
  await open(page, '?view=hotspots', /Density of recorded incidents/);
  await page.getByRole('radio', { name: /Where is it dense/ }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('heading', { level: 1, name: /Incidents relative to residents/ })).toBeVisible();
  await expect(page).toHaveURL(/method=risk/);
  await page.getByRole('radio', { name: /What is emerging/ }).check();
  await expect(page.getByRole('heading', { level: 1, name: /Emerging hot spots/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: /Incidents relative to residents/ })).toBeVisible();
});

test('the counts of the emerging classes are those of the server, and an area says its steps', async ({ page }) => {
  const waiting = page.waitForResponse((response) => response.url().includes('/hotspots/emerging'));
  await open(page, '?view=hotspots&method=emerging', /Emerging hot spots/);
  const { areas } = (await (await waiting).json()) as { areas: { code: string; class: string; hotSteps: number; stepsTested: number }[] };
  const legend = page.getByRole('region', { name: 'Legend' });
  const shown = (await legend.locator('.legend__n').allInnerTexts()).map((text) => Number(text.replaceAll(',', '')));
  expect(shown.reduce((a, b) => a + b, 0)).toBe(areas.length);
  const hot = areas.find((area) => area.class.endsWith('hot-spot'));
  expect(hot).toBeDefined();
  await open(page, `?view=hotspots&method=emerging&area=${hot?.code ?? ''}`, /Emerging hot spots/);
  await expect(page.locator('.on-map')).toContainText(`Hot in ${hot?.hotSteps ?? 0} of ${hot?.stepsTested ?? 0} steps`);
});

test('a change is compared with the months before or with a year before', async ({ page }) => {
  await open(page, '?view=hotspots&method=change&level=authority&from=2025-03&to=2025-05', /Mar 2025 to May 2025 against Dec 2024 to Feb 2025/);
  await page.getByRole('radio', { name: 'The same months a year before' }).check();
  await expect(page.getByRole('heading', { level: 1, name: /Mar 2025 to May 2025 against Mar 2024 to May 2024/ })).toBeVisible();
  await expect(page).toHaveURL(/against=year/);
});

test('what cannot be drawn or asked is said in a sentence, on the map and beside it', async ({ page, watch }) => {
  await open(page, '?view=hotspots&from=2025-07&to=2025-07&bandwidth=200&cell=10000', /Density of recorded incidents/);
  await expect(page.locator('.stage__empty')).toContainText(/^Nothing is drawn: everywhere fewer than \d+ incidents/);
  expect(await violations(page)).toEqual([]);
  await open(page, '?view=hotspots&method=change&level=authority&from=2022-09&to=2022-11', /Change in recorded incidents/);
  await expect(page.locator('.stage__empty')).toContainText('No data: no area was reported for in both periods.');
  await page.goto('/?view=hotspots&method=emerging&every=12');
  await expect(page.getByRole('alert')).toContainText(/Refused: field step: one that makes 4 to 120 steps/);
  await settled(page);
  expect(await violations(page)).toEqual([]);
  expect(watch.errors.splice(0).every((text) => text.includes('400'))).toBe(true);
});

test('long work shows how far it is, can be cancelled and started again, and then draws', async ({ page }) => {
  await open(page, '?view=hotspots', /Density of recorded incidents/);
  await page.goto('/?view=hotspots&method=stability&cell=200&bandwidth=2300');
  const bar = page.getByRole('group', { name: 'Work in progress' });
  await expect(bar.getByRole('progressbar')).toBeVisible();
  await bar.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('alert')).toContainText('The work was cancelled.');
  await page.getByRole('button', { name: 'try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Does the map of density hold/ })).toBeVisible({ timeout: 50_000 });
  await expect(bar).toHaveCount(0);
});

test('weekday and hour has a number in every cell, the unknown ones apart, and is narrowed one way at a time', async ({ page }) => {
  await open(page, '?view=hotspots&method=when', /by weekday and hour/);
  const chart = page.getByRole('region', { name: /by weekday and hour/ });
  await expect(chart.locator('tbody tr')).toHaveCount(25);
  await expect(chart.locator('tbody td')).toHaveCount(25 * 8);
  await expect(chart).toContainText(/The hour is known for \d+% of about/);
  await page.getByLabel('Narrowed to').selectOption({ index: 1 });
  await expect(page).toHaveURL(/only=area/);
  await settled(page);
  await expect(chart.locator('td.blank').first()).toContainText('suppressed');
  await expect(page.getByRole('group', { name: 'Period' })).toHaveCount(0);
});

for (const method of ['when', 'accuracy', 'stability', 'emerging']) {
  test(`the picture of ${method} can be taken away, and it prints`, async ({ page }) => {
    await open(page, `?view=hotspots&method=${method}`, /./);
    await expect(page.getByRole('button', { name: /PNG/ })).toBeVisible();
    await settled(page);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: /PNG/ }).click();
    const bytes = await readFile(await (await waiting).path());
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(1000);
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(500);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.twin table')).toBeVisible();
    await expect(page.locator('.print-foot .run-card')).toContainText('Data versions');
    await expect(page.locator(method === 'when' || method === 'accuracy' ? '.board' : '.map')).toBeVisible();
  });
}

test('areas with their figures can be taken away as GeoJSON, the same rows as the table', async ({ page }) => {
  for (const [query, heading] of [['method=areas&level=msoa', /more or fewer/], ['method=change', /^Change/], ['method=emerging', /^Emerging/]] as const) {
    await open(page, `?view=hotspots&${query}`, heading);
    await settled(page);
    const link = page.getByRole('complementary').getByRole('link', { name: /GeoJSON/ });
    const href = (await link.getAttribute('href')) ?? '';
    const { features } = (await (await page.request.get(href)).json()) as { features: { properties: Record<string, unknown>; geometry: { type: string } }[] };
    const csv = (await (await page.request.get(href.replace('geojson', 'csv'))).text()).trimEnd().split('\n');
    expect(features.length, query).toBe(csv.length - 1);
    expect(Object.keys(features[0].properties).join(',')).toBe(csv[0]);
    expect(features[0].geometry.type).toBe('MultiPolygon');
  }
});
