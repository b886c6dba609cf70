/** Presenting takes no network: nothing is asked of another origin, and a deck that was opened once opens without any. */
import { expect, test } from '@playwright/test'
import { walkDeck } from '../scripts/rehearse/walk'
import { DEBUG, expectDone, openLab } from './support/lab'
import { goOffline, openSlide, slideCount, step, watch } from './support/stage'

/** A limit for what hangs, not a measure. */
const WALK_WITHIN_MS = 300_000

test('A deck that was opened once opens, walks and presents offline', async ({ page, baseURL }) => {
  test.setTimeout(WALK_WITHIN_MS)
  const last = await slideCount(page)
  await goOffline(page)

  const watched = watch(page, new URL(baseURL!).origin)
  await openSlide(page, 1)
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  expect(await walkDeck(page as never, baseURL!)).toHaveLength(last)
  await page.goto('/presenter/3')
  await expect(page.locator('.slidev-presenter, #page-root').first()).toBeVisible()
  await expect(page.getByText('Every number here was measured').first()).toBeVisible()
  expect(watched).toEqual({ foreign: [], errors: [] })
})

test('A deck that was opened once measures offline, in Python too', async ({ page, baseURL }) => {
  await goOffline(page)

  const watched = watch(page, new URL(baseURL!).origin)
  const lab = await openLab(page, DEBUG, 'size=1000')
  await step(page, DEBUG, 1)
  await expectDone(lab, { 'python-zip': 'live', 'pyo3-debug': 'live', 'pyo3-chars': 'live' })
  expect(watched).toEqual({ foreign: [], errors: [] })
})
