import process from 'node:process'
import { defineConfig } from '@playwright/test'
import { findChromium, launchOptions, thisMachine } from './scripts/lib/chromium.ts'

const port = Number(process.env.DECK_PORT ?? 4317)
const url = `http://localhost:${port}`
const chromium = await findChromium(thisMachine)

/** A run with the limits of a presentation: beside another test it would be measured with it. All others run several at a time. */
const ALONE = /@alone/
/** The deck in brief, for `npm test -- --quick`. */
const SMOKE = /@smoke/

export default defineConfig({
  testDir: 'tests',
  testMatch: '*.spec.ts',
  outputDir: '.cache/playwright',
  forbidOnly: true,
  retries: 0,
  fullyParallel: true,
  // For all projects in one go, for then those that run alone are among them. `npm test` gives the others a run of their own, with more.
  workers: 1,
  projects: [
    { name: 'together', grepInvert: [ALONE, SMOKE] },
    { name: 'alone', grep: ALONE },
    { name: 'smoke', grep: SMOKE },
  ],
  // Limits for what hangs, not measures: a busy machine takes a while to show a slide, or to start Python.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: url,
    // With an empty page and storage for each test, but what the browser has cached and compiled of the deck is still there.
    reuseContext: true,
    viewport: { width: 980, height: 552 },
    launchOptions: chromium ? launchOptions(chromium.path) : {},
    // It would fetch the whole deck for each test, and answer from its cache what a test breaks: tests/offline.spec.ts allows it.
    serviceWorkers: 'block',
  },
  webServer: {
    // The workshop has every slide of the talk; tests/talk.spec.ts builds the talk.
    command: `node scripts/serve.ts --workshop --port ${port}`,
    url,
    timeout: 180_000,
    reuseExistingServer: false,
  },
})
