/** The deck's one worker for JavaScript and WebAssembly: it loads a lab's executables when the lab's input is made. */
import { serve } from '../bench/runtimes/worker-server.ts'
import { labs } from './index.ts'
import { loadKernels } from './shared/kernels.ts'
import { servedLabs } from './shared/served-labs.ts'
import { createThreads } from './shared/threads/threads.ts'

const base = new URL(import.meta.env.BASE_URL, globalThis.location.origin)

serve(servedLabs(labs, {
  loadKernels: build => loadKernels(build, base),
  threads: createThreads(() => new Worker(new URL('./shared/threads/share-worker.ts', import.meta.url), { type: 'module' })),
}))
