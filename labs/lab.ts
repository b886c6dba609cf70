/** The shape of a lab: what its folder's `lab.ts` tells the page, the workers, the commands and the tests. */
import type { InputSpec } from '../bench/protocol.ts'
import type { Executable, MadeInput } from '../bench/runtimes/executables.ts'
import type { Workload } from '../bench/workload.ts'
import type { Build, Kernels } from './shared/kernels.ts'
import type { Threads } from './shared/threads/threads.ts'

/** What the worker for JavaScript and WebAssembly has, for the executables of every lab. */
export interface WorkerTools {
  /** wasm/web by build; implementations of one build share its memory, each with a copy of the input. */
  loadKernels: (build: Build) => Promise<Kernels>
  threads: Threads
}

/** Hands one implementation its input. Throws RuntimeFailure when that is impossible. */
export type Prepare = (implementation: string, bytes: Uint8Array, spec: InputSpec) => Executable | Promise<Executable>

/** What a lab's `executables.ts` exports. */
export interface ExecutablesModule {
  executables: (tools: WorkerTools) => Prepare
}

export interface Lab extends Workload {
  /** Makes the seeded input: the same bytes in every worker and in a native recording, with the right answers. */
  makeInput: (spec: InputSpec) => MadeInput | Promise<MadeInput>
  /** Loads what runs in JavaScript and WebAssembly, in the worker alone. Absent where all of it runs in Python. */
  executables?: () => Promise<ExecutablesModule>
}

/** @throws RangeError when an id stands twice, or the baseline or the default size is none of those listed */
export function defineLab(lab: Lab): Lab {
  const ids = lab.implementations.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined)
    throw new RangeError(`implementations: ${lab.id} has ${twice} twice`)
  if (!ids.includes(lab.baseline))
    throw new RangeError(`baseline: ${lab.id} has no implementation ${lab.baseline}`)
  if (!lab.sizes.includes(lab.defaultSize))
    throw new RangeError(`defaultSize: ${lab.defaultSize} is none of the sizes of ${lab.id}`)
  return lab
}
