/** The page's side of the compiler's worker. */
import type { WorkerLike } from '../../bench/runtimes/worker-connection.ts'
import type { Compiler, CompilerClient } from './compiler-api.ts'
import { proxy } from 'comlink'
import { failureOf } from '../../bench/protocol.ts'
import { connectWorker } from '../../bench/runtimes/worker-connection.ts'

/** `create` is called at the first use, and at the first one after the worker was ended, or could not load its files. */
function createRustClient(create: () => WorkerLike): CompilerClient {
  const { ask, terminate } = connectWorker<Compiler>(create)
  return {
    start: onBytes => ask(remote => remote.start(onBytes && proxy(onBytes))).catch((error: unknown) => {
      terminate(failureOf(error, 'the Rust compiler', 'Type on, or reload the page.'))
      throw error
    }),
    check: program => ask(remote => remote.check(program)),
    run: (program, onOutput) => ask(remote => remote.run(program, onOutput && proxy(onOutput))),
    terminate: () => terminate(),
  }
}

/** The deck's one compiler. */
export const compiler = createRustClient(() => new Worker(new URL('./rust-worker.ts', import.meta.url), { type: 'module' }))
