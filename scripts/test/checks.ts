/** Everything that `npm test` runs, in order. */
import type { Tally } from '../lib/tally.ts'
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { reportError } from '../lib/command.ts'
import { ensureDeck } from '../lib/deck.ts'
import { packageBin, ROOT } from '../lib/paths.ts'
import { run } from '../lib/run.ts'
import { freePort } from '../lib/serve.ts'
import { add, failure, inCi, PASSED, SKIPPED } from '../lib/tally.ts'
import { checkPython, checkRust } from '../snippets/check.ts'
import { rustSnippets } from '../snippets/files.ts'
import { checkExercises } from './exercises.ts'
import { checkPackaging } from './packaging.ts'
import { runPytest, runPythonTool } from './python.ts'
import { readCargo, runTests, withExitCode } from './reports.ts'

export const GROUPS = ['lint', 'rust', 'python', 'wasm', 'unit', 'deck', 'browser', 'pdf'] as const
export type Group = (typeof GROUPS)[number]

/** What was found, and may be used. */
export interface Tools {
  chromium?: string
  rust: boolean
  python: boolean
}

export interface Check {
  group: Group
  name: string
  /** What has to be there. Without it the check is skipped. */
  needs?: keyof Tools
  run: (tools: Tools) => Promise<Tally>
}

type Env = Record<string, string | undefined>

/** A program whose exit code is its whole verdict. */
function verdict(group: Group, name: string, program: string, args: string[], more: { needs?: keyof Tools, env?: Env } = {}): Check {
  return {
    group,
    name,
    needs: more.needs,
    async run() {
      const { code } = await run(program, args, { env: more.env })
      return code === 0 ? PASSED : failure(`${name}: ended with exit code ${code}, see its output above`)
    },
  }
}

const DENY = ['--', '-D', 'warnings']
/** Python's door has a target of its own. */
const WASM = ['--target', 'wasm32-unknown-unknown', '--features', 'match-web/labs']
const WASM_CLIPPY = ['clippy', '--workspace', '--exclude', 'match-python', ...WASM, ...DENY]
const rust = { needs: 'rust' } as const
const python = { group: 'python', needs: 'python' } as const

async function runCargoTests(): Promise<Tally> {
  const { code, output } = await run('cargo', ['test', '--workspace'])
  return withExitCode(readCargo(output), 'cargo test', code)
}

function runUnitTests(): Promise<Tally> {
  const args = ['run', '--reporter=default', '--reporter=junit']
  return runTests('vitest', report => [packageBin('vitest'), [...args, `--outputFile.junit=${report}`]])
}

async function buildDecks(): Promise<Tally> {
  await ensureDeck({ entry: 'slides.md' })
  await ensureDeck({ entry: 'workshop.md' })
  return add(PASSED, PASSED)
}

/** Each is a browser and its page, which keep a core busy; no test asserts a time. */
const WORKERS = Math.max(2, Math.min(4, availableParallelism()))

type Project = 'together' | 'alone' | 'smoke'

/**
 * In CI a browser test that fails is tried once more: a machine that others use stops a process for seconds now and then. What
 * passes only then is listed as flaky, to be mended. On a desk nothing is tried again, so that whoever wrote the test sees it.
 */
const RETRIES = inCi() ? 1 : 0

async function runPlaywright(project: Project, workers: number, chromium: string | undefined): Promise<Tally> {
  const args = ['test', `--project=${project}`, `--workers=${workers}`, `--retries=${RETRIES}`, '--reporter=list,junit']
  const env = { CHROMIUM: chromium, PLAYWRIGHT_JUNIT_INCLUDE_RETRIES: '1', DECK_PORT: String(await freePort()) }
  return runTests(`playwright-${project}`, report =>
    [packageBin('playwright'), args, { env: { ...env, PLAYWRIGHT_JUNIT_OUTPUT_FILE: report } }])
}

/** Two runs, not one with a dependency: that would leave out what runs alone when another test fails. */
async function runBrowserTests({ chromium }: Tools): Promise<Tally> {
  const together = await runPlaywright('together', WORKERS, chromium)
  return add(together, await runPlaywright('alone', 1, chromium))
}

function exportPdf(...args: string[]) {
  return async ({ chromium }: Tools): Promise<Tally> => {
    const { code } = await run(process.execPath, ['scripts/export.ts', ...args], { env: { CHROMIUM: chromium } })
    return code === 0 ? PASSED : failure(`PDF export ${args.join(' ')}: see its output above`)
  }
}

const RUSTFMT = ['--edition', '2024', '--check']
/** They are a workspace of their own. */
const DOORS = globSync('labs/doors/**/*.rs', { cwd: ROOT })

export const CHECKS: readonly Check[] = [
  verdict('lint', 'ESLint', packageBin('eslint'), ['.']),
  verdict('lint', 'Types (vue-tsc)', packageBin('vue-tsc'), ['--noEmit']),
  verdict('rust', 'rustfmt', 'cargo', ['fmt', '--all', '--check'], rust),
  verdict('rust', 'rustfmt of the snippets and the doors', 'rustfmt', [...RUSTFMT, ...rustSnippets(ROOT), ...DOORS], rust),
  verdict('rust', 'Clippy', 'cargo', ['clippy', '--workspace', '--all-targets', ...DENY], rust),
  verdict('rust', 'Clippy for wasm', 'cargo', WASM_CLIPPY, rust),
  verdict('rust', 'Clippy for wasm with SIMD', 'cargo', WASM_CLIPPY, { ...rust, env: { RUSTFLAGS: '-Ctarget-feature=+simd128' } }),
  { group: 'rust', name: 'Rust tests', needs: 'rust', run: runCargoTests },
  { group: 'rust', name: 'Rust snippets', needs: 'rust', run: () => checkRust('check') },
  { ...python, name: 'Python tests', run: runPytest },
  // After the tests, which build the module that the snippets import.
  { ...python, name: 'Python snippets', run: () => checkPython('check') },
  { ...python, name: 'Python types (mypy --strict)', run: () => runPythonTool('mypy', []) },
  { ...python, name: 'Stubs against the module (stubtest)', run: () => runPythonTool('stubtest', ['match_kernels']) },
  { ...python, name: 'Python lint (ruff)', run: () => runPythonTool('ruff', ['check']) },
  { ...python, name: 'Python format (ruff)', run: () => runPythonTool('ruff', ['format', '--check']) },
  { ...python, name: 'The packaged project: built, published, installed, used', run: checkPackaging },
  // After the packaged project, whose PyO3 the module is built with.
  { ...python, name: 'Exercises: each start fails its check, each solution passes', run: checkExercises },
  verdict('wasm', 'Prebuilt wasm files match their sources', process.execPath, ['scripts/wasm.ts', '--check']),
  { group: 'unit', name: 'Unit tests', run: runUnitTests },
  { group: 'deck', name: 'Both decks build', run: buildDecks },
  { group: 'browser', name: 'Browser tests', needs: 'chromium', run: runBrowserTests },
  { group: 'pdf', name: 'PDF of the talk, exported and read back', needs: 'chromium', run: exportPdf() },
  { group: 'pdf', name: 'PDF of the workshop, exported and read back', needs: 'chromium', run: exportPdf('--workshop') },
]

const SMOKE: Check = {
  group: 'browser',
  name: 'A walk through the workshop, and a lab',
  needs: 'chromium',
  run: ({ chromium }) => runPlaywright('smoke', 1, chromium),
}

const QUICK_GROUPS: readonly Group[] = ['lint', 'rust', 'unit']

/** What `npm test -- --quick` runs. */
export const QUICK: readonly Check[] = [...CHECKS.filter(({ group }) => QUICK_GROUPS.includes(group)), SMOKE]

const ABSENT: Record<keyof Tools, string> = {
  chromium: 'no Chromium here',
  rust: 'no rustup here (https://rustup.rs)',
  python: 'no Python 3.11 with venv, or no rustup here',
}

/** One check, or a skip when what it needs isn't there. A check that ran nothing has failed, whatever its reason. */
export async function runCheck(check: Check, tools: Tools): Promise<Tally> {
  if (check.needs && !tools[check.needs]) {
    console.log(`skipped: ${ABSENT[check.needs]}`)
    return SKIPPED
  }
  try {
    const tally = await check.run(tools)
    return tally.passed + tally.failed + tally.skipped === 0 ? failure(`${check.name}: ran no tests`) : tally
  }
  catch (error) {
    reportError(error)
    return failure(`${check.name}: ${(error as Error).message.split('\n').at(-1)}`)
  }
}
