/** Browsers whose caches are known to be empty, and what a page takes of memory. */
import type { Browser, BrowserContext } from 'playwright-core'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { launchOptions } from '../lib/chromium.ts'

/** A browser, and how to remove it with everything it stored. */
export interface OpenBrowser {
  context: BrowserContext
  close: () => Promise<void>
}

/**
 * A browser with a new profile. A private window would not do: its cache lies in
 * memory and takes no file as big as Pyodide's, so that nothing is ever warm there.
 */
export async function openBrowser(path: string, headed: boolean): Promise<OpenBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'startup-'))
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions(path, !headed), serviceWorkers: 'block' })
  return {
    context,
    close: async () => {
      await context.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

/** Resident memory of the process that holds the page and its workers, compiled code and all; the spare ones are small. */
export async function pageBytes(browser: Browser): Promise<number | undefined> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentBytes(id) ?? 0)) || undefined
}

/** `undefined` where the system has no such file: only Linux has. */
function residentBytes(pid: number): number | undefined {
  const status = `/proc/${pid}/status`
  const kilobytes = existsSync(status) && /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))?.[1]
  return kilobytes ? Number(kilobytes) * 1024 : undefined
}
