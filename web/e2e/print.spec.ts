import { expect, open, test, views } from './app';

for (const view of views.filter(({ name }) => name !== 'data')) {
  test(`${view.name} prints map, legend, table, title, period, threshold and run card`, async ({ page }) => {
    await open(page, view.query, view.heading);
    await page.emulateMedia({ media: 'print' });
    const head = page.locator('.print-head');
    await expect(head).toBeVisible();
    await expect(head).toContainText(view.heading);
    await expect(head).toContainText(/Period: \w{3} \d{4} to \w{3} \d{4}/);
    await expect(head).toContainText(/Counts below \d+ are suppressed/);
    if (view.name === 'regional page') await expect(page.locator('.board')).toContainText('Areas side by side');
    else {
      await expect(page.locator('.map')).toBeVisible();
      await expect(page.locator('.legend__body')).toBeVisible();
    }
    await expect(page.locator('.twin table')).toBeVisible();
    await expect(page.locator('.print-foot .run-card')).toContainText('Data versions');
    await expect(page.getByRole('form', { name: 'Choices' })).toBeHidden();
    const paper = await page.pdf({ format: 'A4', printBackground: true });
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  });
}
