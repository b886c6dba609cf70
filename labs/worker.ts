/** The deck's one worker for JavaScript and WebAssembly. A new lab adds its line. */
import { serve } from '../bench/runtimes/worker-server.ts'
import { distancesExecutables } from './distances/executables.ts'
import { doublesExecutables } from './doubles/executables.ts'
import { loadKernels } from './kernels.ts'
import { createThreads } from './threads/threads.ts'

const base = new URL(import.meta.env.BASE_URL, globalThis.location.origin)
const threads = createThreads(() => new Worker(new URL('./threads/share-worker.ts', import.meta.url), { type: 'module' }))
const kernels = (build: Parameters<typeof loadKernels>[0]) => loadKernels(build, base)

serve({
  distances: distancesExecutables({ loadKernels: kernels, threads }),
  doubles: doublesExecutables({ loadKernels: kernels, threads }),
})
