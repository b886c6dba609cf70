/** Everything that Python in the slides needs, in order: wheels of others where they can be had, then the assembly. */
import { join } from 'node:path'
import { bytesOf, inRoot } from '../paths.ts'
import { steps } from '../steps.js'
import { inCi } from '../tally.ts'
import { ensurePythonAssets } from './assets.ts'
import { fetchWheel, isPresent, NUMPY } from './numpy.ts'
import { ensureWheels } from './wheels.ts'

/** `npm start` waits no longer than this for a wheel that the deck can do without, ms. */
const NUMPY_WITHIN_MS = 20_000

export interface SetUpOptions {
  /** Try to fetch NumPy; a failure is not an error. */
  withNumPy?: boolean
}

export async function ensurePython({ withNumPy = false }: SetUpOptions = {}): Promise<void> {
  await ensureWheels()
  if (withNumPy && !inCi())
    await tryNumPy()
  await ensurePythonAssets()
}

async function tryNumPy(): Promise<void> {
  const folder = inRoot('.cache', 'wheels')
  if (isPresent(folder))
    return
  const step = steps.begin('NumPy for Python in the slides: 20 s at most')
  await fetchWheel(folder, undefined, NUMPY_WITHIN_MS).then(
    () => step.done(bytesOf([join(folder, NUMPY.file)])),
    () => step.stop('not now: its rows will say "wheel not bundled"; later: npm run numpy'),
  )
}
