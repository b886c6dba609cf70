/** One start of Python in a page of the served deck: what runs in the page, and what is read from it. */
import type { BrowserContext, Page } from 'playwright-core'
import type { LongTask } from '../lib/watch.ts'
import { CommandError } from '../lib/command.ts'

/** What is started: Pyodide alone, the deck's Python with its module imported, and the same without the snapshot. */
export const WAYS = ['bare', 'snapshot', 'long'] as const
export type Way = typeof WAYS[number]

export interface Start {
  /** From the request to the first result, or to the module imported. */
  ms: number
  /** Tasks over 50 ms (W3C Long Tasks) on the page's thread meanwhile. */
  longTasks: LongTask[]
}

/** On the page's clock; or why there is no Python. */
type Outcome = { startMs: number, readyMs: number } | { failure: string }

/** In all of them Python starts only on request. */
const QUERY: Readonly<Record<Way, string>> = { bare: 'later', snapshot: 'later', long: 'later,no-snapshot' }
const READY_WITHIN_MS = 60_000
/** Slidev makes the other slides ready 3 s after the first one shows: that work is not Python's. */
const SETTLED_MS = 5000

/** In the page: a worker that does nothing but start Pyodide and compute a sum. */
function startBare(withinMs: number): Promise<Outcome> {
  const folder = new URL('/python/', location.href).href
  const source = `import('${folder}pyodide.mjs')
    .then(({ loadPyodide }) => loadPyodide({ indexURL: '${folder}' }))
    .then(python => postMessage({ sum: python.runPython('1 + 1') }), error => postMessage({ failure: String(error) }))`
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
  return new Promise((resolve) => {
    setTimeout(resolve, withinMs, { failure: `not ready after ${withinMs} ms` })
    const startMs = performance.now()
    const worker = new Worker(url, { type: 'module' })
    worker.onerror = ({ message }) => resolve({ failure: message })
    worker.onmessage = ({ data: { sum, failure = `1 + 1 is ${sum}` } }) =>
      resolve(sum === 2 ? { startMs, readyMs: performance.now() } : { failure })
  })
}

/** In the page: the deck's own Python, started by an event and timed by marks. */
function startDeck(withinMs: number): Promise<Outcome> {
  return new Promise((resolve) => {
    setTimeout(resolve, withinMs, { failure: `not ready after ${withinMs} ms` })
    new PerformanceObserver((list) => {
      const [failed] = list.getEntriesByName('python:failed')
      const [ready] = list.getEntriesByName('python:ready')
      if (failed)
        resolve({ failure: (failed as PerformanceMark).detail })
      else if (ready)
        resolve({ startMs: performance.getEntriesByName('python:start')[0]!.startTime, readyMs: ready.startTime })
    }).observe({ type: 'mark' })
    window.dispatchEvent(new CustomEvent('python:start'))
  })
}

/** In the page: all long tasks since it was opened. */
function longTasks(): LongTask[] {
  const observer = new PerformanceObserver(() => {})
  observer.observe({ type: 'longtask', buffered: true })
  return observer.takeRecords().map(({ startTime, duration }) => ({ startMs: startTime, durationMs: duration }))
}

/** Those that ran, if only in part, between two moments. */
export function tasksBetween(tasks: readonly LongTask[], startMs: number, endMs: number): LongTask[] {
  return tasks.filter(task => task.startMs < endMs && task.startMs + task.durationMs > startMs)
}

/** A page with the deck's first slide, which waits for Python to be asked for and has nothing else to do any more. */
export async function openDeck(context: BrowserContext, url: string, way: Way): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${url}/1?python=${QUERY[way]}`)
  await page.locator('.slidev-page-1 h1').waitFor()
  await page.waitForTimeout(SETTLED_MS)
  return page
}

/**
 * Once a page.
 *
 * @throws CommandError when it does not start
 */
export async function startPython(page: Page, way: Way): Promise<Start> {
  const outcome = await page.evaluate(way === 'bare' ? startBare : startDeck, READY_WITHIN_MS)
  if ('failure' in outcome)
    throw new CommandError(`${way === 'bare' ? 'A bare Pyodide' : 'The deck\'s Python'} did not start: ${outcome.failure}`)
  const { startMs, readyMs } = outcome
  return { ms: readyMs - startMs, longTasks: tasksBetween(await page.evaluate(longTasks), startMs, readyMs) }
}
