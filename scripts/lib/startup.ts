/** `npm run bench -- --startup`: how soon Python is ready in the deck, against a bare Pyodide beside it. */
import type { BrowserContext } from 'playwright-core'
import type { BrowserOptions } from './browser.ts'
import type { Way } from './startup-page.ts'
import type { Round, StartupReport, Turn } from './startup-report.ts'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { createRandom, shuffled } from '../../bench/random.ts'
import { ensureChromium, launchOptions } from './chromium.ts'
import { thisSystem } from './machine.ts'
import { serve } from './serve.ts'
import { startIn, startOnce, WAYS } from './startup-page.ts'
import { formatSeconds, startupRows, startupTable, startupTargets } from './startup-report.ts'
import { isMet, targetLine } from './targets.ts'

type Launch = <T>(use: (context: BrowserContext) => Promise<T>) => Promise<T>

/**
 * A browser with a profile of its own, as new as on its first day. A private window would not do: its cache lies in
 * memory and takes no file as big as Pyodide's, so that nothing is ever warm there.
 */
function launcher(path: string, headed: boolean): Launch {
  return async (use) => {
    const profile = await mkdtemp(join(tmpdir(), 'startup-'))
    try {
      const context = await chromium.launchPersistentContext(profile, { ...launchOptions(path, !headed), serviceWorkers: 'block' })
      try {
        return await use(context)
      }
      finally {
        await context.close()
      }
    }
    finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 3 })
    }
  }
}

async function takeTurn(launch: Launch, url: string, way: Way): Promise<Turn> {
  const turn = await launch(async context => ({ cold: await startOnce(context, url, way), warm: await startOnce(context, url, way) }))
  const tasks = turn.cold.longTasks.length + turn.warm.longTasks.length
  console.log(`  ${way.padEnd(8)}  cold ${formatSeconds(turn.cold.ms)}, warm ${formatSeconds(turn.warm.ms)}${tasks > 0 ? `, ${tasks} long ${tasks === 1 ? 'task' : 'tasks'}` : ''}`)
  return turn
}

/** The three take turns, in an order of each round's own, after a round that does not count. */
async function takeRounds(launch: Launch, url: string, rounds: number): Promise<Round[]> {
  const random = createRandom(1)
  const taken: Round[] = []
  for (let number = 0; number <= rounds; number++) {
    console.log(`Round ${number} of ${rounds}${number === 0 ? ' (not counted)' : ''} …`)
    const round: Partial<Round> = {}
    for (const way of shuffled(WAYS, random.nextUint32))
      round[way] = await takeTurn(launch, url, way)
    if (number > 0)
      taken.push(round as Round)
  }
  return taken
}

/** The browser's version, and the memory of the process that holds the page and its workers: compiled code and all. */
async function sizeUp(path: string, url: string): Promise<{ version: string, memoryBytes?: number }> {
  const browser = await chromium.launch(launchOptions(path))
  try {
    await startIn(await browser.newPage(), url, 'snapshot')
    const session = await browser.newBrowserCDPSession()
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    // The browser keeps spare ones, which are small.
    const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentBytes(id) ?? 0)
    return { version: browser.version(), memoryBytes: Math.max(...sizes) || undefined }
  }
  finally {
    await browser.close()
  }
}

/** `undefined` where the system has no such file: only Linux has. */
function residentBytes(pid: number): number | undefined {
  const status = `/proc/${pid}/status`
  const kilobytes = existsSync(status) && /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1]
  return kilobytes ? Number(kilobytes) * 1024 : undefined
}

/**
 * @param folder the built deck's
 * @param rounds that count: 6 at least give a 95% interval (bench/statistics.ts)
 */
export async function measureStartup(folder: string, rounds: number, { headed = false }: BrowserOptions = {}): Promise<StartupReport> {
  const { path } = await ensureChromium()
  const server = await serve(folder)
  try {
    const rows = startupRows(await takeRounds(launcher(path, headed), server.url, rounds))
    const { version, memoryBytes } = await sizeUp(path, server.url)
    const machine = { ...thisSystem(), browser: `Chromium ${version.split('.')[0]}` }
    return { schema: 1, at: new Date().toISOString(), machine, rounds, rows, memoryBytes }
  }
  finally {
    await server.close()
  }
}

export function printStartup(report: StartupReport): void {
  const targets = startupTargets(report)
  console.log(`\nHow soon Python is ready, ${report.machine.browser}, ${report.rounds} rounds\n`)
  console.log(startupTable(report))
  console.log(`\n${targets.map(target => `  ${targetLine(target)}`).join('\n')}`)
  console.log(`\n${report.rounds} rounds, ${targets.filter(isMet).length} of ${targets.length} targets met.`)
}
