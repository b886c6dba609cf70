/** The release build on the page's thread: for answers to short texts, never for times. */
import type { Failure } from '../../bench/protocol.ts'
import type { Kernels } from '../../labs/shared/kernels.ts'
import { shallowRef } from 'vue'
import { failureOf } from '../../bench/protocol.ts'
import { loadKernels } from '../../labs/shared/kernels.ts'

export function useKernels() {
  const kernels = shallowRef<Kernels>()
  const failure = shallowRef<Failure>()
  loadKernels('release', new URL(import.meta.env.BASE_URL, location.origin)).then(
    loaded => kernels.value = loaded,
    (error: unknown) => failure.value = failureOf(error, 'public/wasm/release', 'Run: npm run wasm, then reload.'),
  )
  return { kernels, failure }
}
