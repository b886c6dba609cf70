/** Finds a Chromium to drive, or installs one. Only what starts counts: a download without its libraries doesn't. */
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { CommandError } from './command.ts'
import { packageBin } from './paths.ts'
import { ask, run } from './run.ts'

/** In this order. */
const SYSTEM_NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'] as const

export interface Found {
  path: string
  /** `CHROMIUM`, `system`, `playwright`. */
  from: string
}

/** What the finder needs from a machine: a test passes a fake one. */
export interface Machine {
  env: Record<string, string | undefined>
  exists: (path: string) => boolean
  /** Whether the program starts and says its version. */
  starts: (path: string) => Promise<boolean>
  /** Where Playwright's own Chromium is, or would be after a download. */
  playwrightPath: () => Promise<string | undefined>
}

const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

function candidates(env: Machine['env']): string[] {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return [...SYSTEM_NAMES.flatMap(name => folders.map(folder => join(folder, name))), MAC]
}

/** A Chromium that starts. One that was asked for by name and doesn't start is an error, not a reason to look on. */
export async function findChromium(machine: Machine, asked = machine.env.CHROMIUM): Promise<Found | undefined> {
  if (asked) {
    if (!await machine.starts(asked))
      throw new CommandError(`CHROMIUM is "${asked}", which does not start. Correct or unset it.`)
    return { path: asked, from: 'CHROMIUM' }
  }
  for (const path of candidates(machine.env)) {
    if (machine.exists(path) && await machine.starts(path))
      return { path, from: 'system' }
  }
  const path = await machine.playwrightPath()
  return path && machine.exists(path) && await machine.starts(path) ? { path, from: 'playwright' } : undefined
}

const starts = async (path: string): Promise<boolean> => await ask(path, ['--version', '--no-sandbox']) !== undefined

async function playwrightPath(): Promise<string | undefined> {
  const { chromium } = await import('playwright-core')
  return chromium.executablePath() || undefined
}

export const thisMachine: Machine = { env: process.env, exists: existsSync, starts, playwrightPath }

const isRoot = (): boolean => process.getuid?.() === 0

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

const DOWNLOAD_LIMIT_MS = 180_000

/** Each way of installing that may work here, in the order in which they are tried. */
async function install(): Promise<Found | undefined> {
  console.log('No Chromium found: trying Playwright\'s download …')
  const env = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: undefined, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  await run(packageBin('playwright-core'), ['install', 'chromium'], { env, timeoutMs: DOWNLOAD_LIMIT_MS })
  const downloaded = await findChromium(thisMachine)
  if (downloaded || !isRoot() || !isDebian())
    return downloaded
  console.log('That did not give one that starts: installing Debian\'s package …')
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await run('apt-get', ['update', '-q'], quiet)
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], quiet)
  return findChromium(thisMachine)
}

/** A Chromium that starts, installed when there is none. */
export async function ensureChromium(asked?: string): Promise<Found> {
  const found = await findChromium(thisMachine, asked ?? process.env.CHROMIUM) ?? await install()
  if (!found) {
    throw new CommandError('No Chromium, and none could be installed. Install one (Debian, Ubuntu: apt-get install chromium; '
      + 'macOS: brew install --cask google-chrome), or set CHROMIUM to the path of one.')
  }
  return found
}

/** What a headless Chromium is started with; root may not use the sandbox. */
export function launchOptions(path: string, headless = true): { executablePath: string, headless: boolean, args: string[] } {
  return { executablePath: path, headless, args: isRoot() ? ['--no-sandbox'] : [] }
}
