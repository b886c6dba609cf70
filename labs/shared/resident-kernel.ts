/** What a Rust implementation runs in WebAssembly: the build that it names, and in it the kernel that it shows. */
import type { Implementation } from '../../bench/workload.ts'
import type { Build, KernelsOf, LoadKernels } from './kernels.ts'
import { RuntimeFailure } from '../../bench/protocol.ts'
import { shownFunction } from './shown-function.ts'

/** @throws RuntimeFailure when the implementation is no Rust: it is missing in its lab's `executables.ts` */
export async function kernelsFor({ id, runtime, build, source }: Implementation, loadKernels: LoadKernels): Promise<KernelsOf[Build]> {
  if (runtime !== 'wasm')
    throw new RuntimeFailure({ what: `Nothing runs as "${id}"`, where: source, remedy: 'Add it to its lab\'s executables.ts.' })
  return loadKernels(build as Build)
}

/**
 * The method of an object of wasm/web that is called as the function that `source` shows: `chars-once` is `charsOnce`. Bound, not
 * wrapped: see labs/doubles/executables.ts.
 *
 * @throws RuntimeFailure when the build has no such method
 */
export function residentKernel(resident: object, { id, source, build }: Implementation): () => number {
  const method = shownFunction(source).name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const kernel = (resident as Record<string, unknown>)[method]
  if (typeof kernel !== 'function') {
    throw new RuntimeFailure({
      what: `Nothing runs as "${id}": the build ${build} has no ${method}()`,
      where: source,
      remedy: 'Name the region as the method of wasm/web, or run: npm run wasm.',
    })
  }
  return (kernel as () => number).bind(resident)
}
