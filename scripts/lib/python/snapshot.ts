/**
 * Python's memory after its start, with the modules imported that the deck needs: restoring it takes less time than
 * starting. It fits the one pyodide.asm.wasm that it was made with. Run by itself, as `node snapshot.ts PYODIDE OUT`.
 */
import type { loadPyodide } from 'pyodide'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

/**
 * Of the standard library: what a cell, a traceback, a wheel or a lab imports. Left out are those that showed no gain
 * (what pydantic imports), and those that keep a hold of `random`, such as `statistics`.
 */
const MODULES = [
  'array',
  'ast',
  'collections.abc',
  'dataclasses',
  // The names in a wheel's archive are in this encoding.
  'encodings.cp437',
  'functools',
  'hashlib',
  // `importlib.invalidate_caches()` imports it, and with it `email`: 0.1 s after every wheel's unpacking.
  'importlib.metadata',
  'importlib.util',
  'itertools',
  'json',
  'linecache',
  'pathlib',
  're',
  'shutil',
  'time',
  'traceback',
  'types',
  'typing',
  'zipfile',
]

/** Python's start imports `random`, and seeds it. Unless it is imported again, every restored Python draws the same numbers. */
const FORGET_RANDOM = 'import sys; sys.modules.pop("random", None)'

/** Runs Python in a namespace that is thrown away: in `__main__` the names would stay, already imported for code that forgets to. */
const apart = (code: string): string => `exec(${JSON.stringify(code)}, {})`

async function makeSnapshot(pyodide: string, out: string): Promise<void> {
  const module = await import(pathToFileURL(join(pyodide, 'pyodide.mjs')).href) as { loadPyodide: typeof loadPyodide }
  const python = await module.loadPyodide({ indexURL: pyodide, _makeSnapshot: true })
  python.runPython(apart(`import ${MODULES.join(', ')}`))
  python.runPython(apart(FORGET_RANDOM))
  await writeFile(out, python.makeMemorySnapshot())
}

if (import.meta.main)
  await makeSnapshot(process.argv[2]!, process.argv[3]!)
