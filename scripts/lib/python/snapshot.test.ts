/** The snapshot of the Pyodide that is installed, restored in Node. */
import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { loadPyodide } from 'pyodide'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inRoot, ROOT } from '../paths.ts'

const PYODIDE = inRoot('node_modules', 'pyodide')

let root: string
let snapshot: Uint8Array

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'snapshot-'))
  execFileSync(process.execPath, [join(import.meta.dirname, 'snapshot.ts'), PYODIDE, join(root, 'snapshot.bin')])
  snapshot = new Uint8Array(readFileSync(join(root, 'snapshot.bin')))
}, 60_000)
afterAll(() => rmSync(root, { recursive: true }))

const restored = () => loadPyodide({ indexURL: PYODIDE, _loadSnapshot: snapshot })

it('holds the modules that the deck needs, and none of their names', async () => {
  const python = await restored()
  expect(python.runPython('import sys; all(name in sys.modules for name in ("json", "re", "traceback", "importlib.metadata"))')).toBe(true)
  expect(python.globals.has('json')).toBe(false)
  expect(python.runPython('import json; json.dumps([1])')).toBe('[1]')
})

it('does not make every Python draw the same random numbers', async () => {
  const draw = async () => (await restored()).runPython('import random; random.random()') as number
  expect(await draw()).not.toBe(await draw())
})

it('lets a compiled module be loaded afterwards', async () => {
  const python = await restored()
  const [wheel] = globSync('public/wasm/python/release/*.whl', { cwd: ROOT })
  python.unpackArchive(new Uint8Array(readFileSync(inRoot(wheel!))), 'whl')
  python.runPython('import importlib; importlib.invalidate_caches()')
  expect(python.runPython('import match_kernels; match_kernels.__name__')).toBe('match_kernels')
})
