/** `npm run bench -- --startup`: how soon Python is ready in the deck, against a bare Pyodide beside it. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Estimate } from '../../bench/statistics.ts'
import type { Target } from './targets.ts'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { createRandom, shuffled } from '../../bench/random.ts'
import { estimateMedian, pairedRatio } from '../../bench/statistics.ts'
import { ensureChromium, launchOptions } from './chromium.ts'
import { ensureDeck } from './deck.ts'
import { serve } from './serve.ts'
import { formatMs } from './table.ts'
import { isMet, targetLine } from './targets.ts'

/** Who starts: Pyodide alone, the deck's Python with its module imported, and the same without the snapshot. */
const WAYS = ['bare', 'snapshot', 'long'] as const
type Way = typeof WAYS[number]

/** Whether the browser's cache holds the files from the load before. */
const CACHES = ['cold', 'warm'] as const
type Cache = typeof CACHES[number]

const QUERY: Record<Way, string> = { bare: 'later', snapshot: 'later', long: 'later,no-snapshot' }
const LIMITS: Record<Exclude<Way, 'bare'>, number> = { snapshot: 0.6, long: 1.3 }
const MEMORY_MB = 400
const LONG_TASK_MS = 50
const READY_WITHIN_MS = 60_000
/** Slidev makes the other slides ready 3 s after the first one shows: their work is not Python's. */
const SETTLED_MS = 5000

interface Start { ms: number, longTasks: number }

/** In the page: a worker that does nothing but start Pyodide. */
async function startBare(): Promise<number> {
  const source = `
    const { loadPyodide } = await import('${location.origin}/python/pyodide.mjs')
    const python = await loadPyodide({ indexURL: '${location.origin}/python/' })
    python.runPython('1 + 1')
    postMessage('ready')`
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
  const start = performance.now()
  const worker = new Worker(url, { type: 'module' })
  await new Promise((resolve, reject) => {
    worker.onmessage = resolve
    worker.onerror = reject
  })
  const ms = performance.now() - start
  worker.terminate()
  return ms
}

/** In the page: the deck's own Python. */
async function startDeck(): Promise<number> {
  window.dispatchEvent(new CustomEvent('python:start'))
  for (;;) {
    const [start] = performance.getEntriesByName('python:start')
    const [ready] = performance.getEntriesByName('python:ready')
    if (start && ready)
      return ready.startTime - start.startTime
    await new Promise(resolve => setTimeout(resolve, 2))
  }
}

/** In the page, before anything else: counts what holds up its thread. */
function countLongTasks(limitMs: number): void {
  const counted = Object.assign(window, { longTasks: 0 })
  new PerformanceObserver((list) => {
    counted.longTasks += list.getEntries().filter(({ duration }) => duration > limitMs).length
  }).observe({ type: 'longtask' })
}

async function startIn(page: Page, url: string, way: Way): Promise<Start> {
  await page.goto(`${url}/1?python=${QUERY[way]}`)
  await page.waitForFunction(() => document.querySelector('.slidev-page-1 h1'))
  await page.waitForTimeout(SETTLED_MS)
  await page.evaluate(() => Object.assign(window, { longTasks: 0 }))
  const ms = await page.evaluate(way === 'bare' ? startBare : startDeck)
  const longTasks = await page.evaluate(() => (window as unknown as { longTasks: number }).longTasks)
  return { ms, longTasks }
}

async function startCold(newContext: () => Promise<BrowserContext>, url: string, way: Way): Promise<Record<Cache, Start>> {
  const context = await newContext()
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(READY_WITHIN_MS)
    await page.addInitScript(countLongTasks, LONG_TASK_MS)
    const cold = await startIn(page, url, way)
    return { cold, warm: await startIn(page, url, way) }
  }
  finally {
    await context.close()
  }
}

/** Of the process that holds the page and its workers, bytes: what the system gives it, wasm memory and all. Linux tells it. */
async function memoryOf(browser: Browser, context: BrowserContext, url: string): Promise<number | undefined> {
  const page = await context.newPage()
  await startIn(page, url, 'snapshot')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  // The browser keeps spare ones, which are small.
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentBytes(id) ?? 0)
  return Math.max(...sizes) || undefined
}

function residentBytes(pid: number): number | undefined {
  const status = `/proc/${pid}/status`
  const kilobytes = existsSync(status) && /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1]
  return kilobytes ? Number(kilobytes) * 1024 : undefined
}

type Times = Record<Cache, Record<Way, number[]>>

function targetsOf(times: Times, longTasks: number, memoryMb: number | undefined): Target[] {
  const ratios = CACHES.flatMap(cache => (['snapshot', 'long'] as const).map((way): Target => ({
    what: `${way === 'snapshot' ? 'from the snapshot' : 'the long way'}, ${cache} cache, against bare Pyodide`,
    value: pairedRatio(times[cache][way], times[cache].bare).value,
    limit: LIMITS[way],
    unit: '×',
    wanted: 'at most',
  })))
  return [
    ...ratios,
    { what: 'tasks over 50 ms on the page\'s thread while Python starts', value: longTasks, limit: 0, unit: '', wanted: 'at most' },
    { what: 'resident memory of the deck with Python, MB', value: memoryMb, limit: MEMORY_MB, unit: '', wanted: 'less than' },
  ]
}

const between = ({ value, low, high }: Estimate, format: (value: number) => string) => `${format(value)} (${format(low)} to ${format(high)})`

function print(times: Times): void {
  for (const cache of CACHES) {
    for (const way of WAYS) {
      const ratio = way === 'bare' ? '' : `, ${between(pairedRatio(times[cache][way], times[cache].bare), value => `${value.toFixed(2)}×`)} of bare`
      console.log(`  ${cache} ${way.padEnd(8)} ${between(estimateMedian(times[cache][way]), formatMs)}${ratio}`)
    }
  }
}

/** The three take turns, in an order of each round's own, after a round that does not count. */
export async function measureStartup(rounds: number, json?: string): Promise<void> {
  const server = await serve(await ensureDeck())
  const browser = await chromium.launch(launchOptions((await ensureChromium()).path))
  const newContext = () => browser.newContext({ serviceWorkers: 'block' })
  const times: Times = { cold: { bare: [], snapshot: [], long: [] }, warm: { bare: [], snapshot: [], long: [] } }
  const random = createRandom(1)
  let longTasks = 0
  let memoryMb: number | undefined
  try {
    for (let round = 0; round <= rounds; round++) {
      console.log(`Round ${round} of ${rounds}${round === 0 ? ' (not counted)' : ''} …`)
      for (const way of shuffled([...WAYS], random.nextUint32)) {
        const starts = await startCold(newContext, server.url, way)
        if (round === 0)
          continue
        CACHES.forEach(cache => times[cache][way].push(starts[cache].ms))
        longTasks += way === 'bare' ? 0 : starts.cold.longTasks + starts.warm.longTasks
      }
    }
    const bytes = await memoryOf(browser, await newContext(), server.url)
    memoryMb = bytes && bytes / 1e6
  }
  finally {
    await browser.close()
    await server.close()
  }
  print(times)
  const targets = targetsOf(times, longTasks, memoryMb)
  console.log(targets.map(target => `  ${targetLine(target)}`).join('\n'))
  if (json) {
    await mkdir(dirname(resolve(json)), { recursive: true })
    await writeFile(json, `${JSON.stringify({ rounds, times, longTasks, memoryMb }, null, 2)}\n`)
  }
  console.log(`\n${rounds} rounds, ${targets.filter(isMet).length} of ${targets.length} targets met.`)
}
