/** The page's side of ruff's worker. */
import type { WorkerLike } from '../../bench/runtimes/worker-connection.ts'
import type { Linter, LinterClient } from './linter-api.ts'
import { failureOf } from '../../bench/protocol.ts'
import { connectWorker } from '../../bench/runtimes/worker-connection.ts'

/**
 * `create` is called at the first use, and at the first one after the worker was ended, or has failed: the file that was
 * missing may be there by then, and WebAssembly that has trapped cannot be used again.
 */
function createRuffClient(create: () => WorkerLike): LinterClient {
  const { ask, terminate } = connectWorker<Linter>(create)
  const asking: typeof ask = question => ask(question).catch((error: unknown) => {
    terminate(failureOf(error, 'ruff', 'Type on, or reload the page.'))
    throw error
  })
  return {
    check: text => asking(remote => remote.check(text)),
    format: text => asking(remote => remote.format(text)),
    fixAll: text => asking(remote => remote.fixAll(text)),
    plan: text => asking(remote => remote.plan(text)),
    round: (text, plan) => asking(remote => remote.round(text, plan)),
    terminate: () => terminate(),
  }
}

export const ruff = createRuffClient(() => new Worker(new URL('./ruff-worker.ts', import.meta.url), { type: 'module' }))
