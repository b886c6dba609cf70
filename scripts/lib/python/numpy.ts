/** NumPy's wheel for Pyodide is not on any package index, so it is fetched from Pyodide's own distribution, and checked. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { CommandError } from '../command.ts'

export interface PinnedWheel {
  file: string
  url: string
  sha256: string
}

const FILE = 'numpy-2.4.6-cp314-cp314-pyemscripten_2026_0_wasm32.whl'

/** The one that Pyodide 314.0.7 is released with. */
export const NUMPY: PinnedWheel = {
  file: FILE,
  url: `https://cdn.jsdelivr.net/pyodide/v314.0.7/full/${FILE}`,
  sha256: 'a292c1f5d7d8a2208cd5e94fc467604c131cabcd2fc14fed6eefde121e7fabdf',
}

const RETRY = 'Try again with a network, or give it a file: npm run numpy -- --from FILE'

/** Whether the wheel is there, whole. */
export function isPresent(folder: string, { file, sha256 }: PinnedWheel = NUMPY): boolean {
  const path = join(folder, file)
  return existsSync(path) && sha256Of(readFileSync(path)) === sha256
}

/** @throws CommandError saying what was wrong with the answer; nothing is stored then */
export async function fetchWheel(folder: string, wheel: PinnedWheel = NUMPY, timeoutMs = 120_000): Promise<void> {
  const { url } = wheel
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) }).catch((error: Error) => {
    throw new CommandError(`${url} cannot be reached: ${reasonOf(error)}. ${RETRY}`)
  })
  if (!response.ok)
    throw new CommandError(`${url} answered with status ${response.status}. ${RETRY}`)
  const bytes = await response.arrayBuffer().catch((error: Error) => {
    throw new CommandError(`${url} was cut short: ${reasonOf(error)}. ${RETRY}`)
  })
  await store(folder, wheel, new Uint8Array(bytes), url)
}

/** @throws CommandError when the file is not there, or not the pinned wheel */
export async function takeWheel(folder: string, from: string, wheel: PinnedWheel = NUMPY): Promise<void> {
  const bytes = await readFile(from).catch(() => {
    throw new CommandError(`There is no file ${from}. It should be ${wheel.file}.`)
  })
  await store(folder, wheel, bytes, from)
}

async function store(folder: string, { file, sha256 }: PinnedWheel, bytes: Uint8Array, from: string): Promise<void> {
  const found = sha256Of(bytes)
  if (found !== sha256)
    throw new CommandError(`${from} is not the pinned ${file}: its sha256 is ${found}, expected ${sha256}. Nothing was stored. ${RETRY}`)
  await mkdir(folder, { recursive: true })
  const draft = join(dirname(folder), `${file}.${process.pid}`)
  await writeFile(draft, bytes)
  await rename(draft, join(folder, file)).finally(() => rm(draft, { force: true }))
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The reason behind fetch's own "fetch failed". */
function reasonOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message || (error.cause as NodeJS.ErrnoException).code || error.message : error.message
}
