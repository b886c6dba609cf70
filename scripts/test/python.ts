/** Python's part of `npm test`: pytest over the native wheel, types, stubs, lint. */
import type { Tally } from '../lib/tally.ts'
import { join } from 'node:path'
import { installNative } from '../lib/python/native.ts'
import { ensureVenv } from '../lib/python/venv.ts'
import { run } from '../lib/run.ts'
import { failure, PASSED } from '../lib/tally.ts'
import { runTests } from './reports.ts'

/** Each against the module that was just built; the first builds it. */
export async function runPytest(): Promise<Tally> {
  const venv = await ensureVenv()
  console.log('Building match_kernels for this machine\'s Python …')
  await installNative(venv, 'release')
  return runTests('pytest', report => [venv.python, ['-m', 'pytest', '-q', `--junitxml=${report}`]])
}

/** One of the environment's tools, whose exit code is its whole verdict. */
export async function runPythonTool(name: string, args: string[]): Promise<Tally> {
  const { bin } = await ensureVenv()
  const { code } = await run(join(bin, name), args)
  return code === 0 ? PASSED : failure(`${name} ${args[0] ?? ''} ended with exit code ${code}, see its output above`)
}
