/** Fetches the pinned wheels of others from the package index, once, by the machine's own pip. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { CommandError } from '../lib/command.ts'
import { inRoot } from '../lib/paths.ts'
import { ask, run } from '../lib/run.ts'

const PINNED = inRoot('scripts', 'python', 'wheels.txt')

/** What Pyodide 314 takes (PEP 783, "Emscripten Packaging"). */
const PLATFORM = ['--platform', 'pyemscripten_2026_0_wasm32', '--python-version', '3.14', '--implementation', 'cp', '--abi', 'cp314']

const WITHOUT = 'The labs on pydantic and jiter will show their recorded results.'

/**
 * Puts the wheels that `wheels.txt` names into `folder`, unless they are there. Where that is impossible it says so, and what
 * will be missing.
 *
 * @throws CommandError in CI, where nothing may be missing
 */
export async function ensureWheels(folder = inRoot('.cache', 'wheels'), pinned = PINNED): Promise<void> {
  const wanted = pinnedHashes(readFileSync(pinned, 'utf8'))
  const present = await hashesIn(folder)
  if (wanted.every(hash => present.has(hash)))
    return
  const problem = await download(folder, pinned)
  if (!problem)
    return
  if (process.env.CI === 'true')
    throw new CommandError(problem)
  console.log(`${problem}\n${WITHOUT}`)
}

export function pinnedHashes(text: string): string[] {
  return [...text.matchAll(/--hash=sha256:([0-9a-f]{64})/g)].map(match => match[1]!)
}

async function hashesIn(folder: string): Promise<Set<string>> {
  const wheels = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.whl')) : []
  return new Set(await Promise.all(wheels.map(async name => createHash('sha256').update(await readFile(join(folder, name))).digest('hex'))))
}

/** What went wrong, in a sentence or two. Wheels arrive apart and are moved into place whole. */
async function download(folder: string, pinned: string): Promise<string | undefined> {
  const python = await findPip()
  if (!python)
    return 'Wheels for Python in the slides cannot be fetched: there is no Python with pip here. Install one, then run this again.'
  console.log('Fetching wheels for Python in the slides …')
  const draft = join(dirname(folder), `wheels.${process.pid}`)
  try {
    const { code, output } = await run(python, [
      ...['-m', 'pip', 'download', '--disable-pip-version-check', '--quiet', '--no-deps', '--only-binary=:all:', '--require-hashes'],
      ...[...PLATFORM, '--requirement', pinned, '--dest', draft],
    ], { show: false, timeoutMs: 180_000 })
    if (code !== 0)
      return `${output.trim()}\nWheels for Python in the slides cannot be fetched (see above). With a network, run this again.`
    await mkdir(folder, { recursive: true })
    for (const name of readdirSync(draft))
      await rename(join(draft, name), join(folder, basename(name)))
    return undefined
  }
  finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function findPip(): Promise<string | undefined> {
  for (const python of ['python3', 'python', 'py']) {
    if (await ask(python, ['-m', 'pip', '--version']))
      return python
  }
  return undefined
}
