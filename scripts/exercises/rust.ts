/** Checks Rust of an exercise by this machine's rustc. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hiddenMain, isSameLines } from '../../exercises/exercise.ts'
import { inRoot } from '../lib/paths.ts'
import { run } from '../lib/run.ts'

export interface Answer {
  passed: boolean
  message: string
}

/** For a program that does not end. */
const RUN_WITHIN_MS = 20_000
/** The page's rustc knows no later one. */
const EDITION = '2021'

/** What a program prints, or why it doesn't. */
async function outputOf(program: string): Promise<{ output: string } | { problem: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'exercise-'))
  try {
    const [source, binary] = [join(folder, 'main.rs'), join(folder, 'main')]
    writeFileSync(source, program)
    const compiled = await run('rustc', ['--edition', EDITION, '-A', 'warnings', '-o', binary, source], { show: false })
    if (compiled.code !== 0)
      return { problem: compiled.output.replaceAll(source, 'it').trim() }
    const { code, output, stdout } = await run(binary, [], { show: false, timeoutMs: RUN_WITHIN_MS })
    return code === 0 ? { output: stdout } : { problem: output.replace(/^.*?panicked at [^\n]*\n|\nnote: [^\n]*\n?$/gs, '').trim() }
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether a text passes a check. */
export async function checkRustStep(file: string, checkFile: string): Promise<Answer> {
  const token = crypto.randomUUID()
  const [text, check] = [file, checkFile].map(path => readFileSync(inRoot(path), 'utf8')) as [string, string]
  const ran = await outputOf(text + hiddenMain(check, token))
  if ('problem' in ran)
    return { passed: false, message: ran.problem }
  const passed = ran.output.trim().endsWith(token)
  return { passed, message: passed ? 'Every answer is right.' : 'It ended before the check did.' }
}

/** Whether a program prints what its file of output says. */
export async function checkPrediction(file: string, outputFile: string): Promise<Answer> {
  const ran = await outputOf(readFileSync(inRoot(file), 'utf8'))
  if ('problem' in ran)
    return { passed: false, message: ran.problem }
  const passed = isSameLines(ran.output, readFileSync(inRoot(outputFile), 'utf8'))
  return { passed, message: passed ? 'It prints these lines.' : `It prints:\n${ran.output}` }
}
