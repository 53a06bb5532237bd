#!/usr/bin/env node
import { existsSync } from 'node:fs'

const bundle = new URL('../dist/meldcode.js', import.meta.url)
if (existsSync(bundle)) await import(bundle.href)
else {
  console.error('meldcode is nog niet gebouwd. Doe eerst: npm run build (not built yet; run that first)')
  process.exitCode = 2
}
