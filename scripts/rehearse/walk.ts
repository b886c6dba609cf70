/** Walks a deck as a presenter does, by keyboard: every slide and every click, with what went wrong on the way. */
import type { Page } from 'playwright-core'
import { CommandError } from '../lib/command.ts'

export interface WalkedSlide {
  /** From 1. */
  no: number
  title: string
  /** Presses that it took to reach the next slide. */
  clicks: number
  /** Time from its appearance to the press that left it. */
  tookMs: number
  /** Errors of the console, requests to another origin, failures that the slide shows. */
  problems: string[]
}

export interface WalkOptions {
  /** Where to begin; the first slide. */
  path?: string
  /** Wait until each instrument has measured before the next press. */
  wait?: boolean
  /** A press that has moved nothing for so long, ms, moves nothing. */
  movedWithinMs?: number
  onSlide?: (slide: WalkedSlide) => void
}

/** More presses than any deck has. */
const MOST_PRESSES = 1000
const MOVED_WITHIN_MS = 15_000
const SHOWN_WITHIN_MS = 15_000
const MEASURED_WITHIN_MS = 180_000
const POLL_MS = 20
/** Slidev patches a library that is not always there, and says so; the deck does not use it. */
const KNOWN_ERRORS = [/Failed to patch FloatingVue/]
const BUSY = ['loading', 'checking', 'warming', 'measuring', 'starting', 'running'].map(status => `[data-status="${status}"]`).join()

/** In the page: the slide that is shown, and what is wrong on it. */
function look(busy: string) {
  const slide = [...document.querySelectorAll('#slide-content [data-slidev-no]')]
    .find(element => element.checkVisibility() && element.querySelector('.deck-slide'))
  const alerts = [...slide?.querySelectorAll('[role="alert"]') ?? []]
    .filter(alert => alert.checkVisibility() && alert.textContent.trim() !== '')
  return {
    no: Number(slide?.getAttribute('data-slidev-no')),
    total: Number(slide?.querySelector('.ruler')?.getAttribute('data-slides')),
    clicks: Number(slide?.querySelector('.ruler')?.getAttribute('data-clicks')),
    title: slide?.querySelector('h1')?.textContent.trim().replace(/\s+/g, ' ') ?? '',
    alerts: alerts.map(alert => `shows: ${alert.textContent.trim().replace(/\s+/g, ' ').slice(0, 200)}`),
    isBusy: slide?.querySelector(busy) !== null,
  }
}

type Sight = ReturnType<typeof look>

function placeOf(page: Page) {
  const { pathname, searchParams } = new URL(page.url())
  return { no: Number(pathname.split('/').pop()) || 1, click: Number(searchParams.get('clicks') ?? 0) }
}

/** The slide that the address names, once it is there. */
async function sight(page: Page, until: (seen: Sight) => boolean, withinMs: number): Promise<Sight> {
  const started = performance.now()
  for (;;) {
    const seen = await page.evaluate(look, BUSY)
    if (until(seen))
      return seen
    if (performance.now() - started > withinMs) {
      const why = seen.isBusy ? ': its instrument still measures' : ''
      const slide = `Slide ${placeOf(page).no} (${seen.title || 'nothing is shown'})`
      throw new CommandError(`${slide} is not ready after ${withinMs / 1000} s${why}.`)
    }
    await page.waitForTimeout(POLL_MS)
  }
}

async function press(page: Page, { no, title, clicks }: Sight, click: number, withinMs: number): Promise<void> {
  await page.keyboard.press('ArrowRight')
  const started = performance.now()
  while (placeOf(page).no === no && placeOf(page).click === click) {
    if (performance.now() - started > withinMs)
      throw new CommandError(`The right arrow key on slide ${no} (${title}), at click ${click} of ${clicks}, moves nothing.`)
    await page.waitForTimeout(POLL_MS)
  }
}

/** Collects errors from now on; requests to other origins are blocked. */
async function listen(page: Page, origin: string): Promise<string[]> {
  const problems: string[] = []
  await page.route(url => url.protocol.startsWith('http') && url.origin !== origin, (route) => {
    problems.push(`asks another origin: ${route.request().url()}`)
    return route.abort()
  })
  page.on('console', (message) => {
    if (message.type() === 'error' && !KNOWN_ERRORS.some(known => known.test(message.text())))
      problems.push(`console: ${message.text()} ${new URL(message.location().url || origin).pathname}`.trim())
  })
  page.on('pageerror', error => problems.push(`error: ${String(error)}`))
  return problems
}

/**
 * Presses the right arrow key from the first slide to the last click of the last one.
 *
 * @param page of the audience, of a size that shows whole slides
 * @param url of the served deck, without a slash at its end
 * @throws CommandError that names the slide on which a press moves nothing
 */
export async function walkDeck(
  page: Page,
  url: string,
  { path = '/1', wait = false, movedWithinMs = MOVED_WITHIN_MS, onSlide }: WalkOptions = {},
): Promise<WalkedSlide[]> {
  const heard = await listen(page, new URL(url).origin)
  await page.goto(`${url}${path}`)
  const walked: WalkedSlide[] = []
  for (let presses = 0; presses < MOST_PRESSES;) {
    const { no } = placeOf(page)
    const shown = performance.now()
    const seen = await sight(page, now => now.no === no && now.total > 0, SHOWN_WITHIN_MS)
    const problems = new Set<string>()
    for (let click = placeOf(page).click; placeOf(page).no === no; click = placeOf(page).click) {
      const { alerts, isBusy, clicks } = await page.evaluate(look, BUSY)
      if (wait && isBusy)
        await sight(page, now => !now.isBusy, MEASURED_WITHIN_MS)
      alerts.forEach(alert => problems.add(alert))
      if (no === seen.total && click >= clicks)
        break
      await press(page, { ...seen, clicks }, click, movedWithinMs)
      presses++
    }
    heard.splice(0).forEach(problem => problems.add(problem))
    const slide = { no, title: seen.title, clicks: seen.clicks, tookMs: performance.now() - shown, problems: [...problems] }
    walked.push(slide)
    onSlide?.(slide)
    if (no === seen.total)
      return walked
  }
  throw new CommandError(`The deck does not end after ${MOST_PRESSES} presses.`)
}
