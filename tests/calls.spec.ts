/** Calls over the boundary in a real browser: every form gives the same sum, and their times are told apart into calls and work. */
import { expect } from '@playwright/test'
import { parseGrowth, reportsOf } from '../bench/growth/recording'
import { tollPanel } from '../components/toll/toll-view'
import { predictionWords } from '../components/toll/toll-words'
import { calls } from '../labs/calls/lab.ts'
import { readDeck, slideWith } from './support/deck'
import { answersIn, BRIEFLY, openLab, reportOf } from './support/lab'
import { slideSelector, step } from './support/stage'
import { test } from './support/test'

const deck = await readDeck()
const FORMS = slideWith(deck, '<Lab of="calls"')
const TOLL = slideWith(deck, '<Toll of="calls"')
/** Python's start included; a limit for what hangs. */
const RUN_WITHIN = { timeout: 70_000 }

test('Every form of the round gives the same sum, then the toll is fitted to a live run', async ({ page }) => {
  const lab = await openLab(page, FORMS, 'lanes=all&size=10')
  await step(page, FORMS, 1)
  await expect(lab.root).toHaveAttribute('data-status', 'done', RUN_WITHIN)
  const answers = Object.values(answersIn(await reportOf(lab)))
  expect(answers).toEqual(calls.implementations.map(() => ({ integer: '227688665767739530827897980' })))

  await page.goto(`/${TOLL}?clicks=0&growth-sizes=10,100&${BRIEFLY}`)
  const toll = page.locator(`${slideSelector(TOLL)} [data-growth]`)
  await expect(toll.locator('[data-place="native"] [data-toll]')).toHaveText(/^\d+\sns$/)
  await step(page, TOLL, 1)
  await expect(toll).toHaveAttribute('data-status', 'done', RUN_WITHIN)
  const reports = reportsOf(parseGrowth(await toll.locator('script[data-growth-report]').textContent(), 'the slide'))
  expect(reports.map(({ input, implementations }) => [input.size, implementations.length])).toEqual([[10, 6], [100, 6]])
  for (const place of ['python', 'wasm'] as const) {
    const said = toll.locator(`[data-place="${place}"] [data-prediction]`)
    await expect(said).toHaveText(predictionWords(tollPanel(calls, place, reports, 'live'))!)
    await expect(toll.locator(`section[data-place="${place}"]`)).toHaveAttribute('data-origin', 'live')
  }
})
