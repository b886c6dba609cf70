import process from 'node:process'
import { defineConfig } from '@playwright/test'
import { findChromium, launchOptions, thisMachine } from './scripts/lib/chromium.ts'

const port = Number(process.env.DECK_PORT ?? 4317)
const url = `http://localhost:${port}`
const chromium = await findChromium(thisMachine)

/**
 * What only looks at the deck, and so may run two at a time. Every other file starts labs, walks over slides that do, or plays
 * against the clock (terminal): beside another test it would be measured with it, or be late.
 */
const LOOKING = ['look', 'ownership', 'scatter'].map(name => `${name}.spec.ts`)
const SMOKE = 'smoke.spec.ts'

export default defineConfig({
  testDir: 'tests',
  outputDir: '.cache/playwright',
  forbidOnly: true,
  retries: 0,
  // For all projects in one go, for then what measures is among them. `npm test` gives those that look a run of their own, with more.
  workers: 1,
  projects: [
    { name: 'looking', testMatch: LOOKING, fullyParallel: true },
    { name: 'measuring', testMatch: '*.spec.ts', testIgnore: [...LOOKING, SMOKE], workers: 1 },
    { name: 'smoke', testMatch: SMOKE, workers: 1 },
  ],
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
