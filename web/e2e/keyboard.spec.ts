import { expect, open, test } from './app';

test('a keyboard alone reaches the map, walks the areas and opens one', async ({ page }) => {
  await open(page, '?view=areas', /Scoping priority/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the map' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  const map = page.getByRole('application');
  for (let i = 0; i < 6 && !(await map.evaluate((element) => element === document.activeElement)); i++) await page.keyboard.press('Tab');
  await expect(map).toBeFocused();

  const said = page.locator('#announcer');
  await page.keyboard.press('ArrowRight');
  await expect(said).toContainText('Scoping priority:');
  const first = await said.innerText();
  await page.keyboard.press('ArrowUp');
  await expect(said).not.toHaveText(first);
  const name = (await said.innerText()).split('. ')[0];

  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2, name })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2, name })).toHaveCount(0);
});

test('every focused control looks different from the same control without focus', async ({ page }) => {
  await open(page, '?view=hotspots', /Density/);
  const unseen: string[] = [];
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    const html = await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body) return null;
      const look = () => [at, at.nextElementSibling].filter((element) => element !== null).flatMap((element) =>
        [null, '::before', '::after'].map((part) => {
          const { outline, boxShadow, border, backgroundColor, content } = getComputedStyle(element, part);
          return [outline, boxShadow, border, backgroundColor, content].join('|');
        })).join('\n');
      const focused = look();
      at.blur();
      const plain = look();
      at.focus();
      return focused === plain ? at.outerHTML.slice(0, 120) : null;
    });
    if (html !== null) unseen.push(html);
  }
  expect(unseen).toEqual([]);
});

test('targets are at least 24 pixels', async ({ page }) => {
  await open(page, '?view=hotspots', /Density/);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, input, summary, .header a')]
      .filter((element) => element.offsetParent !== null)
      .map((element) => ({ html: element.outerHTML.slice(0, 80), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && (box.height < 24 || box.width < 24))
      .map(({ html, box }) => `${Math.round(box.width)}x${Math.round(box.height)} ${html}`));
  expect(small).toEqual([]);
});
