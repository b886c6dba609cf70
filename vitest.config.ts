import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'unit',
    include: ['{bench,labs,components,scripts,tests}/**/*.test.ts'],
    // Nothing is retried: a test that passes at the second attempt has failed.
    retry: 0,
  },
})
