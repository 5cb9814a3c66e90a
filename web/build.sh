#!/usr/bin/env bash
# Builds the app into dist/, with the system's npm; does nothing when dist/ is newer than every source.
set -euo pipefail
cd "$(dirname "$0")"
stamp=dist/.stamp
if [ -f "$stamp" ] && [ -z "$(find package.json package-lock.json vite.config.ts tsconfig.json index.html public src -newer "$stamp" -print -quit 2>/dev/null)" ]; then
  exit 0
fi
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-audit --no-fund --loglevel=error
fi
npm run --silent build
touch "$stamp"
