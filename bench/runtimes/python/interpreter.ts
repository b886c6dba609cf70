/** CPython in this worker: Pyodide from the deck's own files, its output, wheels, and modules given as text. */
import type { PyodideAPI } from 'pyodide'
import type { PyCallable, PyProxy } from 'pyodide/ffi'
import type { PythonAssets } from './assets.ts'
import type { CellResult } from './python-api.ts'
import type { WheelTags } from './wheel-name.ts'
import { RuntimeFailure } from '../../protocol.ts'
import { fetchBytes } from './fetching.ts'
import { OutputBuffer } from './output.ts'
import support from './support.py?raw'
import { wheelMismatch } from './wheel-name.ts'

/** Folder of the modules that are given as text: on Python's path. */
const MODULES = '/deck'

export interface WheelFile {
  /** Below the deck's address. */
  file: string
  bytes: number
  sha256: string
}

interface Support {
  call_times: PyCallable
  run_cell: PyCallable
}

export class Interpreter {
  readonly pyodide: PyodideAPI
  readonly assets: PythonAssets
  readonly #base: URL
  readonly #support: Support
  #output = discardingOutput()

  constructor(pyodide: PyodideAPI, assets: PythonAssets, base: URL) {
    this.pyodide = pyodide
    this.assets = assets
    this.#base = base
    const write = (bytes: Uint8Array): number => {
      this.#output.write(bytes)
      return bytes.length
    }
    pyodide.setStdout({ write })
    pyodide.setStderr({ write })
    // There is no standard input: a program that reads it gets an EOFError at once.
    pyodide.setStdin({ stdin: () => null })
    this.#support = loadSupport(pyodide)
    pyodide.runPython(`import sys; sys.path.insert(0, ${JSON.stringify(MODULES)})`)
  }

  /** `CPython 3.14.2 in Pyodide 314`: a line on a slide has no room for more. */
  get name(): string {
    return `CPython ${this.assets.python} in Pyodide ${Number.parseInt(this.assets.pyodide)}`
  }

  /** Makes `path`, such as `labs/doubles/python.py`, importable. */
  addModule(path: string, source: string): void {
    const file = `${MODULES}/${path}`
    this.pyodide.FS.mkdirTree(file.slice(0, file.lastIndexOf('/')))
    this.pyodide.FS.writeFile(file, source)
  }

  /**
   * Unpacks a wheel into `directory`, site-packages when absent.
   *
   * @throws RuntimeFailure when it is missing, damaged or made for another Python
   */
  async installWheel({ file, ...expected }: WheelFile, remedy: string, directory?: string): Promise<void> {
    const why = wheelMismatch(file, tagsOf(this.pyodide))
    if (why)
      throw new RuntimeFailure({ what: `The wheel does not fit: ${why}`, where: file, remedy })
    const bytes = await fetchBytes(new URL(file, this.#base), { remedy, expected })
    this.pyodide.unpackArchive(bytes, 'whl', directory ? { extractDir: directory } : {})
    this.pyodide.runPython('import importlib; importlib.invalidate_caches()')
  }

  callTimes(call: PyProxy, times: number): unknown {
    return this.#support.call_times(call, times) as unknown
  }

  runCell(code: string, onOutput?: (piece: string) => void): CellResult {
    this.#output = new OutputBuffer(() => performance.now(), onOutput)
    try {
      const result = this.#support.run_cell(code) as PyProxy
      const [value, traceback, elapsedMs] = result.toJs() as [string | undefined, string | undefined, number]
      result.destroy()
      const { text, omittedLines } = this.#output.end()
      return { output: text, omittedLines, elapsedMs, ...(value != null && { value }), ...(traceback != null && { traceback }) }
    }
    finally {
      this.#output = discardingOutput()
    }
  }
}

/** Output outside a cell is dropped. */
function discardingOutput(): OutputBuffer {
  return new OutputBuffer(() => 0)
}

function loadSupport(pyodide: PyodideAPI): Support {
  const namespace = pyodide.toPy({ __name__: 'support' }) as PyProxy
  pyodide.runPython(support, { globals: namespace, filename: '<support>' })
  return { call_times: namespace.get('call_times') as PyCallable, run_cell: namespace.get('run_cell') as PyCallable }
}

/** Of the wheels that this Python takes (PEP 783, "Emscripten Packaging"). */
function tagsOf({ lockfile: { info } }: PyodideAPI): WheelTags {
  const [major, minor] = info.python.split('.')
  return { python: `cp${major}${minor}`, platform: `pyemscripten_${info.abi_version}_${info.arch}` }
}
