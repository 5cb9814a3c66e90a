import type { Page } from '@playwright/test';
import { expect, open, settled, sizes, test, violations } from './app';

/** How much of the flows' sheet shows through. */
const flowsOpacity = (page: Page) => page.locator('.sl-map-stage > div').nth(4).evaluate((box) => Number(getComputedStyle(box).opacity));

const legend = (page: Page) => page.getByRole('region', { name: 'Legend' });

test('the legend says what the colours mean and how much is drawn', async ({ page }) => {
  await open(page, '?view=movement', /Movement between/);
  await expect(legend(page)).toContainText('More than expected');
  await expect(legend(page)).toContainText(/Drawn: \d+ of \d+ flows, \d+% of movements between areas/);
  await page.getByRole('radio', { name: 'Border crossed' }).check();
  await expect(legend(page)).toContainText('crosses a police force border');
});

test('the keyboard isolates an area: the other flows step back, and Escape brings them back', async ({ page }) => {
  await open(page, '?view=movement', /Movement between/);
  expect(await flowsOpacity(page)).toBe(1);
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => flowsOpacity(page)).toBeLessThan(0.5);
  await page.keyboard.press('Escape');
  await expect.poll(() => flowsOpacity(page)).toBe(1);
});

test('an area leads on to those it exchanges most with', async ({ page }) => {
  await open(page, '?view=movement&mode=table', /Movement between/);
  await page.getByRole('region', { name: 'Table of the map' }).getByRole('row').nth(1).getByRole('button').click();
  const panel = page.getByRole('complementary');
  const partner = panel.getByRole('button', { name: /^(To|From) / }).first();
  const name = (await partner.innerText()).replace(/^(To|From) /, '');
  await partner.click();
  await settled(page);
  await expect(panel.getByRole('heading', { name, level: 2 })).toBeVisible();
});

test('the periods that are told can be stepped through, played, and put together again', async ({ page }) => {
  await open(page, '?view=movement', /Movement between/);
  const bar = page.getByRole('group', { name: 'Periods' });
  const all = await bar.locator('output').innerText();
  await bar.getByRole('button', { name: 'Play' }).click();
  await expect(bar.locator('output')).toContainText('(1 of ');
  await expect(bar.locator('output')).toContainText('(2 of ');
  await expect(page).toHaveURL(/from=\d{4}-\d{2}&to=/);
  await bar.getByRole('button', { name: /together/ }).click();
  await expect(bar.locator('output')).toHaveText(all);
  await expect(page).not.toHaveURL(/from=/);
});

test('the areas get coarser as the map gets smaller, unless a level is chosen', async ({ page }) => {
  await open(page, '?view=movement', /Movement between local authorities/);
  const map = page.getByRole('application');
  await map.focus();
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('-');
    await page.waitForTimeout(400);
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Movement between police force areas');
  await page.keyboard.press('Home');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Movement between local authorities');
});

test('one border, and what crosses it', async ({ page }) => {
  await open(page, '?view=movement', /Movement between/);
  const before = await legend(page).innerText();
  await page.getByLabel('One police force border').selectOption({ index: 1 });
  await expect(page).toHaveURL(/between=/);
  await expect.poll(async () => legend(page).innerText()).not.toBe(before);
});

test('the regional page says in words who moves where, and its areas lead on', async ({ page }) => {
  await open(page, '?view=movement&show=region', /Who must plan with whom/);
  const board = page.getByRole('region', { name: /^Who must plan with whom, / });
  await expect(board).toContainText(/\d+ children moved from the first to the second, [\d.]+ times/);
  await expect(board).toContainText(/Share that crosses a police force border: \d+% \(\d+% to \d+%\)/);
  await expect(board.getByRole('table')).toHaveCount(3);
  await board.getByRole('button').first().click();
  await expect(page).toHaveURL(/area=/);
});

test('corridors only: the two that were planted, and no other', async ({ page }) => {
  // origin: corridors in sample-data/data/truth.json
  await open(page, '?view=movement&beyond=corridors&mode=table', /Movement between/);
  const rows = page.getByRole('region', { name: 'Table of the map' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.filter({ hasText: 'Aberllain' })).toContainText('Quillbridge');
  await expect(rows.filter({ hasText: 'Harrowmoor' })).toContainText('Sallowsea');
});

test('groups: the ends of each planted corridor plan together, on the map and in the table', async ({ page }) => {
  await open(page, '?view=movement&show=groups', /should plan together/);
  await expect(legend(page)).toContainText('2 groups beyond what chance makes');
  await expect(page.getByRole('complementary')).toContainText(/should plan together: \d+ children moved between the areas of this group, [\d.]+ times/);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const rows = page.getByRole('region', { name: 'Table of the map' }).getByRole('row');
  await expect(rows.filter({ hasText: 'To its core' })).toHaveCount(4);
});

test('hubs and change say what they compare', async ({ page }) => {
  await open(page, '?view=movement&show=hubs', /^Hubs/);
  await expect(legend(page)).toContainText(/(No hub|\d+ hubs?) among 9 areas/);
  await open(page, '?view=movement&show=change', /^Change of movement/);
  await expect(legend(page)).toContainText(/flows? told both in/);
  await page.getByRole('radio', { name: 'Only across a police force border' }).check();
  await expect(page).toHaveURL(/boundary=force/);
});

test('the flows drawn can be taken away as lines', async ({ page }) => {
  await open(page, '?view=movement', /Movement between/);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Flows drawn, as lines/ }).click();
  const stream = await (await download).createReadStream();
  let text = '';
  for await (const part of stream) text += String(part);
  expect(JSON.parse(text).features.length).toBe(Number(/(\d+) of \d+ flows/.exec(await legend(page).innerText())![1]));
});

for (const show of ['flows', 'matrix', 'groups', 'change', 'region']) {
  test(`the picture of the ${show} can be taken away`, async ({ page }) => {
    await open(page, `?view=movement&show=${show}`, /ovement between|plan/);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /PNG/ }).click();
    expect((await download).suggestedFilename()).toBe('sightline-map.png');
  });
}

for (const size of sizes) {
  test(`every way to see movement is clean on a ${size.name}`, async ({ page }) => {
    await page.setViewportSize({ width: size.width, height: size.height });
    for (const query of ['&show=discs', '&sum=net', '&colour=border', '&mode=table', '&boundary=force', '&show=groups', '&show=hubs', '&show=change', '&show=groups&mode=table', '&show=hubs&mode=table', '&show=change&mode=table']) {
      await open(page, `?view=movement${query}`, /ovement between|Arrivals in|plan together/);
      expect(await violations(page), query).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), query).toBeLessThanOrEqual(0);
    }
  });
}
