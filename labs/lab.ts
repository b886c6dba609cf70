/** The shape of a lab: what its folder's `lab.ts` tells the page, the workers, the commands and the tests. */
import type { InputSpec } from '../bench/protocol.ts'
import type { Executable, MadeInput } from '../bench/runtimes/executables.ts'
import type { Implementation, Workload } from '../bench/workload.ts'
import type { LoadKernels } from './shared/kernels.ts'
import type { Threads } from './shared/threads/threads.ts'
import { RuntimeFailure } from '../bench/protocol.ts'

/** What the worker for JavaScript and WebAssembly offers to the executables of every lab. */
export interface WorkerTools {
  /** wasm/web by build; implementations of one build share its memory, each with a copy of the input. */
  loadKernels: LoadKernels
  threads: Threads
}

/** Hands one implementation its input. Throws RuntimeFailure when that is impossible. */
export type Prepare = (implementation: Implementation, bytes: Uint8Array, spec: InputSpec) => Executable | Promise<Executable>

/** What a lab's `executables.ts` exports. */
interface ExecutablesModule {
  executables: (tools: WorkerTools) => Prepare
}

export interface Lab extends Workload {
  /** Makes the seeded input: the same bytes in every worker and in a native recording, with the right answers. */
  makeInput: (spec: InputSpec) => MadeInput | Promise<MadeInput>
  /** What native lanes are compared with, where the baseline is none of them. The first of them when absent. */
  nativeBaseline?: string
  /** Its lanes are the doors of `shared/doors.ts`, which a native recording builds before it measures them. */
  doors?: true
  /** Loads what runs in JavaScript and WebAssembly, in the worker alone. Absent where all of it runs in Python. */
  executables?: () => Promise<ExecutablesModule>
}

/** What a lab says of an implementation; `answers` may stand once for the whole lab. */
export type Described = Omit<Implementation, 'answers'> & Partial<Pick<Implementation, 'answers'>>

export interface LabDefinition extends Omit<Lab, 'implementations'> {
  /** `Implementation.answers` of those that say nothing else. */
  answers?: string
  implementations: readonly Described[]
}

/**
 * @throws RangeError when an id stands twice, the baseline or the default size is none of those listed, or an implementation has
 *   no answer
 */
export function defineLab({ answers: usual, implementations, ...lab }: LabDefinition): Lab {
  const ids = implementations.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined)
    throw new RangeError(`implementations: ${lab.id} has ${twice} twice`)
  if (!ids.includes(lab.baseline))
    throw new RangeError(`baseline: ${lab.id} has no implementation ${lab.baseline}`)
  if (!lab.sizes.includes(lab.defaultSize))
    throw new RangeError(`defaultSize: ${lab.defaultSize} is none of the sizes of ${lab.id}`)
  const answering = implementations.map(({ answers = usual, ...one }) => {
    if (answers === undefined)
      throw new RangeError(`answers: ${lab.id} does not say which answer ${one.id} gives`)
    return { ...one, answers }
  })
  return { ...lab, implementations: answering }
}

/** @throws RuntimeFailure when the lab has none of this id */
export function implementationOf({ id: lab, implementations }: Pick<Lab, 'id' | 'implementations'>, id: string): Implementation {
  const found = implementations.find(implementation => implementation.id === id)
  if (!found)
    throw new RuntimeFailure({ what: `${lab} has no implementation "${id}"`, where: `labs/${lab}/lab.ts`, remedy: 'Reload the page.' })
  return found
}

type Own = Pick<Implementation, 'id' | 'source'> & Partial<Omit<Implementation, 'label' | 'name'>> & {
  /** `Rust` */
  label: string
  /** Which of several it is: `chars`. */
  form?: string
}

type Usual = Pick<Implementation, 'language' | 'runtime' | 'build'> & Partial<Implementation>

function implementation(usual: Usual, { label, form, ...own }: Own): Described {
  const words = form === undefined ? { label, name: label } : { label: `${label}, ${form}`, name: `${label} (${form})` }
  return { boundary: 'resident', role: 'implementation', ...usual, ...own, ...words }
}

export function javascript(own: Own): Described {
  return implementation({ language: 'javascript', runtime: 'js', build: 'jit' }, own)
}

/** Rust in WebAssembly that JavaScript calls. */
export function rust(own: Own): Described {
  return implementation({ language: 'rust', runtime: 'wasm', build: 'release' }, own)
}

export function python(own: Own): Described {
  return implementation({ language: 'python', runtime: 'python', build: 'cpython' }, own)
}

/** Rust that Python calls: our own module, in its build, unless `needs` names a library. */
export function pyo3({ build = 'release', ...own }: Own): Described {
  const module = build === 'release' ? 'match_kernels' : `match_kernels_${build}`
  return implementation({ language: 'rust', runtime: 'python', build, needs: [module] }, own)
}

/** What Python reaches over JavaScript, which gets a copy. */
export function bridge(own: Own): Described {
  return implementation({ language: 'javascript', runtime: 'python', build: 'jit', boundary: 'copied', needs: ['bridge'] }, own)
}
