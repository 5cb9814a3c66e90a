import { readFile } from 'node:fs/promises';
import { expect, open, settled, sizes, test, violations } from './app';

const series = '?view=hotspots&method=series';

test('the periods of a series follow each other by button, by key and by play, and the address says which is shown', async ({ page }) => {
  await open(page, series, /Density of recorded incidents/);
  const bar = page.getByRole('group', { name: 'Periods' });
  const shown = bar.locator('output');
  const last = await shown.innerText();
  await bar.getByRole('button', { name: 'Period before' }).click();
  await expect(shown).not.toHaveText(last);
  await expect(page).toHaveURL(/at=\d{4}-\d{2}/);
  await bar.getByRole('slider').focus();
  await page.keyboard.press('Home');
  await expect(shown).toContainText('(1 of');
  await bar.getByRole('button', { name: 'Play' }).click();
  await expect(shown).toContainText('(2 of');
  await bar.getByRole('button', { name: 'Pause' }).click();
  const stopped = await shown.innerText();
  await page.reload();
  await settled(page);
  await expect(shown).toHaveText(stopped);
});

test('the small maps share their classes, and each opens as the large map', async ({ page }) => {
  await open(page, `${series}&layout=all`, /by quarter/);
  const maps = page.getByRole('list', { name: /Density of recorded incidents by quarter/ }).getByRole('button');
  const table = page.getByRole('region', { name: 'Table of the map' });
  const number = await maps.count();
  expect(number).toBeGreaterThan(4);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(table.locator('tbody tr')).toHaveCount(number);
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  const name = await maps.nth(1).locator('.small-map__label').innerText();
  await maps.nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Periods' }).locator('output')).toContainText(name);
  await page.goBack();
  await expect(maps).toHaveCount(number);
});

for (const size of sizes) {
  test(`a series is clean and fits on a ${size.name}, one map or all`, async ({ page }) => {
    await page.setViewportSize(size);
    for (const layout of ['one', 'all']) {
      await open(page, `${series}&layout=${layout}`, /Density of recorded incidents/);
      expect(await violations(page), layout).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), layout).toBeLessThanOrEqual(0);
      for (const canvas of layout === 'all' ? await page.locator('.small-map').all() : []) {
        const box = await canvas.boundingBox();
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size.width);
      }
    }
  });
}

for (const query of ['?view=hotspots', `${series}&layout=all`]) {
  test(`the picture to take away is a PNG with room for its legend: ${query}`, async ({ page }) => {
    await open(page, query, /Density of recorded incidents/);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: /PNG/ }).click();
    const bytes = await readFile(await (await waiting).path());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(2000);
    expect(bytes.readUInt32BE(20)).toBeGreaterThan(600);
  });
}

for (const query of ['?view=hotspots', series]) test(`the files of the surface are what their names say: ${query}`, async ({ page }) => {
  await open(page, query, /Density of recorded incidents/);
  const read = async (name: RegExp) => {
    const href = await page.getByRole('complementary').getByRole('link', { name }).getAttribute('href');
    return (await page.request.get(href ?? '')).body();
  };
  expect(JSON.parse((await read(/GeoJSON/)).toString())).toMatchObject({ type: 'FeatureCollection' });
  expect((await read(/GeoTIFF/)).subarray(0, 2).toString()).toMatch(/^(II|MM)$/);
  expect((await read(/^Table \(CSV\)/)).toString()).toContain(',');
});
