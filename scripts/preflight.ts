/** `npm run preflight`: the pre-flight slide's checks, in a terminal. */
import type { Page } from 'playwright-core'
import { withDeck } from './lib/browser.ts'
import { defineCommand, runCommand, UsageError } from './lib/command.ts'
import { DECK_OPTIONS, entryOf } from './lib/deck-source.ts'
import { ensureDeck } from './lib/deck.ts'
import { preflightText, readPreflight, verdictOf } from './preflight/read.ts'
import { findTools, toolsText } from './preflight/tools.ts'

/** Limits for what hangs. */
const SETTLED_WITHIN_MS = 120_000
const LABS_WITHIN_MS = 300_000
const SPEED_WITHIN_MS = 20_000

export const command = defineCommand({
  name: 'npm run preflight',
  summary: 'What the pre-flight slide says of this machine: checks of browser, Python, offline and windows, and the answers of every lab.',
  options: {
    ...DECK_OPTIONS,
    url: { type: 'string', value: 'URL', help: 'A deck that is served already: http://localhost:3030. Default: serves the built one.' },
    labs: { type: 'boolean', help: 'Check the answers of every lab (default; --no-labs: don\'t).' },
    headed: { type: 'boolean', help: 'Show the browser: its screen is then looked at too.' },
  },
}, async ({ workshop, url, labs = true, headed }) => {
  if (url !== undefined && !/^https?:\/\//.test(url))
    throw new UsageError(`--url is an address that begins with http, not "${url}".`)
  const folder = await ensureDeck({ entry: entryOf({ workshop }) })
  const found = await withDeck(folder, async ({ page, url: own }) => {
    const base = (url ?? own).replace(/\/$/, '')
    await page.goto(`${base}/0`)
    // The first window is the one that measures, and has Python.
    await page.locator('[data-check="windows"]', { hasText: 'this one measures' }).waitFor()
    await (await page.context().newPage()).goto(`${base}/presenter/1`)
    await untilSettled(page)
    // It is left out where nothing can be measured.
    await page.locator('[data-check="speed"]').waitFor({ timeout: SPEED_WITHIN_MS }).catch(() => {})
    if (labs)
      await checkLabs(page)
    return readPreflight(page)
  }, { headed })
  console.log(preflightText(found))
  console.log(`\n${toolsText(await findTools())}`)
  return verdictOf(found) === 'red' ? 1 : 0
})

/** Python is ready or has failed, and all is stored, or is not going to be. */
async function untilSettled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { python, offline } = document.documentElement.dataset
    return ['ready', 'failed'].includes(python ?? '') && offline !== 'storing'
  }, undefined, { timeout: SETTLED_WITHIN_MS })
  await page.waitForFunction(
    () => ['ready', 'none', 'unused', 'refused'].includes(document.documentElement.dataset.offline ?? '')
      || document.querySelector('[data-advice="offline"]')?.textContent?.includes('Storing') === false,
    undefined,
    { timeout: SETTLED_WITHIN_MS },
  )
}

async function checkLabs(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check every lab' }).click()
  await page.locator('[data-lab-checks][data-status="done"], [data-lab-checks][data-status="stopped"]').waitFor({ timeout: LABS_WITHIN_MS })
}

if (import.meta.main)
  await runCommand(command)
