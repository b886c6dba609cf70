/** The deck's one worker for JavaScript and WebAssembly. A new lab adds its line. */
import { serve } from '../bench/runtimes/worker-server.ts'
import { doublesExecutables } from './doubles/executables.ts'
import { loadKernels } from './doubles/wasm.ts'

const base = new URL(import.meta.env.BASE_URL, globalThis.location.origin)

serve({
  doubles: doublesExecutables(build => loadKernels(build, base)),
})
