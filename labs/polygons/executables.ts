/** What runs, by implementation id. Imported by the worker only. */
import type { Executable } from '../../bench/runtimes/executables.ts'
import type { Implementation } from '../../bench/workload.ts'
import type { Prepare, WorkerTools } from '../lab.ts'
import type { KernelsOf, LoadKernels } from '../shared/kernels.ts'
import type { Problem } from './input.ts'
import { kernelsFor, residentKernel } from '../shared/resident-kernel.ts'
import { CORNERS, decode, LIMIT } from './input.ts'
import { findBest, Polygon } from './javascript.js'

/** Each implementation searches again in every call. */
export function executables({ loadKernels }: WorkerTools): Prepare {
  return async (implementation, bytes) => {
    const problem = decode(bytes)
    return implementation.id === 'js-loops' ? inJavaScript(problem) : inRust(implementation, problem, loadKernels)
  }
}

/** Bound, not wrapped: see labs/doubles/executables.ts. */
function inJavaScript({ points, polygons }: Problem): Executable {
  const places = Array.from({ length: points.length / 2 }, (_, at) => ({ x: points[2 * at]!, y: points[2 * at + 1]! }))
  const shapes = Array.from({ length: polygons.length / (2 * CORNERS) }, (_, at) => {
    const xs = polygons.subarray(2 * CORNERS * at)
    return new Polygon(xs.subarray(0, CORNERS), xs.subarray(CORNERS, 2 * CORNERS))
  })
  return { run: findBest.bind(undefined, places, shapes, LIMIT) }
}

/** A call returns the last index; the answer is all of them. */
async function inRust(implementation: Implementation, { points, polygons }: Problem, loadKernels: LoadKernels): Promise<Executable> {
  const { ResidentPolygons } = await kernelsFor(implementation, loadKernels) as KernelsOf['cases']
  const resident = new ResidentPolygons(points, polygons, CORNERS, LIMIT)
  return { run: residentKernel(resident, implementation), answer: () => resident.found(), dispose: () => resident.free() }
}
