/** What runs, by implementation id. Imported by the worker only. */
import type { Executable } from '../../bench/runtimes/executables.ts'
import type { Implementation } from '../../bench/workload.ts'
import type { Prepare, WorkerTools } from '../lab.ts'
import type { LoadKernels, PointSets } from '../shared/kernels.ts'
import type { Threads } from '../shared/threads/threads.ts'
import { kernelsFor, residentKernel } from '../shared/resident-kernel.ts'
import { byGrid } from './grid.js'
import { allPairs, byFlatbush } from './javascript.js'
import { digest, pointSets } from './points.ts'

/** Bound, not wrapped: see labs/doubles/executables.ts. */
const javascript: Record<string, (sets: PointSets, found: Float64Array) => void> = {
  'js-brute': allPairs,
  'js-library': byFlatbush,
  'js-grid': byGrid,
  'js-grid-1': (sets, found) => byGrid(sets, found, 1),
  'js-grid-4': (sets, found) => byGrid(sets, found, 4),
  'js-grid-16': (sets, found) => byGrid(sets, found, 16),
  'js-grid-64': (sets, found) => byGrid(sets, found, 64),
}

const THREADS: Readonly<Record<string, number>> = { 'workers-2': 2, 'workers-4': 4 }

/** Each implementation computes the distances again in every call; it returns the last of them. */
export function executables({ loadKernels, threads }: WorkerTools): Prepare {
  return async (implementation, bytes) => {
    const { id } = implementation
    const sets = pointSets(bytes)
    const [find, threadCount] = [javascript[id], THREADS[id]]
    if (find)
      return inJavaScript(find, sets)
    if (threadCount)
      return inThreads(threadCount, sets, threads)
    return inRust(implementation, sets, loadKernels)
  }
}

function inJavaScript(find: (sets: PointSets, found: Float64Array) => void, sets: PointSets): Executable {
  const found = new Float64Array(sets.xs.length)
  const fill = find.bind(undefined, sets, found)
  const run = () => {
    fill()
    return found[found.length - 1]!
  }
  return { run, answer: () => digest(found) }
}

async function inRust(
  implementation: Implementation,
  { xs, ys, otherXs, otherYs }: PointSets,
  loadKernels: LoadKernels,
): Promise<Executable> {
  const { ResidentPoints } = await kernelsFor(implementation, loadKernels)
  const points = new ResidentPoints(xs, ys, otherXs, otherYs)
  return { run: residentKernel(points, implementation), answer: () => digest(points.distances()), dispose: () => points.free() }
}

async function inThreads(count: number, sets: PointSets, pool: Threads): Promise<Executable> {
  const found = new Float64Array(sets.xs.length)
  const { find, dispose } = await pool.distances(count, sets, found)
  const repeatAsync = async (calls: number) => {
    for (let call = 0; call < calls; call++)
      await find()
    return found[found.length - 1]!
  }
  const run = () => {
    throw new RangeError('run: other threads do the work; call repeatAsync')
  }
  return { run, repeatAsync, answer: () => digest(found), dispose }
}
