/** What runs, by implementation id. Imported by the worker only. */
import type { Executable } from '../../bench/runtimes/executables.ts'
import type { Prepare, WorkerTools } from '../lab.ts'
import type { KernelsOf } from '../shared/kernels.ts'
import type { Tables } from './tables.ts'
import { kernelsFor, residentKernel } from '../shared/resident-kernel.ts'
import { REGULARISATION } from './input.ts'
import { byMoments } from './javascript.js'
import { tablesOf } from './tables.ts'

export function executables({ loadKernels }: WorkerTools): Prepare {
  return async (implementation, bytes) => {
    const tables = tablesOf(bytes)
    if (implementation.id === 'js-moments')
      return inJavaScript(tables)
    const { ResidentMixture } = await kernelsFor(implementation, loadKernels) as KernelsOf['cases']
    const { points, responsibilities, dimensions, components } = tables
    const resident = new ResidentMixture(points, dimensions, responsibilities, components)
    const dispose = () => resident.free()
    // What is passed is for the one method that takes something: see labs/doubles/executables.ts for why it is bound.
    const run = residentKernel(resident, implementation) as (regularisation: number) => number
    if (implementation.answers !== 'iteration')
      return { run: run as () => number, answer: () => resident.estimates(), dispose }
    return { run: run.bind(undefined, REGULARISATION), answer: () => [run(REGULARISATION), ...resident.estimates()], dispose }
  }
}

function inJavaScript(tables: Tables): Executable {
  const { dimensions: d, components: k } = tables
  const found = new Float64Array(k * (1 + d + d * d))
  const fill = byMoments.bind(undefined, tables, found)
  const run = () => {
    fill()
    return found[found.length - 1]!
  }
  return { run, answer: () => found }
}
