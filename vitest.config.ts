import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'unit',
    include: ['{bench,labs,components,scripts,tests}/**/*.test.ts'],
    // Files share the modules that they import: loading them anew for each takes longer than the tests do.
    isolate: false,
    // Nothing is retried: a test that passes at the second attempt has failed.
    retry: 0,
    // A limit for what hangs, not a measure: tests that start a program wait for a busy machine.
    testTimeout: 30_000,
  },
})
