/** The assembly, from a fake Pyodide: complete, repaired, made again when a part of it changes. */
import type { PythonFolders } from './layout.ts'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { parsePythonAssets } from '../../../bench/runtimes/python/assets.ts'
import { ensurePythonAssets } from './assets.ts'
import { foldersOf, PYODIDE_FILES } from './layout.ts'

/** As much of Pyodide as a snapshot takes. */
const PYODIDE = `export async function loadPyodide() {
  return { runPython() {}, makeMemorySnapshot: () => new Uint8Array([1, 2, 3]) }
}`
const WHEEL = 'jiter-0.19.0-cp314-cp314-pyemscripten_2026_0_wasm32.whl'
const KERNELS = 'match_kernels-0.1.0-cp314-cp314-pyemscripten_2026_0_wasm32.whl'

let root: string
let folders: PythonFolders

function put(path: string, text: string): void {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
}

beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  root = mkdtempSync(join(tmpdir(), 'assets-'))
  folders = foldersOf(root)
  for (const file of PYODIDE_FILES)
    put(join(folders.pyodide, file), file)
  put(join(folders.pyodide, 'pyodide.mjs'), PYODIDE)
  put(join(folders.pyodide, 'package.json'), '{"version":"1.2.3"}')
  put(join(folders.pyodide, 'pyodide-lock.json'), '{"info":{"python":"3.14.2"}}')
  put(join(folders.wheels, WHEEL), 'jiter')
  put(join(folders.kernels, 'release', KERNELS), 'kernels')
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(root, { recursive: true })
})

const index = () => parsePythonAssets(readFileSync(join(folders.out, 'index.json'), 'utf8'), 'index.json')

it('puts everything in place and lists it', async () => {
  await ensurePythonAssets(folders)
  const { pyodide, python, files, snapshot, wheels, kernels } = index()
  expect({ pyodide, python, snapshot }).toEqual({ pyodide: '1.2.3', python: '3.14.2', snapshot: 'snapshot.bin' })
  expect(Object.keys(files).toSorted()).toEqual([...PYODIDE_FILES, 'snapshot.bin', `wheels/${WHEEL}`].toSorted())
  expect(files['snapshot.bin']!.bytes).toBe(3)
  expect(wheels).toEqual({ jiter: { file: `wheels/${WHEEL}`, version: '0.19.0' } })
  expect(kernels.release).toMatchObject({ file: `wasm/python/release/${KERNELS}`, bytes: 7 })
  for (const file of Object.keys(files))
    expect(existsSync(join(folders.out, file)), file).toBe(true)
  expect(readdirSync(folders.cache).filter(name => name.startsWith('draft'))).toEqual([])
})

it('does nothing where nothing has changed', async () => {
  await ensurePythonAssets(folders)
  const { ino } = statSync(folders.out)
  await ensurePythonAssets(folders)
  expect(statSync(folders.out).ino).toBe(ino)
})

it('takes in a new wheel, and drops one that was removed', async () => {
  await ensurePythonAssets(folders)
  put(join(folders.wheels, 'numpy-2.4.6-cp314-cp314-pyemscripten_2026_0_wasm32.whl'), 'numpy')
  rmSync(join(folders.wheels, WHEEL))
  await ensurePythonAssets(folders)
  expect(Object.keys(index().wheels)).toEqual(['numpy'])
  expect(readdirSync(join(folders.out, 'wheels'))).toHaveLength(1)
})

it('repairs a file that was cut short', async () => {
  await ensurePythonAssets(folders)
  writeFileSync(join(folders.out, 'pyodide.asm.wasm'), '')
  await ensurePythonAssets(folders)
  expect(readFileSync(join(folders.out, 'pyodide.asm.wasm'), 'utf8')).toBe('pyodide.asm.wasm')
})

it('says that the package is incomplete', async () => {
  rmSync(join(folders.pyodide, 'python_stdlib.zip'))
  await expect(ensurePythonAssets(folders)).rejects.toThrow(/python_stdlib\.zip is missing\. Run: npm ci/)
})

it('says that Python does not start, and leaves what was there', async () => {
  await ensurePythonAssets(folders)
  put(join(folders.pyodide, 'pyodide.mjs'), 'throw new Error("out of memory")')
  put(join(folders.pyodide, 'pyodide.asm.mjs'), 'changed')
  await expect(ensurePythonAssets(folders)).rejects.toThrow(/out of memory[\s\S]+Python does not start/)
  expect(index().python).toBe('3.14.2')
  expect(readdirSync(folders.cache).filter(name => name.startsWith('draft'))).toEqual([])
})

it('keeps one snapshot, that of the Pyodide that is installed', async () => {
  const snapshots = () => readdirSync(folders.cache).filter(name => name.startsWith('snapshot'))
  await ensurePythonAssets(folders)
  const [first] = snapshots()
  put(join(folders.pyodide, 'pyodide.asm.wasm'), 'another')
  await ensurePythonAssets(folders)
  expect(snapshots()).toHaveLength(1)
  expect(snapshots()).not.toEqual([first])
})
