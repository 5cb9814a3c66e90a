/**
 * Frames a second of the Movement view with many flows, on the browser's software renderer.
 *
 *   node bench/flows.mjs [URL of a running demo] [flows]
 *
 * The areas are those of the server, between the middle-sized ones of which made-up flows are put in place of its answer, so that as
 * many are drawn as asked for whatever the data. Prints a line of JSON: for each of panning, zooming, playing through the periods and
 * pointing at areas the median of the frames a second, and the 5th percentile.
 */
import { chromium } from '@playwright/test';

const base = process.argv[2] ?? 'http://127.0.0.1:7070';
const wanted = Number(process.argv[3] ?? 1000);
const known = (value) => ({ status: 'known', value });

/** A seeded random number from 0 to 1. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** So many flows between different areas, few large and many small. */
function madeUp(codes, seed) {
  const random = generator(seed);
  const pairs = new Set();
  while (pairs.size < wanted) {
    const [from, to] = [codes[Math.floor(random() * codes.length)], codes[Math.floor(random() * codes.length)]];
    if (from !== to) pairs.add(`${from}>${to}`);
  }
  return [...pairs].map((pair) => {
    const [origin, destination] = pair.split('>');
    const count = Math.round(5 + 300 * random() ** 6);
    return { origin, destination, count, episodes: known(count), expected: known(count * (0.5 + random())), crosses: ['authority'] };
  }).toSorted((a, b) => b.count - a.count);
}

/** The same flows as the server compares them with what is expected: some corridors, some more, some fewer. */
function besideExpected(flows, { unit, runCard }) {
  return {
    level: 'msoa', unit, decay: 'exponential', beta: known(0.1), halfKm: known(7), dispersion: known(1), tests: 39_800, found: 20, runCard,
    flows: flows.map((flow, i) => {
      const ratio = flow.count / flow.expected.value;
      return { ...flow, ratio: { ...known(ratio), lower: ratio * 0.8, upper: ratio * 1.25 }, z: known(1), p: known(0.5), pAdjusted: known(1), distanceKm: 10, corridor: i % 50 === 0 };
    }),
  };
}

async function putInPlace(page) {
  const region = await (await fetch(`${base}/api/v1/region`)).json();
  const shapes = await (await fetch(`${base}/api/v1/shapes?level=msoa`)).json();
  region.movements.levels = ['msoa', 'authority'];
  const codes = shapes.areas.map(({ code }) => code);
  const template = await (await fetch(`${base}/api/v1/movements/flows?level=authority`)).json();
  await page.route('**/api/v1/region', (route) => route.fulfill({ json: region }));
  await page.route('**/api/v1/movements/*', (route) => {
    const url = new URL(route.request().url());
    const flows = madeUp(codes, Number((url.searchParams.get('from') ?? '2000').slice(0, 4)));
    if (url.pathname.endsWith('/corridors')) return route.fulfill({ json: besideExpected(flows, template) });
    return route.fulfill({ json: { ...template, level: 'msoa', flows, areas: shapes.areas.map(({ code, name }) => ({ code, name, in: known(1), out: known(1), within: known(1) })) } });
  });
}

/** Frames a second between consecutive frames while something is done. */
async function framesDuring(page, action) {
  await page.evaluate(() => {
    const times = [];
    globalThis.frames_ = times;
    globalThis.going_ = true;
    const tick = (now) => {
      times.push(now);
      if (globalThis.going_) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await action();
  const times = await page.evaluate(() => {
    globalThis.going_ = false;
    return globalThis.frames_;
  });
  const rates = times.slice(1).map((time, i) => 1000 / Math.max(0.1, time - times[i])).toSorted((a, b) => a - b);
  const at = (share) => Math.round(rates[Math.floor(share * (rates.length - 1))] * 10) / 10;
  const whole = Math.round((10_000 * (times.length - 1)) / (times.at(-1) - times[0])) / 10;
  return { frames: rates.length, median: at(0.5), mean: whole, p5: at(0.05) };
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
await page.addInitScript(() => localStorage.setItem('sightline.first-visit', 'seen'));
await putInPlace(page);
await page.goto(`${base}/?view=movement&level=msoa&top=all`);
await page.getByRole('heading', { level: 1, name: /Movement between/ }).waitFor();
await page.waitForTimeout(1500);
const drawn = await page.locator('.legend__unit').innerText();
const box = await page.getByRole('application').boundingBox();
const middle = { x: box.x + box.width * 0.7, y: box.y + box.height / 2 };
const wait = (ms) => page.waitForTimeout(ms);

const actions = {
  async pan() {
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    for (let i = 1; i <= 150; i++) {
      await page.mouse.move(middle.x + 160 * Math.sin(i / 12), middle.y + 120 * Math.sin(i / 9));
      await wait(12);
    }
    await page.mouse.up();
  },
  async zoom() {
    await page.mouse.move(middle.x, middle.y);
    for (let i = 0; i < 6; i++) {
      await page.mouse.wheel(0, i < 3 ? -150 : 150);
      await wait(450);
    }
  },
  async play() {
    await page.getByRole('button', { name: 'Play' }).click();
    await wait(4500);
  },
  async point() {
    for (let i = 1; i <= 100; i++) {
      await page.mouse.move(middle.x + 150 * Math.sin(i / 7), middle.y + 150 * Math.cos(i / 11));
      await wait(16);
    }
  },
};
const result = { drawn };
for (const [name, action] of Object.entries(actions)) {
  result[name] = await framesDuring(page, action);
  await wait(500);
}
process.stdout.write(`${JSON.stringify(result)}\n`);
await browser.close();
