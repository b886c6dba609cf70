/** `npm run bench -- --startup`, of the Rust compiler: how soon it is ready, and how soon it answers after a pause in typing. */
import type { Page } from 'playwright-core'
import type { BrowserOptions } from '../lib/browser.ts'
import type { Target } from './targets.ts'
import { chromium } from 'playwright-core'
import { estimateMedian } from '../../bench/statistics/estimates.ts'
import { ensureChromium, launchOptions } from '../lib/chromium.ts'
import { readDeckSource } from '../lib/deck-source.ts'
import { serve } from '../lib/serve.ts'
import { formatTable } from '../lib/table.ts'
import { openBrowser, pageBytes } from './browsers.ts'
import { formatSeconds } from './startup-report.ts'
import { targetLine } from './targets.ts'

const EDITS = 50
const MEDIAN_MS = 300
const WORST_MS = 1000
/** A page has nothing else to do any more: Slidev makes its other slides ready 3 s after the first one. */
const SETTLED_MS = 5000
/** A limit for what hangs. */
const WITHIN_MS = 60_000

interface RustStartup {
  coldMs: number[]
  warmMs: number[]
  /** From the pause in typing until the diagnostic stands in the page. */
  editsMs: number[]
  memoryBytes?: number
}

/** In the page: the times at which the cell came to a status, by the page's clock. */
function watchCell(): void {
  const seen: { status: string, atMs: number }[] = []
  let last: string | undefined
  Object.assign(window, { rustCell: seen })
  window.addEventListener('keydown', () => seen.push({ status: 'key', atMs: performance.now() }), true)
  new MutationObserver(() => {
    // The cell itself has no box.
    const code = [...document.querySelectorAll('#slide-content [data-rust-cell] .cm-content')].find(each => each.checkVisibility())
    const status = code?.closest<HTMLElement>('[data-rust-cell]')!.dataset.status
    if (status && last !== status)
      seen.push({ status, atMs: performance.now() })
    last = status
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-status'] })
}

/** Until the cell has been checked after the last one of `from`. */
async function untilChecked(page: Page, from: string): Promise<number> {
  const took = await page.waitForFunction((first) => {
    const { rustCell } = window as unknown as { rustCell: { status: string, atMs: number }[] }
    const begun = rustCell.findLastIndex(({ status }) => status === first)
    const done = rustCell.slice(begun).find(({ status }) => status === 'checked')
    return begun >= 0 && done ? done.atMs - rustCell[begun]!.atMs : 0
  }, from, { timeout: WITHIN_MS })
  return await took.jsonValue() as number
}

/** The slide before the cell's, settled; then the cell's, until it is checked. */
async function openCell(page: Page, url: string, no: number): Promise<number> {
  await page.goto(`${url}/${no - 1}?clicks=99&python=later`)
  await page.waitForTimeout(SETTLED_MS)
  await page.evaluate(watchCell)
  await page.keyboard.press('ArrowDown')
  return untilChecked(page, 'key')
}

async function typeEdits(page: Page, no: number): Promise<number[]> {
  await page.locator(`#slide-content [data-slidev-no="${no}"] .cm-content`).focus()
  await page.keyboard.press('Control+End')
  const times: number[] = []
  for (let edit = 0; edit < EDITS; edit++) {
    await page.keyboard.insertText(`\n// ${edit}`)
    await page.evaluate(() => (window as unknown as { rustCell: object[] }).rustCell.push({ status: 'typed', atMs: performance.now() }))
    await untilChecked(page, 'typed')
    times.push(await untilChecked(page, 'checking'))
  }
  return times
}

export async function measureRustStartup(folder: string, rounds: number, { headed = false }: BrowserOptions = {}): Promise<RustStartup> {
  const { slides } = await readDeckSource('slides.md')
  const no = slides.findIndex(({ content }) => content.includes('<RustCell')) + 1
  const { path } = await ensureChromium()
  const server = await serve(folder)
  const measured: RustStartup = { coldMs: [], warmMs: [], editsMs: [] }
  try {
    for (let round = 0; round < rounds; round++) {
      const { context, close } = await openBrowser(path, headed)
      for (const times of [measured.coldMs, measured.warmMs]) {
        const page = await context.newPage()
        times.push(await openCell(page, server.url, no))
        // Two windows of one deck would share what the first has found.
        await page.close()
      }
      await close()
    }
    const browser = await chromium.launch(launchOptions(path, !headed))
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage()
    await openCell(page, server.url, no)
    measured.editsMs = await typeEdits(page, no)
    measured.memoryBytes = await pageBytes(browser)
    await browser.close()
    return measured
  }
  finally {
    await server.close()
  }
}

export function printRustStartup({ coldMs, warmMs, editsMs, memoryBytes }: RustStartup): Target[] {
  const row = (what: string, times: number[]) => {
    const { value, low, high } = estimateMedian(times)
    return [what, formatSeconds(value), `${formatSeconds(low)} to ${formatSeconds(high)}`, formatSeconds(Math.max(...times))]
  }
  const atMost = (what: string, value: number, limit: number): Target =>
    ({ what: `pause in typing to diagnostic, ${what} of ${EDITS} edits`, value, limit, unit: 'ms', wanted: 'at most' })
  const targets = [
    atMost('median', estimateMedian(editsMs).value, MEDIAN_MS),
    atMost('worst', Math.max(...editsMs), WORST_MS),
  ]
  console.log(`\nHow soon the Rust compiler answers, ${coldMs.length} starts each\n`)
  console.log(formatTable([
    ['Rust', 'median', '95% interval', 'worst'],
    row('first answer on its slide, cold', coldMs),
    row('first answer on its slide, warm from the browser\'s cache', warmMs),
    row('pause in typing to diagnostic', editsMs),
  ]))
  console.log(`\nThe page takes ${memoryBytes ? `${(memoryBytes / 1e6).toFixed(0)} MB` : 'an unknown amount'} of memory after them.\n`)
  console.log(targets.map(target => `  ${targetLine(target)}`).join('\n'))
  return targets
}
