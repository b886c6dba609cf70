/**
 * Python's memory after its start, with the modules imported that the deck needs: restoring it takes less time than
 * starting. It fits the one pyodide.asm.wasm that it was made with. Run by itself, as `node snapshot.ts PYODIDE OUT`.
 */
import type { loadPyodide } from 'pyodide'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

/** Of the standard library: what a cell, a traceback, a wheel or a lab imports. */
const MODULES = [
  'array',
  'ast',
  'collections.abc',
  'dataclasses',
  'functools',
  'hashlib',
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

async function makeSnapshot(pyodide: string, out: string): Promise<void> {
  const module = await import(pathToFileURL(join(pyodide, 'pyodide.mjs')).href) as { loadPyodide: typeof loadPyodide }
  const python = await module.loadPyodide({ indexURL: pyodide, _makeSnapshot: true })
  python.runPython(`import ${MODULES.join(', ')}`)
  await writeFile(out, python.makeMemorySnapshot())
}

if (import.meta.main)
  await makeSnapshot(process.argv[2]!, process.argv[3]!)
