import { expect, open, settled, test } from './app';

interface Figure { status: string; value?: number }

const words = (figure: Figure, digits: number, threshold: number) => {
  if (figure.status === 'known') {
    return (figure.value ?? 0).toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', '−');
  }
  return figure.status === 'suppressed' ? `Suppressed: fewer than ${threshold}.` : /^(No data|Not defined): /;
};

test('the table has the rows and numbers of the map, and suppressed ones stay hidden', async ({ page }) => {
  const waiting = page.waitForResponse((response) => response.url().includes('/incidents/counts'));
  await open(page, '?view=areas&measure=count&level=msoa&mode=table', /Recorded incidents/);
  const { areas } = (await (await waiting).json()) as { areas: { name: string; count: Figure; rate: Figure }[] };
  const region = (await (await page.request.get('/api/v1/region')).json()) as { threshold: number };
  const table = page.getByRole('region', { name: 'Table of the map' });
  await expect(table).toContainText(`of ${areas.length.toLocaleString('en-GB')}`);
  await table.getByRole('button', { name: /^Area/ }).click();
  const ordered = areas.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')).slice(0, 100);
  const cells = await table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  expect(cells).toHaveLength(Math.min(100, areas.length));
  ordered.forEach((area, i) => {
    expect(cells[i][0]).toBe(area.name);
    expect(cells[i][1]).toMatch(asPattern(words(area.count, 0, region.threshold)));
  });
  expect(await table.innerText()).not.toMatch(/NaN|undefined|null/);
});

function asPattern(expected: string | RegExp): RegExp {
  return typeof expected === 'string' ? new RegExp(`^${expected.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) : expected;
}

test('a selection carries over between map and table, and sorting keeps it', async ({ page }) => {
  await open(page, '?view=areas&mode=table', /Scoping priority/);
  const table = page.getByRole('region', { name: 'Table of the map' });
  await table.locator('tbody tr').nth(2).getByRole('button').click();
  const name = await table.locator('tr[aria-current=true] th').innerText();
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2, name })).toBeVisible();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await table.getByRole('button', { name: /^Score/ }).click();
  await expect(table.locator('tr[aria-current=true] th')).toHaveText(name);
});

test('the CSV file has the rows of the table', async ({ page }) => {
  for (const query of ['?view=areas&mode=table', '?view=areas&measure=band&mode=table', '?view=areas&measure=unseen&mode=table', '?view=areas&measure=rate&mode=table', '?view=hotspots&mode=table', '?view=hotspots&drawn=cells&mode=table', '?view=hotspots&method=areas&mode=table', '?view=movement&mode=table']) {
    await page.goto(`/${query}`);
    const table = page.getByRole('region', { name: 'Table of the map' });
    const link = table.getByRole('link', { name: /CSV/ });
    await expect(link).toBeVisible();
    await settled(page);
    const shown = /of ([\d,]+)$/.exec((await table.getByRole('navigation', { name: 'Rows' }).locator('span').innerText()))?.[1] ?? '';
    const response = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(response.headers()['content-type']).toContain('text/csv');
    const lines = (await response.text()).trimEnd().split('\n');
    expect(lines.length - 1, query).toBe(Number(shown.replaceAll(',', '')));
  }
});

function read(text: string): number {
  return Number(text.replace('−', '-'));
}

test('contributions add up to the score of an area', async ({ page }) => {
  await open(page, '?view=areas&mode=table', /Scoping priority/);
  const button = page.getByRole('region', { name: 'Table of the map' }).locator('tbody tr').first().getByRole('button');
  const name = await button.innerText();
  await button.click();
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('heading', { level: 2, name })).toBeVisible();
  const parts = await panel.locator('.contributions tbody td.numeric').allInnerTexts();
  const score = read(await panel.locator('.contributions tfoot td.numeric').innerText());
  expect(parts.length).toBeGreaterThan(1);
  expect(Math.abs(parts.map(read).reduce((a, b) => a + b, 0) - score)).toBeLessThan(0.01 * parts.length);
  expect(read(await panel.locator('.headline strong').innerText())).toBeCloseTo(score, 2);
});
