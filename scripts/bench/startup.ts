/** `npm run bench -- --startup`: how soon Python is ready in the deck, compared with a bare Pyodide. */
import type { BrowserOptions } from '../lib/browser.ts'
import type { OpenBrowser } from './browsers.ts'
import type { Start, Way } from './startup-page.ts'
import type { Cache, Round, StartupReport } from './startup-report.ts'
import type { Target } from './targets.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { createRandom, shuffled } from '../../bench/statistics/random.ts'
import { ensureChromium, launchOptions } from '../lib/chromium.ts'
import { thisSystem } from '../lib/machine.ts'
import { serve } from '../lib/serve.ts'
import { openBrowser, pageBytes } from './browsers.ts'
import { openDeck, startPython, WAYS } from './startup-page.ts'
import { CACHES, formatSeconds, startupRows, startupTable, startupTargets } from './startup-report.ts'
import { tally, targetLine } from './targets.ts'

/** A page that was closed is still being cleared away, and what it fetched written to the cache: the next one is not to pay for it. */
const PAUSE_MS = 1500

type Browsers = Readonly<Record<Way, OpenBrowser>>

/** One start each, close to each other: what slows the machine down slows them all. The pages settle together before. */
async function startAll(browsers: Browsers, url: string, order: readonly Way[]): Promise<Record<Way, Start>> {
  const pages = await Promise.all(order.map(async way => ({ way, page: await openDeck(browsers[way].context, url, way) })))
  const starts: Partial<Record<Way, Start>> = {}
  for (const { way, page } of pages) {
    starts[way] = await startPython(page, way)
    await page.close()
    await sleep(PAUSE_MS)
  }
  return starts as Record<Way, Start>
}

/** In new browsers: first with nothing in their caches, then with what the first load left there. */
async function takeRound(open: () => Promise<OpenBrowser>, url: string, nextUint32: () => number): Promise<Round> {
  const opened: [Way, OpenBrowser][] = []
  try {
    for (const way of WAYS)
      opened.push([way, await open()])
    const browsers = Object.fromEntries(opened) as unknown as Browsers
    return {
      cold: await startAll(browsers, url, shuffled(WAYS, nextUint32)),
      warm: await startAll(browsers, url, shuffled(WAYS, nextUint32)),
    }
  }
  finally {
    await Promise.all(opened.map(([, browser]) => browser.close()))
  }
}

function roundLine(round: Round): string {
  const times = (cache: Cache) => WAYS.map(way => `${way} ${formatSeconds(round[cache][way].ms)}`).join(', ')
  return CACHES.map(cache => `${cache}: ${times(cache)}`).join('; ')
}

/** After a round that does not count. */
async function takeRounds(open: () => Promise<OpenBrowser>, url: string, rounds: number): Promise<Round[]> {
  const { nextUint32 } = createRandom(1)
  const taken: Round[] = []
  for (let number = 0; number <= rounds; number++) {
    const round = await takeRound(open, url, nextUint32)
    console.log(`Round ${number} of ${rounds}: ${roundLine(round)}${number === 0 ? ' (not counted)' : ''}`)
    if (number > 0)
      taken.push(round)
  }
  return taken
}

/** The browser's version, and the memory of the process that holds the page and its workers: compiled code and all. */
async function sizeUp(path: string, url: string): Promise<{ version: string, memoryBytes?: number }> {
  const browser = await chromium.launch(launchOptions(path))
  try {
    await startPython(await openDeck(await browser.newContext({ serviceWorkers: 'block' }), url, 'snapshot'), 'snapshot')
    return { version: browser.version(), memoryBytes: await pageBytes(browser) }
  }
  finally {
    await browser.close()
  }
}

/**
 * @param folder the built deck's
 * @param rounds that count: 6 at least give a 95% interval (bench/statistics/estimates.ts)
 */
export async function measureStartup(folder: string, rounds: number, { headed = false }: BrowserOptions = {}): Promise<StartupReport> {
  const { path } = await ensureChromium()
  const server = await serve(folder)
  try {
    const rows = startupRows(await takeRounds(() => openBrowser(path, headed), server.url, rounds))
    const { version, memoryBytes } = await sizeUp(path, server.url)
    const machine = { ...thisSystem(), browser: `Chromium ${version.split('.')[0]}` }
    return { schema: 1, at: new Date().toISOString(), machine, rounds, rows, memoryBytes }
  }
  finally {
    await server.close()
  }
}

export function printStartup(report: StartupReport): Target[] {
  const targets = startupTargets(report)
  console.log(`\nHow soon Python is ready, ${report.machine.browser}, ${report.rounds} rounds\n`)
  console.log(startupTable(report))
  console.log(`\n${targets.map(target => `  ${targetLine(target)}`).join('\n')}`)
  console.log(`\n${report.rounds} rounds, ${tally(targets)}`)
  return targets
}
