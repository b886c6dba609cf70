/** Serves the compiler from a worker of its own: a program that does not end is stopped by ending the worker. */
import type { RustcAssets } from './assets.ts'
import type { CompilerFacts, Program } from './compiler-api.ts'
import { expose } from 'comlink'
import { RuntimeFailure } from '../../bench/protocol.ts'
import { fetchBytes } from '../../bench/runtimes/python/fetching.ts'
import { carryFailures } from '../../bench/runtimes/transfer.ts'
import { bytesOf, parseAssets, unpackedName } from './assets.ts'
import { PageCompiler } from './compiler.ts'

const REMEDY = 'Run npm start, which copies it from its package, then type on.'

type OnBytes = (loaded: number, total: number) => void

const urlOf = (name: string): URL => new URL(`${import.meta.env.BASE_URL}rustc/${name}`, globalThis.location.href)

async function fetchIndex(): Promise<RustcAssets> {
  const url = urlOf('index.json')
  const text = new TextDecoder().decode(await fetchBytes(url, { remedy: REMEDY }))
  const index = parseAssets(JSON.parse(text))
  if (!index)
    throw new RuntimeFailure({ what: 'The list of the compiler\'s files is of another version', where: url.pathname, remedy: REMEDY })
  return index
}

/** The format's own checksum is compared on the way. */
async function fetchUnpacked(name: string, bytes: number, onBytes: (bytes: number) => void): Promise<Uint8Array> {
  const url = urlOf(name)
  const packed = await fetchBytes(url, { remedy: REMEDY, expected: { bytes }, onBytes })
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer().catch((error: Error) => {
    throw new RuntimeFailure({ what: `The file is damaged: ${error.message}`, where: url.pathname, remedy: REMEDY }, { cause: error })
  }))
}

interface Started {
  compiler: PageCompiler
  facts: CompilerFacts
}

async function startUp(onBytes: OnBytes): Promise<Started> {
  const index = await fetchIndex()
  const total = bytesOf(index)
  const loaded = new Map<string, number>()
  const unpacked = new Map(await Promise.all(Object.entries(index.files).map(async ([name, { bytes }]) => {
    const content = await fetchUnpacked(name, bytes, (sofar) => {
      loaded.set(name, sofar)
      onBytes([...loaded.values()].reduce((sum, each) => sum + each, 0), total)
    })
    return [unpackedName(name), content] as const
  })))
  const wasm = unpacked.get(unpackedName(index.compiler))!
  unpacked.delete(unpackedName(index.compiler))
  const compiler = new PageCompiler(wasm, unpacked, () => performance.now())
  return { compiler, facts: { rustc: compiler.version(), builtOn: index.builtOn } }
}

/** Progress is passed on at most this often, ms: each is a message to the page. */
const PROGRESS_EVERY_MS = 100

function paced(onBytes?: OnBytes): OnBytes {
  let toldMs = -Infinity
  return (loaded, total) => {
    if (loaded < total && performance.now() - toldMs < PROGRESS_EVERY_MS)
      return
    toldMs = performance.now()
    onBytes?.(loaded, total)
  }
}

let started: Promise<Started> | undefined
const start = (onBytes?: OnBytes): Promise<Started> => started ??= startUp(paced(onBytes))

carryFailures()
expose({
  start: async (onBytes?: OnBytes) => (await start(onBytes)).facts,
  check: async (program: Program) => (await start()).compiler.check(program),
  run: async (program: Program, onOutput?: (piece: string) => void) => (await start()).compiler.run(program, onOutput),
})
