/** What the compiler sees of a computer: a program's text, its own libraries, and two streams. */
import type { Fd } from '@bjorn3/browser_wasi_shim'
import { ConsoleStdout, Directory, File, OpenFile, PreopenDirectory } from '@bjorn3/browser_wasi_shim'

export const MAIN = 'main.rs'
export const TARGET = 'x86_64-unknown-linux-gnu'
/** Where the compiler's own target would have libraries: it looks, and finds the folder empty. */
const OWN_TARGET = 'wasm32-wasi'

type Entries = [string, Directory | File][]

const folder = (...entries: Entries): Directory => new Directory(new Map(entries))

/** Files by their unpacked names; read only, so that all runs share them. */
export function libraryFolder(libraries: ReadonlyMap<string, Uint8Array>): Directory {
  return folder(...[...libraries].map(([name, bytes]): Entries[number] => [name, new File(bytes, { readonly: true })]))
}

/** Gets what is written to a stream. */
export type Sink = (bytes: Uint8Array) => void

export function openFiles(source: string, libraries: Directory, out: Sink, err: Sink): Fd[] {
  const rustlib = folder([TARGET, folder(['lib', libraries])], [OWN_TARGET, folder(['lib', folder()])])
  const root: Entries = [
    [MAIN, new File(new TextEncoder().encode(source))],
    ['tmp', folder()],
    ['sysroot', folder(['lib', folder(['rustlib', rustlib])])],
  ]
  return [
    new OpenFile(new File([])),
    // What is written lies in the instance's own memory, which the next call may change.
    new ConsoleStdout(bytes => out(bytes.slice())),
    new ConsoleStdout(bytes => err(bytes.slice())),
    new PreopenDirectory('/', new Map(root)),
  ]
}
