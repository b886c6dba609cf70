/** What runs, by implementation id. Imported by the worker only. */
import type { Executable } from '../../bench/runtimes/executables.ts'
import type { Prepare, WorkerTools } from '../lab.ts'
import type { Build, PointSets, ResidentPoints } from '../shared/kernels.ts'
import type { Threads } from '../shared/threads/threads.ts'
import { RuntimeFailure } from '../../bench/protocol.ts'
import { byGrid } from './grid.ts'
import { allPairs, byFlatbush } from './javascript.ts'
import { digest, pointSets } from './points.ts'

/** Bound, not wrapped: see labs/doubles/executables.ts. */
const javascript: Record<string, (sets: PointSets, found: Float64Array) => void> = {
  'js-brute': allPairs,
  'js-library': byFlatbush,
  'js-grid': byGrid,
}

type Method = 'pairs' | 'arrays' | 'simd' | 'grid' | 'tree' | 'auto' | 'kiddo'

const rust: Record<string, [Build, Method]> = {
  'rust-debug': ['debug', 'pairs'],
  'rust-pairs': ['release', 'pairs'],
  'rust-arrays': ['release', 'arrays'],
  'rust-simd': ['simd', 'simd'],
  'rust-kiddo': ['kiddo', 'kiddo'],
  'rust-tree': ['simd', 'tree'],
  'rust-grid': ['simd', 'grid'],
  'rust-auto': ['simd', 'auto'],
}

const threads: Record<string, number> = { 'workers-2': 2, 'workers-4': 4 }

/** Each implementation computes the distances again in every call; it returns the last of them. */
export function executables({ loadKernels, threads: pool }: WorkerTools): Prepare {
  return async (id, bytes) => {
    const sets = pointSets(bytes)
    if (id in javascript)
      return inJavaScript(javascript[id]!, sets)
    if (id in rust)
      return inRust(rust[id]!, sets, loadKernels)
    if (id in threads)
      return inThreads(threads[id]!, sets, pool)
    throw new RuntimeFailure({ what: `Nothing runs as "${id}"`, where: 'labs/distances/executables.ts', remedy: 'Add it there.' })
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

async function inRust([build, method]: [Build, Method], { xs, ys, otherXs, otherYs }: PointSets, loadKernels: WorkerTools['loadKernels']): Promise<Executable> {
  const { ResidentPoints } = await loadKernels(build)
  const points = new ResidentPoints(xs, ys, otherXs, otherYs) as ResidentPoints & Record<Method, () => number>
  return { run: () => points[method](), answer: () => digest(points.distances()), dispose: () => points.free() }
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
