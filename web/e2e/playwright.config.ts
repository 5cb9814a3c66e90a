import { defineConfig } from '@playwright/test';

const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

export default defineConfig({
  testDir: '.',
  outputDir: 'test-results',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // a test that passes only the second time is listed as flaky; it is mended, but does not hold up others' work
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list']],
  use: {
    baseURL: process.env['SIGHTLINE_URL'] ?? 'http://127.0.0.1:7070',
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: quiet },
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
