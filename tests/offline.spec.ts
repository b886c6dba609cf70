/** Presenting takes no network: a deck that was opened once opens, measures, runs Python, lints and walks without any. */
import { expect } from '@playwright/test'
import { walkDeck } from '../scripts/rehearse/walk'
import { expectToRun, openCell } from './support/cell'
import { readDeck } from './support/deck'
import { DEBUG, expectDone, openLab } from './support/lab'
import { expectChecked, openLint } from './support/lint'
import { expectStatus as expectRustStatus, openRust } from './support/rust'
import { goOffline, openSlide, step } from './support/stage'
import { test } from './support/test'
import { expectWalked, WALK_FROM } from './support/walked'

/** A limit for what hangs, not a measure. */
const WALK_WITHIN_MS = 300_000

test.use({ serviceWorkers: 'allow' })

test('A deck that was opened once does without a network whatever it does with one', async ({ page, baseURL }) => {
  test.setTimeout(WALK_WITHIN_MS)
  await goOffline(page)

  await test.step('It is isolated', async () => {
    await openSlide(page, 1)
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  })
  await test.step('A lab measures, in Python too', async () => {
    const lab = await openLab(page, DEBUG, 'size=1000')
    await step(page, DEBUG, 1)
    await expectDone(lab, { 'python-zip': 'live', 'pyo3-debug': 'live', 'pyo3-chars': 'live' })
  })
  await test.step('A cell runs', async () => expectToRun(await openCell(page)))
  await test.step('The Rust compiler answers', async () =>
    expectRustStatus(await openRust(page), 'checked'))
  await test.step('Ruff lints, and has the rules', async () => {
    const lint = await openLint(page)
    await expectChecked(lint)
    await lint.button(/^B006/).click()
    await expect(lint.docs).toContainText('mutable-argument-default')
  })
  await test.step('The workshop walks through by keyboard: every slide and click, no console error, no other origin', async () =>
    expectWalked(await walkDeck(page as never, baseURL!, { path: WALK_FROM }), await readDeck()))
  await test.step('The presenter\'s window opens', async () => {
    await page.goto('/presenter/3')
    await expect(page.locator('.grid-section.main [data-slidev-no="3"] h1')).toBeVisible()
    await expect(page.locator('.grid-section.note')).toContainText('time')
  })
})
