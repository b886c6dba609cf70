/** What runs, by implementation id. Imported by the worker only. */
import type { Executable } from '../../bench/runtimes/executables.ts'
import type { Prepare, WorkerTools } from '../lab.ts'
import type { KernelsOf } from '../shared/kernels.ts'
import { kernelsFor } from '../shared/resident-kernel.ts'
import { roundsIn } from './input.ts'
import { fib, fourCalls, gcd, oneCall } from './javascript.js'

export function executables({ loadKernels }: WorkerTools): Prepare {
  return async (implementation, bytes): Promise<Executable> => {
    const rounds = roundsIn(bytes)
    if (implementation.id === 'js-own')
      return { run: fourCalls.bind(undefined, { fib, gcd }, rounds) }
    // The build that each of them names.
    const kernels = await kernelsFor(implementation, loadKernels) as KernelsOf['labs']
    switch (implementation.crossings) {
      case 4: return { run: fourCalls.bind(undefined, kernels, rounds) }
      case 1: return { run: oneCall.bind(undefined, kernels, rounds) }
      default: return { run: kernels.iterations.bind(undefined, 111n, 123n, BigInt(rounds)) }
    }
  }
}
