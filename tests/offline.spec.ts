/** Presenting takes no network: nothing is asked of another origin, and a deck that was opened once opens without any. */
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { DEBUG, expectDone, openLab } from './support/lab'
import { openSlide, slideCount, slideSelector, step, watch } from './support/stage'

/** More presses than any talk has. */
const MOST_PRESSES = 300

/** Walks the deck with the right arrow key, every click of every slide. */
async function walk(page: Page, last: number): Promise<void> {
  const place = () => new URL(page.url())
  for (let press = 0; press < MOST_PRESSES && place().pathname !== `/${last}`; press++) {
    const before = page.url()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(url => url.href !== before)
  }
  await expect(page.locator(`${slideSelector(last)} .deck-slide`)).toBeVisible()
}

test('Walking through the deck asks nothing of another origin', async ({ page, baseURL }) => {
  const { origin } = new URL(baseURL!)
  const watched = watch(page, origin)
  await page.route(url => url.protocol.startsWith('http') && url.origin !== origin, route => route.abort())
  await walk(page, await slideCount(page))
  expect(watched).toEqual({ foreign: [], errors: [] })
})

test('A deck that was opened once opens, walks and presents offline', async ({ page, context, baseURL }) => {
  const last = await slideCount(page)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}))
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await context.setOffline(true)

  const watched = watch(page, new URL(baseURL!).origin)
  await openSlide(page, 1)
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  await walk(page, last)
  await page.goto('/presenter/3')
  await expect(page.locator('.slidev-presenter, #page-root').first()).toBeVisible()
  await expect(page.getByText('Every number here was measured').first()).toBeVisible()
  expect(watched).toEqual({ foreign: [], errors: [] })
})

test('A deck that was opened once measures offline, in Python too', async ({ page, context, baseURL }) => {
  await page.goto('/1?python=later')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}))
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await context.setOffline(true)

  const watched = watch(page, new URL(baseURL!).origin)
  const lab = await openLab(page, DEBUG, 'size=1000')
  await step(page, DEBUG, 1)
  await expectDone(lab, { 'python-zip': 'live', 'pyo3-debug': 'live', 'pyo3-chars': 'live' })
  expect(watched).toEqual({ foreign: [], errors: [] })
})
