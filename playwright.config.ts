import process from 'node:process'
import { defineConfig } from '@playwright/test'
import { findChromium, launchOptions, thisMachine } from './scripts/lib/chromium.ts'

const port = Number(process.env.DECK_PORT ?? 4317)
const url = `http://localhost:${port}`
const chromium = await findChromium(thisMachine)

export default defineConfig({
  testDir: 'tests',
  testMatch: '*.spec.ts',
  outputDir: '.cache/playwright',
  forbidOnly: true,
  retries: 0,
  // Labs measure: two at a time would measure each other.
  workers: 1,
  // For what hangs: a slide of six clicks, looked at in both schemes, takes a busy machine most of a minute.
  timeout: 120_000,
  use: {
    baseURL: url,
    viewport: { width: 980, height: 552 },
    launchOptions: chromium ? launchOptions(chromium.path) : {},
  },
  webServer: {
    // The workshop has every slide of the talk; tests/talk.spec.ts builds the talk.
    command: `node scripts/serve.ts --workshop --port ${port}`,
    url,
    timeout: 180_000,
    reuseExistingServer: false,
  },
})
