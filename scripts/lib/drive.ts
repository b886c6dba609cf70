/** Drives a lab on its slide as a presenter does: with the right arrow key, one step after the other. */
import type { ElementHandle, Page } from 'playwright-core'
import type { Report } from '../../bench/report/report.ts'
import type { LabRequest } from './labs.ts'
import type { Timeline } from './watch.ts'
import { parseReport } from '../../bench/report/report.ts'
import { CommandError, UsageError } from './command.ts'
import { readTimeline, watch } from './watch.ts'

const BUSY = ['loading', 'checking', 'warming', 'measuring']
const BROKEN = ['failed', 'void', 'cancelled']
/** A step that starts nothing is over after this. */
const QUIET_MS = 400
const POLL_MS = 40
const SHOWN_WITHIN_MS = 20_000
const DEFAULT_BUDGET_S = 120
/** A presenter says a sentence about the slide before the first press; the input is made meanwhile. */
const SAID_FIRST_MS = 1000

export interface Driven extends Timeline {
  report: Report
  slide: number
  presses: number
}

export interface DriveOptions {
  /** Gives up after this many seconds. */
  budgetS?: number
  /** Measure every implementation at one press, and not the slide's implementations one by one. */
  all?: boolean
  progress?: (line: string) => void
}

/** What a function that runs in the print page, where all slides are, finds there. */
export async function onPrintPage<T>(page: Page, url: string, find: () => T): Promise<T> {
  await page.goto(`${url}/print?print=true`)
  await page.waitForSelector('.print-slide-container', { timeout: SHOWN_WITHIN_MS })
  await page.waitForFunction(() => !document.querySelector('.slidev-slide-loading'))
  return page.evaluate(find) as Promise<T>
}

/** For a lab that no slide shows in this way. */
export function noneOf(what: string, lab: string, found: readonly { lab: string }[]): UsageError {
  const there = [...new Set(found.map(one => one.lab))].join(', ') || 'none'
  return new UsageError(`No slide of the deck has ${what} "${lab}". There is: ${there}.`)
}

/** In the print page: the labs of each slide, in order. */
function labsOfSlides() {
  return [...document.querySelectorAll('.print-slide-container [data-lab]')].map(lab => ({
    lab: lab.getAttribute('data-lab')!,
    slide: Number(lab.closest('.print-slide-container')!.id.split('-')[0]),
    clicks: Number(lab.getAttribute('data-lab-clicks')),
  }))
}

/** Whether a slide measures the lab: one that runs natively alone is drawn from its recording. */
export async function isLive(page: Page, url: string, lab: string): Promise<boolean> {
  return (await onPrintPage(page, url, labsOfSlides)).some(one => one.lab === lab && one.clicks > 0)
}

/** The slide that climbs the lab's ladder: the one on which the lab takes the most clicks. */
async function findSlide(page: Page, url: string, lab: string): Promise<number> {
  const found = await onPrintPage(page, url, labsOfSlides)
  const slide = found.filter(entry => entry.lab === lab).toSorted((a, b) => b.clicks - a.clicks)[0]?.slide
  if (slide === undefined)
    throw noneOf('the lab', lab, found)
  return slide
}

/** The slide and click that the page shows. */
const placeOf = (page: Page): string => new URL(page.url()).pathname + new URL(page.url()).searchParams.get('clicks')

const slideOf = (page: Page): number => Number(new URL(page.url()).pathname.split('/').pop())

/**
 * An instrument's element, held: a locator would search the page for it at every look, all slides of the deck, which takes 10 ms
 * of the thread that conducts the run.
 */
export type Held = ElementHandle<SVGElement | HTMLElement>

async function statusOf(lab: Held): Promise<string> {
  return await lab.getAttribute('data-status') ?? ''
}

/** What, where and what to do, as the slide says it. */
async function whyBroken(lab: Held): Promise<string> {
  const sentences = await lab.$$eval('[role="alert"] p', paragraphs => paragraphs.map(({ textContent }) => textContent))
  return sentences.length > 0 ? `${sentences.map(sentence => sentence.trim()).join('. ')}` : 'its slide does not say why.'
}

/** Waits until the step that a key press began is over. False when the press left the slide or moved nothing. */
async function stepped(page: Page, lab: Held, slide: number, before: string, deadline: number): Promise<boolean> {
  const pressed = performance.now()
  let busy = false
  for (;;) {
    await page.waitForTimeout(POLL_MS)
    if (slideOf(page) !== slide)
      return false
    const status = await statusOf(lab)
    if (BROKEN.includes(status))
      throw new CommandError(`The lab is ${status}: ${await whyBroken(lab)}`)
    busy ||= BUSY.includes(status)
    if (!BUSY.includes(status) && (busy || performance.now() - pressed > QUIET_MS))
      return busy || placeOf(page) !== before
    if (performance.now() > deadline)
      throw new CommandError(`The lab is still ${status} when its time is spent. Give it more: --budget S.`)
  }
}

async function readReport(lab: Held): Promise<Report | undefined> {
  const text = await lab.evaluate(root => root.querySelector('script[data-report]')?.textContent)
  return text?.trim() ? parseReport(text, 'the report on the slide') : undefined
}

async function climb(page: Page, lab: Held, slide: number, { budgetS = DEFAULT_BUDGET_S, progress }: DriveOptions) {
  const deadline = performance.now() + budgetS * 1000
  let report: Report | undefined
  for (let presses = 1; ; presses++) {
    const before = placeOf(page)
    await page.keyboard.press('ArrowRight')
    const onSlide = await stepped(page, lab, slide, before, deadline)
    if (!onSlide)
      return { report, presses: presses - 1 }
    report = await readReport(lab) ?? report
    progress?.(`Step ${presses}: ${await statusOf(lab)}, ${report?.implementations.length ?? 0} implementations`)
  }
}

/** In the page: all slides of the deck are mounted, their diagrams drawn. */
function isSettled(): boolean {
  const total = Number(document.querySelector('#slide-content .ruler')?.getAttribute('data-slides'))
  const diagrams = [...document.querySelectorAll('#slide-content .mermaid')]
  return document.querySelectorAll('#slide-content .deck-slide').length >= total
    && diagrams.every(({ shadowRoot }) => shadowRoot?.querySelector('svg'))
}

/** Opens the lab's slide in the audience view and climbs its ladder to the end. */
export async function driveLab(page: Page, url: string, { workload, size, seed }: LabRequest, options: DriveOptions = {}): Promise<Driven> {
  const slide = await findSlide(page, url, workload.id)
  await watch(page)
  await page.goto(`${url}/${slide}?size=${size}&seed=${seed}&baseline=${workload.baseline}${options.all ? '&lanes=all' : ''}`)
  const selector = `#slide-content [data-slidev-no="${slide}"] [data-lab="${workload.id}"]`
  const lab = await page.waitForSelector(selector, { state: 'attached', timeout: SHOWN_WITHIN_MS }).catch(() => {
    throw new CommandError(`The lab does not show on slide ${slide}.`)
  })
  // A talk has been open for a while when it comes to a lab: Python's start is `--startup`'s subject, the deck's `--first-slide`'s.
  await page.waitForSelector('html[data-python="ready"]', { state: 'attached', timeout: SHOWN_WITHIN_MS }).catch(() => {})
  await page.waitForFunction(isSettled, undefined, { polling: POLL_MS, timeout: SHOWN_WITHIN_MS }).catch(() => {})
  await page.waitForTimeout(SAID_FIRST_MS)
  const { report, presses } = await climb(page, lab, slide, options)
  if (!report)
    throw new CommandError(`Slide ${slide} was left after ${presses} steps without a report.`)
  return { report, slide, presses, ...await readTimeline(page, workload.id) }
}
