/** Fetches the pinned wheels of others from the package index, once, by the machine's own pip. */
import { createHash } from 'node:crypto'
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { CommandError } from '../command.ts'
import { bytesOf, inRoot } from '../paths.ts'
import { ask, run } from '../run.ts'
import { steps } from '../steps.js'
import { inCi } from '../tally.ts'
import { NUMPY } from './numpy.ts'

const PINNED = inRoot('scripts', 'lib', 'python', 'wheels.txt')

/** What Pyodide 314 takes (PEP 783, "Emscripten Packaging"). */
const PLATFORM = ['--platform', 'pyemscripten_2026_0_wasm32', '--python-version', '3.14', '--implementation', 'cp', '--abi', 'cp314']

const WITHOUT = 'The labs on pydantic and jiter will show their recorded results.'

/**
 * Puts the wheels that `wheels.txt` names into `folder`, unless they are there, and removes those that are not pinned: of
 * another version, or damaged. Where that is impossible it reports what will be missing.
 *
 * @throws CommandError in CI, where nothing may be missing
 */
export async function ensureWheels(folder = inRoot('.cache', 'wheels'), pinned = PINNED): Promise<void> {
  const wanted = pinnedHashes(readFileSync(pinned, 'utf8'))
  const present = await keepPinned(folder, [...wanted, NUMPY.sha256])
  if (wanted.every(hash => present.has(hash)))
    return
  const step = steps.begin(`Wheels for Python in the slides: ${wanted.length - present.size} to fetch`)
  const problem = await download(folder, pinned)
  if (!problem)
    return step.done(bytesOf(globSync('*.whl', { cwd: folder }).map(name => join(folder, name))))
  step.stop('not now')
  if (inCi())
    throw new CommandError(problem)
  console.log(`${problem}\n${WITHOUT}`)
}

function pinnedHashes(text: string): string[] {
  return [...text.matchAll(/--hash=sha256:([0-9a-f]{64})/g)].map(([, hash = '']) => hash)
}

/** The hashes of the wheels that are there, when all others have been removed. */
async function keepPinned(folder: string, pinned: readonly string[]): Promise<Set<string>> {
  const present = new Set<string>()
  for (const path of globSync('*.whl', { cwd: folder }).map(name => join(folder, name))) {
    const hash = createHash('sha256').update(await readFile(path)).digest('hex')
    if (pinned.includes(hash))
      present.add(hash)
    else
      await rm(path)
  }
  return present
}

/** What went wrong, in a sentence or two. Wheels arrive apart and are moved into place whole. */
async function download(folder: string, pinned: string): Promise<string | undefined> {
  const python = await findPip()
  if (!python)
    return 'Wheels for Python in the slides cannot be fetched: there is no Python with pip here. Install one, then run: npm start'
  const draft = join(dirname(folder), `wheels.${process.pid}`)
  try {
    const { code, output } = await run(python, [
      ...['-m', 'pip', 'download', '--disable-pip-version-check', '--quiet', '--no-deps', '--only-binary=:all:', '--require-hashes'],
      // Without a network it says so soon.
      ...['--retries', '1', '--timeout', '15'],
      ...[...PLATFORM, '--requirement', pinned, '--dest', draft],
    ], { show: false, timeoutMs: 180_000 })
    if (code !== 0)
      return `${wordsOf(output)}\nThe wheels cannot be fetched (see above); what is here already is kept. With a network, run: npm start`
    await mkdir(folder, { recursive: true })
    for (const name of readdirSync(draft))
      await rename(join(draft, name), join(folder, basename(name)))
    return undefined
  }
  finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** Pip says the same of each wheel; its last lines are enough. */
function wordsOf(output: string): string {
  return output.trim().split('\n').slice(-2).map(line => `  ${line}`).join('\n')
}

async function findPip(): Promise<string | undefined> {
  for (const python of ['python3', 'python', 'py']) {
    if (await ask(python, ['-m', 'pip', '--version']))
      return python
  }
  return undefined
}
