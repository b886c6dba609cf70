/** What a lab's lanes.py is told of an implementation: labs/shared/lane.py has the same fields. */
import type { Implementation } from '../../../bench/workload.ts'
import type { Lab } from '../../lab.ts'
import { shownFunction } from '../shown-function.ts'

export interface PythonLane {
  id: string
  answers: string
  /** What a lane calls that is not Python: a build of match_kernels, or `bridge`. */
  build?: string
  /** The function in it: `doubles.chars_once`. */
  call?: string
}

/** A lane of match_kernels calls the function that its `source` shows, and so does one over JavaScript. */
export function pythonLane({ id, answers, build, needs = [], source }: Implementation): PythonLane {
  const { module, name } = shownFunction(source)
  const call = name.replaceAll('-', '_')
  if (needs.includes('bridge'))
    return { id, answers, build: 'bridge', call }
  return needs.some(need => need.startsWith('match_kernels')) ? { id, answers, build, call: `${module}.${call}` } : { id, answers }
}

/**
 * Those that this machine's own Python runs, what they are compared with first. Only WebAssembly has the bridge, and the build for
 * its vectors.
 */
export function nativeIds({ implementations, nativeBaseline }: Lab): string[] {
  const isNative = ({ runtime, build, needs = [] }: Implementation) =>
    runtime === 'native' || (runtime === 'python' && build !== 'simd' && !needs.includes('bridge'))
  const ids = implementations.filter(isNative).map(({ id }) => id)
  return nativeBaseline === undefined ? ids : [nativeBaseline, ...ids.filter(id => id !== nativeBaseline)]
}
