/** What runs, by implementation id. Imported by the worker only. */
import type { Executable, MadeInput, WorkloadExecutables } from '../../bench/runtimes/executables.ts'
import type { Build, Kernels, ResidentText } from '../kernels.ts'
import type { Threads } from '../threads/threads.ts'
import { RuntimeFailure } from '../../bench/protocol.ts'
import { makeCharacters, makeLetters, NON_ASCII, rightAnswers } from './input.ts'
import { countBytes, countChars, countWords } from './javascript.ts'

/** Bytes that are decoded at once. */
const PIECE = 1024

/** Turns bytes that already lie in wasm memory into what is timed. */
type Resident = (text: ResidentText) => Omit<Executable, 'dispose'>

/**
 * Bound, not wrapped in a closure: V8's middle compiler inlines a kernel into a closure once that is called often, and the
 * copy of the loop in there never reaches the best compiler. A lane would then change its speed in the middle of a run.
 */
const javascript: Record<string, (bytes: Uint8Array) => Executable> = {
  'js-chars': bytes => ({ run: countChars.bind(undefined, toString(bytes)) }),
  'js-bytes': bytes => ({ run: countBytes.bind(undefined, bytes) }),
  'js-swar': bytes => ({ run: countWords.bind(undefined, bytes) }),
}

/** A string in the engine's own heap: one that TextDecoder made lies outside of it, and each access takes longer. */
function toString(bytes: Uint8Array): string {
  const decoder = new TextDecoder()
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; from += PIECE)
    pieces.push(decoder.decode(bytes.subarray(from, from + PIECE), { stream: true }))
  return pieces.join('') + decoder.decode()
}

const rust: Record<string, [Build, Resident]> = {
  'rust-debug': ['debug', text => ({ run: () => text.chars() })],
  'rust-chars': ['release', text => ({ run: () => text.chars() })],
  'rust-chars-once': ['release', text => ({ run: () => text.charsOnce() })],
  'rust-bytes': ['release', text => ({ run: () => text.bytes() })],
  'rust-windows': ['release', text => ({ run: () => text.windows() })],
  'rust-blocks': ['simd', text => ({ run: () => text.blocks() })],
  'rust-simd': ['simd', text => ({ run: () => text.simd!() })],
  'limit-copy': ['simd', copying],
  'limit-read': ['simd', text => ({ run: () => text.read() })],
}

function copying(text: ResidentText): Omit<Executable, 'dispose'> {
  const copied = 'copied'
  return {
    run: () => {
      text.copy()
      return copied
    },
    answer: () => text.copyChecksum(),
  }
}

/** The lab's input, the same in every worker. */
export const makeDoublesInput: WorkloadExecutables['makeInput'] = ({ size, seed, variant }): MadeInput => {
  const bytes = variant === NON_ASCII ? makeCharacters(size, seed) : makeLetters(size, seed)
  return { bytes, expected: rightAnswers(bytes) }
}

export interface DoublesDeps {
  /** By build; implementations of one build share its memory, each with a copy of the text. */
  loadKernels: (build: Build) => Promise<Kernels>
  threads: Threads
}

export function doublesExecutables({ loadKernels, threads }: DoublesDeps): WorkloadExecutables {
  return {
    makeInput: makeDoublesInput,
    prepare: async (id, bytes) => {
      if (id in javascript)
        return javascript[id](bytes)
      if (id === 'workers-2')
        return inThreads(2, bytes, threads)
      if (!(id in rust))
        throw new RuntimeFailure({ what: `Nothing runs as "${id}"`, where: 'labs/doubles/executables.ts', remedy: 'Add it there.' })
      const [build, resident] = rust[id]
      const { ResidentText } = await loadKernels(build)
      const text = new ResidentText(bytes)
      return { ...resident(text), dispose: () => text.free() }
    },
  }
}

async function inThreads(threadCount: number, bytes: Uint8Array, threads: Threads): Promise<Executable> {
  const { count, dispose } = await threads.doubles(threadCount, bytes)
  const repeatAsync = async (calls: number) => {
    let doubles = 0
    for (let call = 0; call < calls; call++)
      doubles = await count()
    return doubles
  }
  const run = () => {
    throw new RangeError('run: other threads do the work; call repeatAsync')
  }
  return { run, repeatAsync, dispose }
}
