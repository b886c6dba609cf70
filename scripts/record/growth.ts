/** `npm run record -- --growth`: what the slides' growth charts of a lab show, measured on the real page, a file for each kind of input. */
import type { Locator, Page } from 'playwright-core'
import type { GrowthRecording } from '../../bench/growth/recording.ts'
import type { LabRequest } from '../lib/labs.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { asRecorded, growthFile, parseGrowth } from '../../bench/growth/recording.ts'
import { withDeck } from '../lib/browser.ts'
import { CommandError, UsageError } from '../lib/command.ts'
import { ensureDeck } from '../lib/deck.ts'
import { thisSystem } from '../lib/machine.ts'
import { inRoot } from '../lib/paths.ts'
import { growthLines } from './growth-lines.ts'

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

/** What one growth chart says of itself. */
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
    throw new UsageError(`No slide of the deck has a growth chart of "${lab}". There is: ${[...new Set(found.map(chart => chart.lab))].join(', ') || 'none'}.`)
  const all = (list: 'lanes' | 'sizes' | 'variants') => [...new Set(own.flatMap(chart => chart[list].split(',')))]
  return { slide: first.slide, lanes: all('lanes'), sizes: all('sizes').map(Number).sort((a, b) => a - b), variants: all('variants') }
}

export async function findGrowthCharts(page: Page, url: string): Promise<FoundGrowth[]> {
  await page.goto(`${url}/print?print=true`)
  await page.waitForSelector('.print-slide-container', { timeout: SHOWN_WITHIN_MS })
  await page.waitForFunction(() => !document.querySelector('.slidev-slide-loading'))
  return page.evaluate(growthChartsOfSlides)
}

async function untilDone(page: Page, chart: Locator, budgetS: number, progress: (line: string) => void): Promise<void> {
  const deadline = performance.now() + budgetS * 1000
  let before = ''
  for (;;) {
    await page.waitForTimeout(POLL_MS)
    const status = await chart.getAttribute('data-status')
    const line = (await chart.locator('[role="status"]').textContent() ?? '').split('. ')[0]!
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

export interface DriveGrowthOptions { seed: number, budgetS?: number, progress: (line: string) => void }

/** Measures one kind of input, on the slide, by the right arrow key. */
export async function driveGrowth(page: Page, url: string, lab: string, request: GrowthRequest, variant: string, { seed, budgetS = DEFAULT_BUDGET_S, progress }: DriveGrowthOptions): Promise<GrowthRecording> {
  const query = new URLSearchParams({ 'growth-lanes': request.lanes.join(), 'growth-sizes': request.sizes.join(), variant, 'seed': String(seed) })
  await page.goto(`${url}/${request.slide}?${query}`)
  const chart = page.locator(`#slide-content [data-slidev-no="${request.slide}"] [data-growth="${lab}"]`)
  await chart.waitFor({ state: 'attached', timeout: SHOWN_WITHIN_MS })
  await page.waitForSelector('html[data-python="ready"]', { state: 'attached', timeout: SHOWN_WITHIN_MS }).catch(() => {})
  await page.keyboard.press('ArrowRight')
  await untilDone(page, chart, budgetS, progress)
  return parseGrowth(await chart.locator('script[data-growth-report]').textContent(), 'the recording on the slide')
}

/** Stores what it measures in public/recorded/, and nothing when a lane could not be timed. */
export async function recordGrowth({ workload, seed }: LabRequest, budgetS: number | undefined): Promise<void> {
  const folder = await ensureDeck()
  await withDeck(folder, async ({ page, url }) => {
    const request = requestOf(await findGrowthCharts(page, url), workload.id)
    for (const variant of request.variants) {
      console.log(`Measuring ${workload.variants?.[variant] ?? workload.id}, n = ${request.sizes.join(', ')} …`)
      const driven = await driveGrowth(page, url, workload.id, request, variant, { seed, budgetS, progress: console.log })
      await store(asRecorded(driven, thisSystem()), request)
    }
  })
}

async function store(recording: GrowthRecording, { lanes }: GrowthRequest): Promise<void> {
  const measured = new Set(recording.points.flatMap(({ reports }) => reports.flatMap(({ implementations }) => implementations.filter(({ outcome }) => outcome === 'measured').map(({ id }) => id))))
  const missing = lanes.filter(id => !measured.has(id))
  if (missing.length > 0)
    throw new CommandError(`Nothing stored: ${missing.join(', ')} not measured.`)
  const name = growthFile(recording.workload, recording.variant)
  await mkdir(inRoot('public', 'recorded'), { recursive: true })
  await writeFile(inRoot('public', 'recorded', name), `${JSON.stringify(parseGrowth(recording, name), null, 1)}\n`)
  console.log(`\n${growthLines(recording, lanes).join('\n')}\n\nStored ${recording.points.length} sizes in public/recorded/${name}.`)
}
