/** Drives the growth charts of the deck's slides: what they show of a lab, measured on the real page. */
import type { Page } from 'playwright-core'
import type { GrowthRecording } from '../../bench/growth/recording.ts'
import type { Held } from './drive.ts'
import { parseGrowth } from '../../bench/growth/recording.ts'
import { CommandError } from './command.ts'
import { noneOf, onPrintPage } from './drive.ts'

const SHOWN_WITHIN_MS = 20_000
const POLL_MS = 200
const DEFAULT_BUDGET_S = 300

/** Everything that the deck's growth charts of one lab will ever show. */
export interface GrowthRequest {
  slide: number
  lanes: string[]
  sizes: number[]
  variants: string[]
}

/** The attributes of one growth chart. */
export interface FoundGrowth {
  lab: string
  slide: number
  lanes: string
  sizes: string
  variants: string
}

/** In the print page. */
function growthChartsOfSlides(): FoundGrowth[] {
  return [...document.querySelectorAll('.print-slide-container [data-growth-lanes]')].map(chart => ({
    lab: chart.getAttribute('data-growth')!,
    slide: Number(chart.closest('.print-slide-container')!.id.split('-')[0]),
    lanes: chart.getAttribute('data-growth-lanes')!,
    sizes: chart.getAttribute('data-growth-sizes')!,
    variants: chart.getAttribute('data-growth-variants')!,
  }))
}

/** One request for all slides that show the lab's growth chart, so that they agree where they show the same. */
export function requestOf(found: readonly FoundGrowth[], lab: string): GrowthRequest {
  const own = found.filter(chart => chart.lab === lab)
  const [first] = own
  if (!first)
    throw noneOf('a growth chart of', lab, found)
  const all = (list: 'lanes' | 'sizes' | 'variants') => [...new Set(own.flatMap(chart => chart[list].split(',')))]
  return { slide: first.slide, lanes: all('lanes'), sizes: all('sizes').map(Number).sort((a, b) => a - b), variants: all('variants') }
}

export async function findGrowthCharts(page: Page, url: string): Promise<FoundGrowth[]> {
  return onPrintPage(page, url, growthChartsOfSlides)
}

async function untilDone(page: Page, chart: Held, budgetS: number, progress: (line: string) => void): Promise<void> {
  const deadline = performance.now() + budgetS * 1000
  let before = ''
  for (;;) {
    await page.waitForTimeout(POLL_MS)
    const status = await chart.getAttribute('data-status')
    const [line = ''] = (await chart.$eval('[role="status"]', ({ textContent }) => textContent)).split('. ')
    if (line !== before)
      progress(line)
    before = line
    if (status === 'done')
      return
    if (status !== 'measuring' && status !== 'idle')
      throw new CommandError(`The growth chart is ${status}: ${line}`)
    if (performance.now() > deadline)
      throw new CommandError(`The growth chart still measures when its time is spent. Give it more: --budget S.`)
  }
}

export interface DriveGrowthOptions { seed: number, budgetS?: number, progress?: (line: string) => void }

/** Measures one kind of input, on the slide, by the right arrow key. */
export async function driveGrowth(
  page: Page,
  url: string,
  lab: string,
  { slide, lanes, sizes }: GrowthRequest,
  variant: string,
  { seed, budgetS = DEFAULT_BUDGET_S, progress = () => {} }: DriveGrowthOptions,
): Promise<GrowthRecording> {
  const query = new URLSearchParams({ 'growth-lanes': lanes.join(), 'growth-sizes': sizes.join(), variant, 'seed': String(seed) })
  await page.goto(`${url}/${slide}?${query}`)
  const selector = `#slide-content [data-slidev-no="${slide}"] [data-growth="${lab}"]`
  const chart = await page.waitForSelector(selector, { state: 'attached', timeout: SHOWN_WITHIN_MS })
  await page.waitForSelector('html[data-python="ready"]', { state: 'attached', timeout: SHOWN_WITHIN_MS }).catch(() => {})
  await page.keyboard.press('ArrowRight')
  await untilDone(page, chart, budgetS, progress)
  return parseGrowth(await chart.$eval('script[data-growth-report]', ({ textContent }) => textContent), 'the recording on the slide')
}
