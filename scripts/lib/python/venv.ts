/** The project's own virtual environment: maturin, pytest and what the native lanes import. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import process from 'node:process'
import { CommandError } from '../command.ts'
import { inRoot, ROOT } from '../paths.ts'
import { ask, must } from '../run.ts'

const REQUIREMENTS = inRoot('scripts', 'lib', 'python', 'requirements.txt')
const OLDEST_MINOR = 11

export interface Venv {
  /** Folder of its programs. */
  bin: string
  python: string
  /** `3.11.7` */
  version: string
}

/** The command of a Python on this machine that is new enough, or undefined. */
export async function findPython(): Promise<string | undefined> {
  for (const name of ['python3', 'python']) {
    const version = await ask(name, ['-c', 'import sys, venv; print("%d.%d" % sys.version_info[:2])'])
    const [major, minor] = version?.split('.').map(Number) ?? []
    if (major === 3 && minor! >= OLDEST_MINOR)
      return name
  }
  return undefined
}

/**
 * Makes the environment in .cache/venv, or brings it up to the requirements; does nothing where it is up to date.
 *
 * @param folder of the environment
 * @param more a file of requirements that it has instead of all of ours, which then only say the versions
 * @throws CommandError saying what is missing and what to do
 */
export async function ensureVenv(folder = inRoot('.cache', 'venv'), more?: string): Promise<Venv> {
  const bin = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin')
  const python = join(bin, 'python')
  const stamp = join(folder, 'requirements.sha256')
  const hash = createHash('sha256').update(readFileSync(REQUIREMENTS))
  const wanted = (more === undefined ? hash : hash.update(readFileSync(more))).digest('hex')
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    await make(folder, python, more)
    writeFileSync(stamp, wanted)
  }
  const version = await ask(python, ['-c', 'import platform; print(platform.python_version())'])
  if (!version)
    throw new CommandError(`${python} does not run. Remove ${folder} and run this again.`)
  return { bin, python, version }
}

async function make(folder: string, python: string, more: string | undefined): Promise<void> {
  const system = await findPython()
  if (!system)
    throw new CommandError(`There is no Python 3.${OLDEST_MINOR} or newer with venv. Install one (Debian: python3-venv), and try again.`)
  console.log(`Setting up Python's tools in ${relative(ROOT, folder)} …`)
  await rm(folder, { recursive: true, force: true })
  const problem = 'Python\'s tools cannot be set up'
  await must(system, ['-m', 'venv', folder], { problem })
  const wanted = more === undefined ? ['--requirement', REQUIREMENTS] : ['--requirement', more, '--constraint', REQUIREMENTS]
  await must(python, ['-m', 'pip', 'install', '--disable-pip-version-check', '--quiet', ...wanted], { problem })
}
