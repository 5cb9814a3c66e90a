import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

/** What the page must never do: log an error, or ask another origin. */
export interface Watch { errors: string[]; foreign: string[] }

export const test = base.extend<{ watch: Watch }>({
  watch: [async ({ page, baseURL }, use) => {
    const seen: Watch = { errors: [], foreign: [] };
    const own = new URL(baseURL ?? '').origin;
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') seen.errors.push(message.text());
    });
    page.on('pageerror', (error) => seen.errors.push(error.message));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== own) seen.foreign.push(request.url());
    });
    await use(seen);
    expect(seen.foreign, 'requests to another origin').toEqual([]);
    expect(seen.errors, 'console errors').toEqual([]);
  }, { auto: true }],
});

export const sizes = [
  { name: 'desk', width: 1366, height: 768 },
  { name: 'phone', width: 390, height: 844 },
] as const;

export const views = [
  { name: 'areas', query: '?view=areas', heading: /Scoping priority/ },
  { name: 'areas in bands', query: '?view=areas&measure=band', heading: /Priority bands/ },
  { name: 'recorded against expected', query: '?view=areas&measure=unseen', heading: /Recorded against expected/ },
  { name: 'hotspot surface', query: '?view=hotspots', heading: /Density of recorded incidents/ },
  { name: 'hotspot areas', query: '?view=hotspots&method=areas', heading: /more or fewer incidents than chance/ },
  { name: 'movement', query: '?view=movement', heading: /Movement between/ },
  { name: 'movement matrix', query: '?view=movement&show=matrix', heading: /Movement between/ },
  { name: 'regional page', query: '?view=movement&show=region', heading: /^Who must plan with whom/ },
  { name: 'data', query: '?view=data', heading: /^Data of/ },
] as const;

/** Opens an address and waits until its picture is complete. */
export async function open(page: Page, query: string, heading: RegExp | string): Promise<void> {
  await page.goto(`/${query}`);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await settled(page);
}

/** Waits until no request is under way. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('progressbar', { name: 'Loading' })).toHaveCount(0);
}

/** Rule ids axe finds broken, with the first place of each. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.length}, first ${nodes[0].html.slice(0, 160)}`);
}

/** Pairs of things on the map that cover each other, and titles that do not fit where they stand. */
export function collisions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document;
    const shown = (selector: string) => [...root.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0);
    const parts = ['.legend', '.leaflet-control-zoom', '.leaflet-control-scale', '.leaflet-control-attribution', '.stage__empty']
      .flatMap((selector) => shown(selector).map((element) => ({ selector, box: element.getBoundingClientRect() })));
    const found = parts.flatMap((a, i) => parts.slice(i + 1)
      .filter((b) => Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 && Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 1)
      .map((b) => `${a.selector} and ${b.selector}`));
    shown('.stage__title').forEach((title) => {
      const [box, around] = [title.getBoundingClientRect(), title.parentElement!.getBoundingClientRect()];
      if (box.top < around.top || box.bottom > around.bottom + 1 || box.right > around.right + 1) found.push('the title is cut');
    });
    shown('.twin__caption').filter((caption) => caption.getBoundingClientRect().right > window.innerWidth).forEach(() => found.push('the caption is cut'));
    return found;
  });
}

export { expect };
