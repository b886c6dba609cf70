/** What runs, by implementation id. Imported by the worker only. */
import type { Executable } from '../../bench/runtimes/executables.ts'
import type { Prepare, WorkerTools } from '../lab.ts'
import type { Build, ResidentText } from '../shared/kernels.ts'
import type { Threads } from '../shared/threads/threads.ts'
import { RuntimeFailure } from '../../bench/protocol.ts'
import { onBytes, onText } from './javascript.ts'

/** Bytes that are decoded at once. */
const PIECE = 1024

/** Makes an executable over bytes that are already in wasm memory. */
type Resident = (text: ResidentText) => Omit<Executable, 'dispose'>

/**
 * Bound, not wrapped in a closure: V8's middle compiler inlines a kernel into a closure once that is called often, and the
 * copy of the loop in there never reaches the best compiler. A lane would then change its speed in the middle of a run.
 */
function inJavaScript(id: string, bytes: Uint8Array): Executable | undefined {
  if (id in onText)
    return { run: onText[id]!.bind(undefined, toString(bytes)) }
  if (id in onBytes)
    return { run: onBytes[id]!.bind(undefined, bytes) }
  return undefined
}

/** A string in the engine's own heap: a string made by TextDecoder is outside it, and each access takes longer. */
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

export function executables({ loadKernels, threads }: WorkerTools): Prepare {
  return async (id, bytes) => {
    const executable = inJavaScript(id, bytes)
    if (executable)
      return executable
    if (id === 'workers-2')
      return inThreads(2, bytes, threads)
    const lane = rust[id]
    if (!lane)
      throw new RuntimeFailure({ what: `Nothing runs as "${id}"`, where: 'labs/doubles/executables.ts', remedy: 'Add it there.' })
    const [build, resident] = lane
    const { ResidentText } = await loadKernels(build)
    const text = new ResidentText(bytes)
    return { ...resident(text), dispose: () => text.free() }
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
