/** The deck's own print page: waited for, described, and made into a PDF. */
import type { Page } from 'playwright-core'
import type { PrintedSlide } from './pdf-check.ts'
import { CANVAS } from '../lib/browser.ts'
import { CommandError } from '../lib/command.ts'

const DRAWN_WITHIN_MS = 30_000
const POLL_MS = 200

/** In the page: what is not ready yet, in words. */
function unfinished(): string[] {
  const slideOf = (element: Element) => `slide ${Number(element.closest('.print-slide-container')?.id.split('-')[0])}`
  const waiting = (selector: string, what: (element: Element) => string) =>
    [...document.querySelectorAll(selector)].map(element => `${slideOf(element)}: ${what(element)}`)
  return [
    ...waiting('.slidev-slide-loading', () => 'the slide itself'),
    ...waiting('[data-lab]:not([data-lab-ready="true"])', element => `lab ${element.getAttribute('data-lab')}`),
    ...waiting('[data-growth-ready="false"]', element => `growth chart ${element.getAttribute('data-growth')}`),
    ...waiting(
      '[data-chart]:not([data-chart-state="ready"], [data-chart-state="empty"])',
      element => `chart ${element.getAttribute('data-chart')}`,
    ),
    ...[...document.querySelectorAll('.mermaid')]
      .filter(({ shadowRoot }) => !shadowRoot?.querySelector('svg'))
      .map(diagram => `${slideOf(diagram)}: diagram`),
    ...(document.fonts.status === 'loaded' ? [] : ['fonts']),
  ]
}

/** In the page: what each slide holds. */
function describe(): PrintedSlide[] {
  const texts = (root: Element, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)]
    .filter(element => element.getBoundingClientRect().width > 2)
    .map(element => element.textContent.trim())
  const marksOf = (chart: Element) => {
    const marked = chart.querySelectorAll('[data-mark]').length
    return marked || chart.querySelectorAll('svg :is(path, circle, rect, polygon, polyline)').length
  }
  return [...document.querySelectorAll('.print-slide-container')].map(slide => ({
    no: Number(slide.id.split('-')[0]),
    title: slide.querySelector('h1')?.textContent.trim() ?? '',
    charts: [...slide.querySelectorAll('[data-chart]')].map(chart => ({
      name: chart.getAttribute('data-chart') ?? '',
      state: chart.getAttribute('data-chart-state') ?? '',
      marks: marksOf(chart),
    })),
    figures: texts(slide, '[data-lab] :is(td, svg text)').filter(text => /\d/.test(text)),
    code: texts(slide, 'code, pre:not(:has(code))').join('\n'),
    canvases: [...slide.querySelectorAll('canvas')].filter(canvas => canvas.getClientRects().length > 0).length,
  }))
}

async function untilDrawn(page: Page, timeoutMs: number, progress: (left: string[]) => void): Promise<void> {
  const started = performance.now()
  let before = ''
  for (;;) {
    const left = await page.evaluate(unfinished)
    if (left.length === 0)
      return
    if (performance.now() - started > timeoutMs)
      throw new CommandError(`Not drawn after ${timeoutMs / 1000} s: ${left.join('; ')}.`)
    if (left.join() !== before)
      progress(left)
    before = left.join()
    await page.waitForTimeout(POLL_MS)
  }
}

export interface OpenPrintOptions {
  /** Measure while printing, instead of drawing what was recorded. */
  live?: boolean
  timeoutMs?: number
  progress?: (left: string[]) => void
}

/** Opens the print page of the deck at `url`, waits until everything on it is drawn, and says what is on it. */
export async function openPrint(page: Page, url: string, options: OpenPrintOptions = {}): Promise<PrintedSlide[]> {
  await page.setViewportSize(CANVAS)
  await page.emulateMedia({ media: 'screen', colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto(`${url}/print?print=${options.live ? 'live' : 'true'}`)
  try {
    await page.waitForSelector('.print-slide-container', { timeout: DRAWN_WITHIN_MS })
  }
  catch {
    throw new CommandError(`The deck shows no slides at ${page.url()}.`)
  }
  await untilDrawn(page, options.timeoutMs ?? DRAWN_WITHIN_MS, options.progress ?? (() => {}))
  return page.evaluate(describe)
}

/** Prints the open print page: one slide a page, tagged, with an outline of the titles. */
export async function printPage(page: Page, file: string): Promise<void> {
  // Slidev breaks the page after the last slide too, which gives an empty page.
  await page.addStyleTag({ content: '.print-slide-container:last-child { break-after: auto !important }' })
  await page.pdf({
    path: file,
    width: `${CANVAS.width}px`,
    height: `${CANVAS.height}px`,
    margin: { top: 0, right: 0, bottom: 0, left: 0 },
    printBackground: true,
    preferCSSPageSize: true,
    tagged: true,
    outline: true,
  })
}
