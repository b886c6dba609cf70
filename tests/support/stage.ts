/** Opens slides of the built deck as the audience sees them, and steps through their clicks by keyboard. */
import type { BrowserContext, Page } from '@playwright/test'

export type Scheme = 'light' | 'dark'

/** The slide's own element: every slide near the current one is in the page too, hidden. */
export const slideSelector = (no: number) => `#slide-content [data-slidev-no="${no}"]`

/** `query` as a presenter would add it. */
export async function openSlide(page: Page, no: number, query = 'python=later'): Promise<void> {
  await page.goto(`/${no}?clicks=0&${query}`)
  await page.locator(`${slideSelector(no)} .deck-slide`).waitFor()
  await page.evaluate(() => document.fonts.ready)
}

/** Slidev mounts all slides of the deck this long after the first one, ms. */
const MOUNTS_ALL_AFTER_MS = 3000

/** Leaves it at the slide that is shown and those beside it: what walks the whole page then has one slide to walk, not the deck. */
export async function mountNearSlidesOnly(pages: Pick<BrowserContext, 'addInitScript'>): Promise<void> {
  await pages.addInitScript((allAfterMs) => {
    const { setTimeout } = window
    window.setTimeout = ((handler: () => void, ms?: number, ...more: unknown[]) =>
      ms === allAfterMs ? 0 : setTimeout(handler, ms, ...more)) as typeof setTimeout
  }, MOUNTS_ALL_AFTER_MS)
}

/** How many clicks the slide takes, as it says itself. */
export async function clicksOf(page: Page, no: number): Promise<number> {
  return Number(await page.locator(`${slideSelector(no)} .ruler`).getAttribute('data-clicks'))
}

export async function slideCount(page: Page): Promise<number> {
  await openSlide(page, 1)
  return Number(await page.locator(`${slideSelector(1)} .ruler`).getAttribute('data-slides'))
}

/** One press of the clicker. */
export async function step(page: Page, no: number, click: number): Promise<void> {
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(url => url.pathname === `/${no}` && url.searchParams.get('clicks') === String(click))
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

/** The press at the last click of the slide before. */
export async function stepToSlide(page: Page, no: number): Promise<void> {
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(url => url.pathname === `/${no}`)
  await page.locator(`${slideSelector(no)} .deck-slide`).waitFor()
  await page.evaluate(() => document.fonts.ready)
}

/** Changes the colours of the open slide, as the system's setting does. */
export async function showScheme(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme })
  await page.waitForFunction(isDark => document.documentElement.classList.contains('dark') === isDark, scheme === 'dark')
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

const KNOWN_ERRORS = [/Failed to patch FloatingVue/]

export interface Watched {
  /** Requests to anywhere but the deck's own origin. */
  foreign: string[]
  errors: string[]
}

/** Notes foreign requests and console errors from now on. */
export function watch(page: Page, origin: string): Watched {
  const watched: Watched = { foreign: [], errors: [] }
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && url.origin !== origin)
      watched.foreign.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error' && !KNOWN_ERRORS.some(known => known.test(message.text())))
      watched.errors.push(message.text())
  })
  page.on('pageerror', error => watched.errors.push(String(error)))
  return watched
}

/** Opens the deck once, without Python, until all of it is stored. */
export async function storeDeck(page: Page): Promise<void> {
  await openSlide(page, 1, 'python=later')
  await page.locator('html[data-offline="ready"]').waitFor({ state: 'attached', timeout: 60_000 })
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** The same, and takes the network away. */
export async function goOffline(page: Page): Promise<void> {
  await storeDeck(page)
  await page.context().setOffline(true)
}
