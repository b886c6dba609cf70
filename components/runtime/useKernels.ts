/** The kernels on the page's own thread: for answers to small questions, never for times. */
import type { Failure } from '../../bench/protocol.ts'
import type { Build, KernelsOf } from '../../labs/shared/kernels.ts'
import { whenever } from '@vueuse/core'
import { shallowRef } from 'vue'
import { failureOf } from '../../bench/protocol.ts'
import { loadKernels } from '../../labs/shared/kernels.ts'

/** Loaded as soon as they are wanted. */
export function useKernels<B extends Build>(build: B, isWanted = () => true) {
  const kernels = shallowRef<KernelsOf[B]>()
  const failure = shallowRef<Failure>()
  whenever(isWanted, () => void loadKernels(build, new URL(import.meta.env.BASE_URL, location.origin)).then(
    loaded => kernels.value = loaded,
    (error: unknown) => failure.value = failureOf(error, `public/wasm/${build}`, 'Run: npm run wasm, then reload.'),
  ), { immediate: true, once: true })
  return { kernels, failure }
}
