/** What runs, by implementation id. Imported by the worker only. */
import type { Executable } from '../../bench/runtimes/executables.ts'
import type { Implementation } from '../../bench/workload.ts'
import type { Prepare, WorkerTools } from '../lab.ts'
import type { Kernels, LoadKernels } from '../shared/kernels.ts'
import type { Threads } from '../shared/threads/threads.ts'
import { kernelsFor, residentKernel } from '../shared/resident-kernel.ts'
import { onBytes, onText } from './javascript.js'

/** Bytes that are decoded at once. */
const PIECE = 1024

const THREADS: Readonly<Record<string, number>> = { 'workers-2': 2 }

/**
 * Bound, not wrapped in a closure: V8's middle compiler inlines a kernel into a closure once that is called often, and the
 * copy of the loop in there never reaches the best compiler. A lane would then change its speed in the middle of a run.
 */
function inJavaScript(id: string, bytes: Uint8Array): Executable | undefined {
  const [ofText, ofBytes] = [onText[id], onBytes[id]]
  if (ofText)
    return { run: ofText.bind(undefined, toString(bytes)) }
  return ofBytes && { run: ofBytes.bind(undefined, bytes) }
}

/** A string in the engine's own heap: a string made by TextDecoder is outside it, and each access takes longer. */
function toString(bytes: Uint8Array): string {
  const decoder = new TextDecoder()
  const pieces: string[] = []
  for (let from = 0; from < bytes.length; from += PIECE)
    pieces.push(decoder.decode(bytes.subarray(from, from + PIECE), { stream: true }))
  return pieces.join('') + decoder.decode()
}

export function executables({ loadKernels, threads }: WorkerTools): Prepare {
  return async (implementation, bytes) => {
    const { id } = implementation
    const executable = inJavaScript(id, bytes)
    if (executable)
      return executable
    const threadCount = THREADS[id]
    if (threadCount)
      return inThreads(threadCount, bytes, threads)
    return inRust(implementation, bytes, loadKernels)
  }
}

async function inRust(implementation: Implementation, bytes: Uint8Array, loadKernels: LoadKernels): Promise<Executable> {
  const { ResidentText } = await kernelsFor(implementation, loadKernels)
  const text = new ResidentText(bytes)
  const dispose = () => text.free()
  return implementation.id === 'limit-copy' ? { ...copying(text), dispose } : { run: residentKernel(text, implementation), dispose }
}

function copying(text: InstanceType<Kernels['ResidentText']>): Executable {
  const copied = 'copied'
  return {
    run: () => {
      text.copy()
      return copied
    },
    answer: () => text.copyChecksum(),
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
