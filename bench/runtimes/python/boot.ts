/** Starts Pyodide in this worker from the deck's own files, from a memory snapshot where there is one. */
import type { loadPyodide } from 'pyodide'
import type { PythonAssets } from './assets.ts'
import type { StartUp } from './python-api.ts'
import { failureOf, RuntimeFailure } from '../../protocol.ts'
import { parsePythonAssets } from './assets.ts'
import { fetchBytes } from './fetching.ts'
import { Interpreter } from './interpreter.ts'

export interface BootOptions {
  /** The deck's own address, which `python/` lies below. */
  base: URL
  useSnapshot: boolean
  onProgress: (startUp: StartUp) => void
}

const REMEDY = 'Run: npm start, which fetches Python\'s files again.'
const INDEX = 'python/index.json'

/** Fetched by Pyodide itself, one after the other: their bytes count once they have arrived. */
const OWN_FILES = ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'python_stdlib.zip', 'pyodide-lock.json']

/** @throws RuntimeFailure when a file is missing or damaged, or Python does not start */
export async function boot({ base, useSnapshot, onProgress }: BootOptions): Promise<Interpreter> {
  const index = await fetchBytes(new URL(INDEX, base), { remedy: REMEDY })
  const assets = parsePythonAssets(new TextDecoder().decode(index), INDEX)
  const folder = new URL('python/', base)
  const snapshotFile = useSnapshot ? assets.snapshot : undefined
  const progress = new Progress(assets, [...OWN_FILES, ...(snapshotFile ? [snapshotFile] : [])], onProgress)
  progress.watch(folder, OWN_FILES)
  try {
    const snapshot = snapshotFile === undefined
      ? undefined
      : fetchBytes(new URL(snapshotFile, folder), {
          remedy: REMEDY,
          expected: { bytes: assets.files[snapshotFile]!.bytes },
          onBytes: bytes => progress.add(snapshotFile, bytes),
        })
    // loadPyodide awaits it later; until then its rejection would be unhandled.
    snapshot?.catch(() => {})
    // Imported at run time, so that a missing file is a message on the slide and does not stop the deck.
    const module = await import(/* @vite-ignore */ new URL('pyodide.mjs', folder).href) as { loadPyodide: typeof loadPyodide }
    const pyodide = await module.loadPyodide({ indexURL: folder.href, checkAPIVersion: true, ...(snapshot && { _loadSnapshot: snapshot }) })
    // It is in Python's memory by now; Pyodide would keep the file as well.
    const { buffer } = await snapshot ?? {}
    if (buffer instanceof ArrayBuffer)
      buffer.transfer(0)
    progress.step('importing')
    return new Interpreter(pyodide, assets, base)
  }
  catch (error) {
    throw new RuntimeFailure({ ...failureOf(error, 'public/python', REMEDY), isFatal: true }, { cause: error })
  }
  finally {
    progress.end()
  }
}

/** Adds up the bytes that have arrived. */
class Progress {
  readonly #bytes = new Map<string, number>()
  readonly #totalBytes: number
  readonly #assets: PythonAssets
  readonly #onProgress: (startUp: StartUp) => void
  #observer?: PerformanceObserver

  constructor(assets: PythonAssets, files: readonly string[], onProgress: (startUp: StartUp) => void) {
    this.#assets = assets
    this.#onProgress = onProgress
    this.#totalBytes = files.reduce((sum, file) => sum + (assets.files[file]?.bytes ?? 0), 0)
    this.#tell('fetching')
  }

  /** The browser reports which files have arrived. */
  watch(folder: URL, files: readonly string[]): void {
    this.#observer = new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) {
        const file = files.find(file => name === new URL(file, folder).href)
        if (file)
          this.add(file, this.#assets.files[file]?.bytes ?? 0)
      }
    })
    this.#observer.observe({ type: 'resource', buffered: true })
  }

  add(file: string, bytes: number): void {
    this.#bytes.set(file, bytes)
    this.#tell(this.#loadedBytes >= this.#totalBytes ? 'starting' : 'fetching')
  }

  step(step: StartUp['step']): void {
    this.end()
    this.#tell(step)
  }

  end(): void {
    this.#observer?.disconnect()
  }

  get #loadedBytes(): number {
    return [...this.#bytes.values()].reduce((sum, bytes) => sum + bytes, 0)
  }

  #tell(step: StartUp['step']): void {
    this.#onProgress({ step, loadedBytes: this.#loadedBytes, totalBytes: this.#totalBytes })
  }
}
