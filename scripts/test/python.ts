/** Python's part of `npm test`: pytest over the native wheel, types, stubs, lint. */
import type { Tally } from '../lib/counts.ts'
import { join } from 'node:path'
import { failure, PASSED, readPytest } from '../lib/counts.ts'
import { installNative } from '../lib/python/native.ts'
import { ensureVenv } from '../lib/python/venv.ts'
import { run } from '../lib/run.ts'

/** Each against the module that was just built; the first builds it. */
export async function runPytest(): Promise<Tally> {
  try {
    const venv = await ensureVenv()
    console.log('Building match_kernels for this machine\'s Python …')
    await installNative(venv, 'release')
    const { code, output } = await run(venv.python, ['-m', 'pytest', '-q'])
    return readPytest(output, code)
  }
  catch (error) {
    console.error((error as Error).message)
    return failure(`Python tests: ${(error as Error).message.split('\n').at(-1)}`)
  }
}

/** One of the environment's tools, whose exit code is its whole verdict. */
export async function runPythonTool(name: string, args: string[]): Promise<Tally> {
  const { bin } = await ensureVenv()
  const { code } = await run(join(bin, name), args)
  return code === 0 ? PASSED : failure(`${name} ${args[0] ?? ''} ended with exit code ${code}, see its output above`)
}
