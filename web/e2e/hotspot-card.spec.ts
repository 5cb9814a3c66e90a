import { readFile } from 'node:fs/promises';
import { expect, open, settled, test } from './app';

interface Kept { title: string; view: string; answer: string; command: string; runCard: { versions: Record<string, number>; parameters: Record<string, unknown> } }

for (const [method, heading] of [['surface', /Density of recorded incidents/], ['areas', /more or fewer/]] as const) {
  test(`the run card of ${method} can be kept, and its command makes the table again, byte for byte`, async ({ page }) => {
    await open(page, `?view=hotspots&method=${method}`, heading);
    await page.getByText('Run card: how this was made').click();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download it (JSON)' }).click();
    const kept = JSON.parse(await readFile(await (await waiting).path(), 'utf8')) as Kept;
    expect(kept.title).toBe(await page.getByRole('heading', { level: 1 }).innerText());
    expect(kept.view).toBe(page.url());
    expect(Object.keys(kept.runCard.versions).length).toBeGreaterThan(0);
    const shown = await page.getByLabel('Command line').innerText();
    expect(kept.command.replace(/\s/g, '')).toBe(shown.replace(/\s/g, ''));
    const address = /^curl -o \w+\.csv '([^']+)'$/.exec(kept.command)?.[1] ?? '';
    const table = (await page.getByRole('complementary').getByRole('link', { name: /^Table \(CSV\)/ }).getAttribute('href')) ?? '';
    const bytes = async (url: string) => (await page.request.get(url)).body();
    expect((await bytes(address)).equals(await bytes(table))).toBe(true);
    const { runCard } = (await (await page.request.get(kept.answer)).json()) as Kept;
    expect(runCard).toEqual(kept.runCard);
  });
}

test('the card and its command can be copied, and where copying is not allowed that is said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?view=hotspots', /Density of recorded incidents/);
  await page.getByText('Run card: how this was made').click();
  await page.getByRole('button', { name: 'Copy the command' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/api/v1/hotspots/contours?');
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.getByRole('button', { name: 'Copy the card' }).click();
  await expect(page.getByRole('button', { name: 'Copying is not allowed here: select the text instead' })).toBeVisible();
});

test('a map is tested by two buttons, with its choices kept', async ({ page }) => {
  const map = '?view=hotspots&cell=600&bandwidth=1200';
  await open(page, map, /Density of recorded incidents/);
  await page.getByRole('button', { name: 'Judge it by later incidents' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Would the map of/ })).toBeVisible();
  await expect(page).toHaveURL(/method=accuracy.*cell=600.*bandwidth=1200/);
  await page.goBack();
  await settled(page);
  await page.getByRole('button', { name: 'Draw it with other choices' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Does the map of density hold/ })).toBeVisible({ timeout: 50_000 });
  await expect(page).toHaveURL(/method=stability.*cell=600.*bandwidth=1200/);
});

test('while the first picture is long work, the question is the title and the region is there', async ({ page }) => {
  await page.goto('/?view=hotspots&method=stability&cell=200&bandwidth=2700');
  const bar = page.getByRole('group', { name: 'Work in progress' });
  await expect(bar).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is it hot with other choices too?');
  await expect(page.getByRole('complementary')).toContainText('The picture is being worked out.');
  await bar.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('complementary')).toContainText('No picture is drawn for these choices.');
});
