import { expect, open, sizes, test, views, violations } from './app';

for (const size of sizes) {
  test.describe(`on a ${size.name}`, () => {
    test.use({ viewport: { width: size.width, height: size.height } });

    for (const view of views) {
      test(`${view.name} loads without errors and axe finds nothing`, async ({ page }) => {
        await open(page, view.query, view.heading);
        expect(await violations(page)).toEqual([]);
      });
    }

    test('the table and the panel of an area are clean too', async ({ page }) => {
      await open(page, '?view=areas&mode=table', /Scoping priority/);
      const first = page.getByRole('region', { name: 'Table of the map' }).getByRole('row').nth(1).getByRole('button');
      const name = await first.innerText();
      await first.click();
      if (size.name === 'phone') await page.getByRole('button', { name: 'Selected area' }).click();
      await expect(page.getByRole('complementary').getByRole('heading', { name, level: 2 })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Data quality' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('nothing is wider than the page', async ({ page }) => {
      for (const view of views) {
        await open(page, view.query, view.heading);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(over, view.name).toBeLessThanOrEqual(0);
      }
    });
  });
}

test('the choices and the detail are sheets on a phone, closed by Escape', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, '?view=hotspots', /Density/);
  const choices = page.getByRole('form', { name: 'Choices' });
  await expect(choices).toBeHidden();
  await page.getByRole('button', { name: 'Choices', exact: true }).click();
  await expect(choices).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(choices).toBeHidden();
  await expect(page.getByRole('button', { name: 'Choices', exact: true })).toBeFocused();
});

test('the first visit says that the region is fictional, once', async ({ page }) => {
  await open(page, '?view=areas', /Scoping priority/);
  const strip = page.getByRole('region', { name: 'First visit' });
  await expect(strip).toContainText('is fictional');
  await strip.getByRole('button', { name: 'Hide this' }).click();
  await expect(strip).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Scoping priority');
  await expect(strip).toBeHidden();
});

test('what to look at first leads to complete pictures', async ({ page }) => {
  await open(page, '?view=areas', /Scoping priority/);
  const links = page.getByRole('region', { name: 'First visit' }).getByRole('link');
  const number = await links.count();
  expect(number).toBeGreaterThan(0);
  for (let i = 0; i < number; i++) {
    await links.nth(i).click();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});
