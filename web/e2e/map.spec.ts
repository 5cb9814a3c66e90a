import type { Page } from '@playwright/test';
import { expect, open, settled, test } from './app';

/** Pixels of the drawn map by colour (#rrggbb), most frequent first; canvases in drawing order, blank pixels left out. */
async function drawnColours(page: Page, sheet: number): Promise<[colour: string, pixels: number][]> {
  return page.evaluate((index) => {
    const canvas = document.querySelectorAll<HTMLCanvasElement>('.sl-map-stage canvas')[index]!;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const counts = new Map<string, number>();
    for (let i = 0; i < data.length; i += 4) {
      if (data[i + 3] !== 255) continue;
      const colour = `#${[0, 1, 2].map((part) => data[i + part]!.toString(16).padStart(2, '0')).join('')}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts].toSorted((a, b) => b[1] - a[1]);
  }, sheet);
}

/** The colours of the legend's swatches, as #rrggbb. */
async function legendColours(page: Page): Promise<string[]> {
  return page.locator('.legend img.swatch').evaluateAll((images) =>
    images.flatMap((image) => {
      const picture = decodeURIComponent((image as HTMLImageElement).src);
      const hex = picture.match(/#[0-9a-f]{6}/gi) ?? [];
      const rgb = [...picture.matchAll(/rgb\((\d+), (\d+), (\d+)\)/g)].map((parts) =>
        `#${parts.slice(1).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`);
      return [...hex.map((colour) => colour.toLowerCase()), ...rgb];
    }));
}

/** The largest difference between two colours in one of red, green and blue; smoothed hatches shift their paper by a step or two. */
function distance(a: string, b: string): number {
  return Math.max(...[1, 3, 5].map((at) => Math.abs(Number.parseInt(a.slice(at, at + 2), 16) - Number.parseInt(b.slice(at, at + 2), 16))));
}

/** Share of pixels that differ clearly between two screenshots of one size; edges may be smoothed differently. */
async function shareChanged(page: Page, before: Buffer, after: Buffer): Promise<number> {
  return page.evaluate(async (pictures) => {
    const [a, b] = await Promise.all(pictures.map(async (picture) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height).data;
    }));
    if (a.length !== b.length) return 1;
    let changed = 0;
    for (let i = 0; i < a.length; i += 4) {
      if ([0, 1, 2].some((part) => Math.abs(a[i + part] - b[i + part]) > 60)) changed++;
    }
    return (4 * changed) / a.length;
  }, [before.toString('base64'), after.toString('base64')]);
}

/** A position on the map that has words of its own, as the pointer finds it. */
async function findArea(page: Page): Promise<{ x: number; y: number; words: string }> {
  const box = (await page.getByRole('application').boundingBox())!;
  for (let step = 1; step < 12; step++) {
    const x = box.x + (box.width * (12 - step)) / 12;
    const y = box.y + box.height / 2;
    await page.mouse.move(x, y);
    await page.waitForTimeout(60);
    const words = await page.locator('.sl-map-tooltip').innerText();
    if (words !== '') return { x, y, words };
  }
  throw new Error('no area under the pointer');
}

const areasSheet = 0;
const surfaceSheet = 1;
const contourSheet = 2;

for (const [name, query, heading, sheet] of [
  ['scores', '?view=areas', /Scoping priority/, areasSheet],
  ['counts', '?view=areas&measure=count&level=lsoa', /Recorded incidents/, areasSheet],
  ['a density surface', '?view=hotspots&drawn=cells', /Density/, surfaceSheet],
  ['contours', '?view=hotspots', /Density/, contourSheet],
] as const) {
  test(`the map of ${name} is drawn in the colours of its legend`, async ({ page }) => {
    await open(page, query, heading);
    await page.waitForTimeout(500);
    const known = await legendColours(page);
    const drawn = await drawnColours(page, sheet);
    const all = drawn.reduce((sum, [, pixels]) => sum + pixels, 0);
    const frequent = drawn.filter(([, pixels]) => pixels > all / 50).map(([colour]) => colour);
    expect(frequent.length).toBeGreaterThan(1);
    expect(frequent.filter((colour) => !known.some((other) => distance(colour, other) <= 3))).toEqual([]);
  });
}

test('a click selects the area whose words the pointer shows, and the address keeps it', async ({ page }) => {
  await open(page, '?view=areas', /Scoping priority/);
  const { x, y, words } = await findArea(page);
  await page.mouse.click(x, y);
  await settled(page);
  const title = page.getByRole('complementary').getByRole('heading', { level: 2 });
  // the code stands there until the area's figures, and with them its name, have come
  await expect.poll(async () => words.startsWith(`${await title.innerText()}.`)).toBe(true);
  await expect(page).toHaveURL(/area=/);
});

test('zooming and dragging change the address, and the address brings the same view back', async ({ page }) => {
  await open(page, '?view=areas', /Scoping priority/);
  const box = (await page.getByRole('application').boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2);
  await page.mouse.wheel(0, -240);
  await expect(page).toHaveURL(/zoom=/);
  const zoomed = page.url();
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7 - 80, box.y + box.height / 2 + 60, { steps: 8 });
  await page.mouse.up();
  await expect(page).not.toHaveURL(zoomed);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(1200);
  const moved = page.url();
  const before = await page.getByRole('application').screenshot();
  await page.reload();
  await settled(page);
  await page.waitForTimeout(1000);
  expect(page.url()).toBe(moved);
  const after = await page.getByRole('application').screenshot();
  expect(await shareChanged(page, before, after)).toBeLessThan(0.005);
});

test('the keyboard walks to an area, zooms round it and leaves the map by Tab', async ({ page }) => {
  await open(page, '?view=areas', /Scoping priority/);
  const map = page.getByRole('application');
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.sl-map-tooltip')).toBeVisible();
  const words = await page.locator('.sl-map-tooltip').innerText();
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/zoom=/);
  await expect(page.locator('.sl-map-tooltip')).toHaveText(words);
  for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
  expect(await map.evaluate((element) => element.contains(document.activeElement))).toBe(false);
});
