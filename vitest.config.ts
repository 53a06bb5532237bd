import { defineConfig } from 'vitest/config'

// A test says what is right, not how fast: speed is measured by `npm run bench`, on a quiet machine.
export default defineConfig({
  test: { testTimeout: 60_000, hookTimeout: 60_000, globalSetup: 'test/support/build.ts' },
})
