/** Runs Python's snippets natively, as the cells of the slides run them. */
import type { PythonRecord } from '../../snippets/records.ts'
import { parsePythonRecord } from '../../snippets/records.ts'
import { CommandError } from '../lib/command.ts'
import { inRoot } from '../lib/paths.ts'
import { ensureVenv } from '../lib/python/venv.ts'
import { run } from '../lib/run.ts'

const RUN_WITHIN_MS = 60_000

/**
 * The result of each file, in their order. The environment has to have `match_kernels` (scripts/lib/python/native.ts).
 *
 * @throws CommandError when Python itself ended badly
 */
export async function runCells(files: readonly string[]): Promise<PythonRecord[]> {
  const { python } = await ensureVenv()
  const runner = inRoot('scripts', 'snippets', 'run_cells.py')
  const { code, output } = await run(python, [runner, ...files], { show: false, timeoutMs: RUN_WITHIN_MS })
  // A panic's message goes to standard error, between the lines.
  const lines = output.split('\n').filter(line => line.startsWith('{"python"'))
  if (code !== 0 || lines.length !== files.length)
    throw new CommandError(`${output}\nPython ended with exit code ${code} after ${lines.length} of ${files.length} snippets.`)
  return lines.map((line, index) => parsePythonRecord(JSON.parse(line), files[index]!))
}
