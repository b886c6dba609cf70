/** Serves ruff from a worker of its own, so that a text that takes seconds does not block the page. */
import wasmUrl from '@astral-sh/ruff-wasm-web/ruff_wasm_bg.wasm?url'
import { expose } from 'comlink'
import { RuntimeFailure } from '../../bench/protocol.ts'
import { createPause } from '../../bench/runtimes/pause.ts'
import { fetchBytes } from '../../bench/runtimes/python/fetching.ts'
import { carryFailures } from '../../bench/runtimes/transfer.ts'
import sample from '../../snippets/tooling/basket.py?raw'
import { openWorkspace, RuffLinter } from './ruff-linter.ts'

const REMEDY = 'Run npm start, which builds the deck with it, then type on.'

async function start(): Promise<RuffLinter> {
  const url = new URL(wasmUrl, globalThis.location.href)
  const bytes = await fetchBytes(url, { remedy: REMEDY })
  try {
    const linter = new RuffLinter(openWorkspace(bytes as Uint8Array<ArrayBuffer>), () => performance.now(), createPause)
    linter.warm(sample)
    return linter
  }
  catch (error) {
    throw new RuntimeFailure(
      { what: `Ruff does not start: ${(error as Error).message}`, where: url.pathname, remedy: REMEDY },
      { cause: error },
    )
  }
}

let started: Promise<RuffLinter> | undefined
const linter = () => started ??= start()

carryFailures()
expose({
  check: async (text: string) => (await linter()).check(text),
  format: async (text: string) => (await linter()).format(text),
  fixAll: async (text: string) => (await linter()).fixAll(text),
  plan: async (text: string) => (await linter()).plan(text),
  round: async (...args: Parameters<RuffLinter['round']>) => (await linter()).round(...args),
})
