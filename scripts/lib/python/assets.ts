/** Assembles what Python in the slides needs into public/python: Pyodide, its snapshot, wheels, and an index of them. */
import type { PythonAssets } from '../../../bench/runtimes/python/assets.ts'
import type { PythonFolders } from './layout.ts'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { parseWheelName } from '../../../bench/runtimes/python/wheel-name.ts'
import { CommandError } from '../command.ts'
import { ROOT } from '../paths.ts'
import { must } from '../run.ts'
import { steps } from '../steps.js'
import { foldersOf, INDEX, PYODIDE_FILES, SNAPSHOT } from './layout.ts'

const STAMP = 'assembled.txt'

/** Brings public/python up to date; does nothing where it already is. */
export async function ensurePythonAssets(folders: PythonFolders = foldersOf(ROOT)): Promise<void> {
  const stamp = stampOf(folders)
  if (isAssembled(folders, stamp))
    return
  const step = steps.begin('Python for the slides: assembled, with a snapshot of its memory')
  let isDone = false
  await rm(join(folders.cache, STAMP), { force: true })
  const draft = join(folders.cache, `draft.${process.pid}`)
  try {
    const index = await assemble(draft, folders)
    await rm(folders.out, { recursive: true, force: true })
    await mkdir(dirname(folders.out), { recursive: true })
    await rename(draft, folders.out)
    await writeFile(join(folders.cache, STAMP), stamp)
    const [wheels, builds] = [index.wheels, index.kernels].map(files => Object.keys(files).length)
    const files = Object.values(index.files).reduce((sum, { bytes }) => sum + bytes, 0)
    step.done(files, `CPython ${index.python}, ${wheels} wheels, ${builds} builds of match_kernels`)
    isDone = true
  }
  finally {
    if (!isDone)
      step.stop('failed')
    await rm(draft, { recursive: true, force: true })
  }
}

async function assemble(draft: string, folders: PythonFolders): Promise<PythonAssets> {
  await rm(draft, { recursive: true, force: true })
  await mkdir(join(draft, 'wheels'), { recursive: true })
  for (const file of PYODIDE_FILES)
    await cp(join(folders.pyodide, file), join(draft, file))
  await cp(await ensureSnapshot(folders), join(draft, SNAPSHOT))
  for (const wheel of wheelsIn(folders.wheels))
    await cp(wheel, join(draft, 'wheels', basename(wheel)))
  const index = await indexOf(draft, folders)
  await writeFile(join(draft, INDEX), `${JSON.stringify(index, null, 2)}\n`)
  return index
}

/** What the assembly is made from; by sizes and times, because it is checked at every start. */
function stampOf({ pyodide, wheels, kernels }: PythonFolders): string {
  const sources = [
    ...PYODIDE_FILES.map(file => join(pyodide, file)),
    ...wheelsIn(wheels),
    ...wheelsIn(kernels),
    ...['assets.ts', 'snapshot.ts', 'layout.ts'].map(file => join(import.meta.dirname, file)),
  ]
  const missing = sources.find(file => !existsSync(file))
  if (missing)
    throw new CommandError(`${missing} is missing. Run: npm ci`)
  return sources.map((file) => {
    const { size, mtimeMs } = statSync(file)
    return `${file} ${size} ${mtimeMs}`
  }).join('\n')
}

function isAssembled({ out, cache }: PythonFolders, stamp: string): boolean {
  const stampFile = join(cache, STAMP)
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp || !existsSync(join(out, INDEX)))
    return false
  const { files } = JSON.parse(readFileSync(join(out, INDEX), 'utf8')) as PythonAssets
  return Object.entries(files).every(([path, { bytes }]) => statSync(join(out, path), { throwIfNoEntry: false })?.size === bytes)
}

function wheelsIn(folder: string): string[] {
  return globSync('**/*.whl', { cwd: folder }).sort().map(path => join(folder, path))
}

/** Made again when Pyodide or the recipe changes. */
async function ensureSnapshot({ pyodide, cache }: PythonFolders): Promise<string> {
  const hash = createHash('sha256')
  for (const file of [join(pyodide, 'pyodide.asm.wasm'), join(pyodide, 'pyodide.asm.mjs'), join(import.meta.dirname, 'snapshot.ts')])
    hash.update(await readFile(file))
  const snapshot = join(cache, `snapshot-${hash.digest('hex').slice(0, 16)}.bin`)
  if (existsSync(snapshot))
    return snapshot
  await mkdir(cache, { recursive: true })
  const draft = `${snapshot}.${process.pid}`
  const problem = 'Python does not start, so that there is no snapshot of it'
  await must(process.execPath, [join(import.meta.dirname, 'snapshot.ts'), pyodide, draft], { problem })
  for (const older of globSync('snapshot-*.bin', { cwd: cache }))
    await rm(join(cache, older))
  await rename(draft, snapshot)
  return snapshot
}

async function indexOf(draft: string, { pyodide, kernels, out }: PythonFolders): Promise<PythonAssets> {
  const { version } = JSON.parse(await readFile(join(pyodide, 'package.json'), 'utf8')) as { version: string }
  const { info } = JSON.parse(await readFile(join(pyodide, 'pyodide-lock.json'), 'utf8')) as { info: { python: string } }
  const index: PythonAssets = { schema: 1, pyodide: version, python: info.python, files: {}, snapshot: SNAPSHOT, wheels: {}, kernels: {} }
  for (const file of [...PYODIDE_FILES, SNAPSHOT])
    index.files[file] = await factsOf(join(draft, file))
  for (const wheel of wheelsIn(join(draft, 'wheels'))) {
    const file = `wheels/${basename(wheel)}`
    const { distribution, version } = parseWheelName(file)
    index.files[file] = await factsOf(wheel)
    index.wheels[distribution.replaceAll('_', '-')] = { file, version }
  }
  for (const wheel of wheelsIn(kernels)) {
    const build = basename(dirname(wheel))
    index.kernels[build] = { file: wheel.slice(dirname(out).length + 1).replaceAll('\\', '/'), ...await factsOf(wheel) }
  }
  return index
}

async function factsOf(file: string) {
  const content = await readFile(file)
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
}
