/** Where Python's files come from, and where they go. */
import { join } from 'node:path'

export interface PythonFolders {
  /** The package `pyodide`. */
  pyodide: string
  /** Wheels that were fetched; kept from one build to the next. */
  wheels: string
  /** Our own module's wheels, a folder a build. */
  kernels: string
  /** What the deck serves below /python/. */
  out: string
  /** Snapshots and drafts. */
  cache: string
}

export function foldersOf(root: string): PythonFolders {
  return {
    pyodide: join(root, 'node_modules/pyodide'),
    wheels: join(root, '.cache/wheels'),
    kernels: join(root, 'public/wasm/python'),
    out: join(root, 'public/python'),
    cache: join(root, '.cache/python'),
  }
}

/** What Pyodide needs at run time. */
export const PYODIDE_FILES = ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'python_stdlib.zip', 'pyodide-lock.json'] as const

export const SNAPSHOT = 'snapshot.bin'
export const INDEX = 'index.json'
