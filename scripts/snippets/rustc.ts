/** Compiles a snippet with the pinned toolchain; runs it where it is to run. */
import type { RustRecord } from '../../snippets/records.ts'
import type { Finished } from '../lib/run.ts'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CommandError } from '../lib/command.ts'
import { inRoot, ROOT } from '../lib/paths.ts'
import { ask, run } from '../lib/run.ts'
import { quotesLibrary, readDiagnostics, toRefused } from './diagnostic.ts'
import { expectationOf } from './files.ts'

/** For a program that does not end. */
const RUN_WITHIN_MS = 20_000

export interface Compiled {
  record: RustRecord
  /** rustc's own text is the one of a machine without the library's sources, as the committed one is. */
  isTextComparable: boolean
}

/** `1.97.0`, or undefined where there is no rustc. */
export async function rustcVersion(): Promise<string | undefined> {
  return (await ask('rustc', ['--version']))?.split(' ')[1]
}

function rustcOn(file: string, args: string[]): Promise<Finished> {
  return run('rustc', ['--error-format=json', '--edition', '2024', ...args, file], { cwd: ROOT, show: false })
}

/**
 * The result of a file: its output, or the one error that it expects.
 *
 * @throws CommandError for any other result
 */
export async function compileSnippet(file: string, rustc: string): Promise<Compiled> {
  const expected = expectationOf(readFileSync(inRoot(file), 'utf8'), file)
  const folder = mkdtempSync(join(tmpdir(), 'snippet-'))
  try {
    if (expected.outcome === 'runs')
      return { record: { outcome: 'runs', rustc, output: await runProgram(file, folder) }, isTextComparable: true }
    // From the root and by its path in there: rustc's text names the file as it was called.
    const { output } = await rustcOn(file, ['--emit=metadata', '-o', join(folder, 'snippet.rmeta')])
    const diagnostics = readDiagnostics(output, file)
    const record = toRefused(diagnostics, file, expected.code, rustc)
    return { record, isTextComparable: !quotesLibrary(diagnostics, file) }
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function runProgram(file: string, folder: string): Promise<string> {
  const program = join(folder, 'snippet')
  const compiled = await rustcOn(file, ['-D', 'warnings', '-o', program])
  if (compiled.code !== 0) {
    const said = readDiagnostics(compiled.output, file).map(({ rendered }) => rendered ?? '').join('')
    throw new CommandError(`${file} is to run, and rustc refuses it:\n${said}`)
  }
  const { code, output } = await run(program, [], { show: false, timeoutMs: RUN_WITHIN_MS })
  if (code !== 0)
    throw new CommandError(`${file} is to run, and ended with exit code ${code}:\n${output}`)
  return output
}
