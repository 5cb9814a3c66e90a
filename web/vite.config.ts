import { defineConfig } from 'vitest/config';

const server = process.env['SIGHTLINE_URL'] ?? 'http://127.0.0.1:7070';

export default defineConfig({
  base: '/',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    sourcemap: false,
    modulePreload: { polyfill: false },
  },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': server, '/health': server, '/openapi.yaml': server },
  },
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'node' },
});
