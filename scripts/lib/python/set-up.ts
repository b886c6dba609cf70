/** Everything that Python in the slides needs, in order: wheels of others where they can be had, then the assembly. */
import { inRoot } from '../paths.ts'
import { inCi } from '../tally.ts'
import { ensurePythonAssets } from './assets.ts'
import { fetchWheel, isPresent } from './numpy.ts'
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
  console.log('Fetching NumPy for Python in the slides …')
  await fetchWheel(folder, undefined, NUMPY_WITHIN_MS).catch(() =>
    console.log('NumPy cannot be fetched now: its rows will say "wheel not bundled". Later: npm run numpy'))
}
