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

export { expect };
