/** What else is recorded of each door: lines, sizes, what it takes to start, and what a wrong call does. Nothing of it is typed. */
import type { DoorColumn, DoorColumns, WrongCall } from '../../../labs/shared/door-columns.ts'
import type { Door } from '../../../labs/shared/doors.ts'
import type { Venv } from '../python/venv.ts'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseDoorColumns, WRONG_CALLS } from '../../../labs/shared/door-columns.ts'
import { DOORS } from '../../../labs/shared/doors.ts'
import { thisSystem } from '../machine.ts'
import { inRoot } from '../paths.ts'
import { ask, must, run } from '../run.ts'
import { FLAGS, folderOf } from './doors.ts'

const SCRIPT = inRoot('scripts', 'lib', 'native', 'ask_door.py')
/** A wrong call may go on for hours. */
const PATIENCE_S = 20
/** Processes that import a door and call each of its functions once. */
const STARTS = 15

const firstLine = (printed = 'unknown'): string => printed.split('\n')[0]!

/** What is shipped: no sources that were compiled, no objects, no tools' own folders. */
const SHIPPED = '{*.so,door-program,door_{python,numba,ctypes,cffi,subprocess}.py,door_pyo3/*.{so,py},*/door_*.so}'

export async function recordDoorColumns(venv: Venv): Promise<DoorColumns> {
  const doors = []
  for (const door of DOORS)
    doors.push(await columnOf(venv, door))
  return parseDoorColumns({
    schema: 1,
    at: new Date().toISOString(),
    machine: thisSystem(),
    python: `CPython ${venv.version}`,
    compilers: await Promise.all(['cc', 'c++', 'rustc'].map(async name => firstLine(await ask(name, ['--version'])))),
    flags: FLAGS,
    doors,
  })
}

async function columnOf({ python }: Venv, { id, files, installs = [], tools }: Door): Promise<DoorColumn> {
  const tell = async (...args: string[]) => JSON.parse(await must(python, [SCRIPT, ...args], { problem: `The door ${id} does not answer` }))
  const wrong: WrongCall[] = []
  for (const call of WRONG_CALLS)
    wrong.push(await wronglyCalled(python, id, call))
  const starts: Record<'importMs' | 'firstCallsMs', number>[] = []
  for (let start = 0; start < STARTS; start++)
    starts.push(await tell(folderOf(id), id, 'start'))
  const packages = await Promise.all(installs.map(name => tell('-', name, 'size')))
  return {
    id,
    lines: Object.fromEntries(files.map(file => [file, linesOf(readFileSync(inRoot('labs', 'doors', file), 'utf8'), file)])),
    artifactBytes: globSync(SHIPPED, { cwd: folderOf(id) }).reduce((sum, file) => sum + statSync(join(folderOf(id), file)).size, 0),
    installs: packages.flat(),
    ...(tools !== undefined && { tools }),
    importsMs: starts.map(({ importMs }) => importMs),
    firstCallsMs: starts.map(({ firstCallsMs }) => firstCallsMs),
    wrong,
  }
}

async function wronglyCalled(python: string, id: string, call: WrongCall['call']): Promise<WrongCall> {
  const asked = { show: false, timeoutMs: PATIENCE_S * 1000 }
  const { code, stdout, output } = await run(python, [SCRIPT, folderOf(id), id, 'wrong', call], asked)
  if (code === 0)
    return { call, ...JSON.parse(stdout.trim().split('\n').at(-1)!) }
  const ending = /ended by (\w+)/.exec(output)?.[1] ?? `exit code ${code}`
  return ending === 'SIGTERM' ? { call, outcome: 'endless', afterS: PATIENCE_S } : { call, outcome: 'crashed', ending }
}

/** Lines that somebody had to write: neither empty, nor a comment, nor a line of a docstring alone. */
export function linesOf(source: string, file: string): number {
  const isHash = /\.(?:py|pyx|toml)$/.test(file)
  // rustimport reads what Cargo.toml would say from comments of its own.
  const comment = isHash ? /^#(?! cython:)/ : /^\/\/(?!:.*\w| rustimport)/
  const code = isHash ? source.replace(/^\s*"""[\s\S]*?"""\s*$/gm, '') : source
  return code.split('\n').map(line => line.trim()).filter(line => line !== '' && !comment.test(line)).length
}
