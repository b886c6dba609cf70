/** The doors of labs/doors, built for this machine's Python: only a native recording compiles them. */
import type { Door, DoorBuild } from '../../../labs/shared/doors.ts'
import type { Venv } from '../python/venv.ts'
import { cp, mkdir, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { DOORS } from '../../../labs/shared/doors.ts'
import { CommandError } from '../command.ts'
import { inRoot } from '../paths.ts'
import { ensureVenv } from '../python/venv.ts'
import { ask, must } from '../run.ts'

/** Numba compiles for the machine at hand, so all others may, too. What is shipped to others could not. */
export const FLAGS = { CFLAGS: '-O3 -march=native', CXXFLAGS: '-O3 -march=native', RUSTFLAGS: '-C opt-level=3 -C target-cpu=native' }

const SOURCES = inRoot('labs', 'doors')
/** A copy, so that no tool leaves anything beside the sources. */
const WORK = inRoot('.cache', 'native', 'doors', 'work')
const TARGET = inRoot('target', 'native', 'doors')

/** The environment of the recording alone: the tools and libraries that the doors take. */
export function ensureDoorsVenv(): Promise<Venv> {
  return ensureVenv(inRoot('.cache', 'native', 'doors', 'venv'), inRoot('scripts', 'lib', 'python', 'doors.txt'))
}

export const folderOf = (id: string): string => join(WORK, id)

/** What none of the package indexes has, each with how to get it. */
export async function missingCompilers({ python }: Pick<Venv, 'python'>, look = ask): Promise<string[]> {
  const headers = 'import pathlib, sysconfig; print(pathlib.Path(sysconfig.get_path("include"), "Python.h").exists())'
  const found = await Promise.all([
    look('cc', ['--version']),
    look('c++', ['--version']),
    look('cargo', ['--version']),
    look(python, ['-c', headers]).then(said => said === 'True' ? said : undefined),
  ])
  const remedies = [
    'a C compiler named cc (Debian: apt-get install gcc)',
    'a C++ compiler named c++ (Debian: apt-get install g++)',
    'the Rust toolchain of rust-toolchain.toml (https://rustup.rs)',
    'Python.h, the headers of this Python (Debian: apt-get install python3-dev)',
  ]
  return remedies.filter((_, index) => found[index] === undefined)
}

/** Compiles a package of the doors' workspace, and puts what comes of it beside the door's Python. */
async function cargo(venv: Venv, id: string, name: string, made: string): Promise<void> {
  await tool(venv, id, 'cargo', ['build', '--release', '--locked', '--package', name])
  await cp(join(TARGET, 'release', made), join(folderOf(id), made))
}

async function tool({ bin }: Venv, id: string, program: string, args: readonly string[]): Promise<void> {
  await mkdir(TARGET, { recursive: true })
  await must(program, args, {
    cwd: folderOf(id),
    // `-s`: all are shipped without symbols, as the Rust is.
    env: {
      ...FLAGS,
      LDFLAGS: '-s',
      CARGO_TARGET_DIR: TARGET,
      RUSTIMPORT_CACHE_DIR: join(TARGET, 'rustimport'),
      PATH: [bin, process.env.PATH].join(delimiter),
    },
    problem: `The door ${id} does not build`,
  })
}

const BUILDS: Record<DoorBuild, (venv: Venv, door: Door) => Promise<void>> = {
  none: async () => {},
  setuptools: async (venv, { id }) => {
    await tool(venv, id, venv.python, ['setup.py', '-q', 'build_ext', '--inplace'])
  },
  maturin: async (venv, { id }) => {
    await tool(venv, id, join(venv.bin, 'maturin'), ['build', '--release', '--locked', '-i', venv.python, '--out', 'wheel'])
    const install = ['-m', 'pip', '--disable-pip-version-check', 'install', '--no-deps', '--no-index', '--find-links', 'wheel']
    await tool(venv, id, venv.python, [...install, '--target', '.', `door_${id}`])
  },
  library: async (venv, { id }) => {
    await cargo(venv, id, 'door', 'libdoor.so')
  },
  cffi: async (venv, door) => {
    await BUILDS.library(venv, door)
    await tool(venv, door.id, venv.python, ['build.py'])
  },
  program: async (venv, { id }) => {
    await cargo(venv, id, 'door-program', 'door-program')
  },
  rustimport: async (venv, { id }) => {
    await tool(venv, id, venv.python, ['-m', 'rustimport', 'build', '--release', `door_${id}.rs`])
  },
}

/**
 * Each door's folder by its id, with everything in it that its module needs.
 *
 * @throws CommandError naming the tools that are missing, or the door that does not build
 */
export async function buildDoors(venv: Venv): Promise<Record<string, string>> {
  const missing = await missingCompilers(venv)
  if (missing.length > 0)
    throw new CommandError(`The doors cannot be built. Missing:\n${missing.map(one => `  ${one}`).join('\n')}`)
  await rm(WORK, { recursive: true, force: true })
  await cp(SOURCES, WORK, { recursive: true })
  for (const door of DOORS) {
    console.log(`Building the door ${door.id} …`)
    await BUILDS[door.build](venv, door)
  }
  return Object.fromEntries(DOORS.map(({ id }) => [id, folderOf(id)]))
}
