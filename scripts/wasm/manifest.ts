/** public/wasm/manifest.json: what the prebuilt files were made from, and what they have to be. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface FileFacts {
  sha256: string
  bytes: number
  gzippedBytes: number
}

/** A way into the kernels: for JavaScript, and for Python. */
export type Door = 'web' | 'python'

export interface Manifest {
  schema: 1
  /** Of each door's sources, see {@link hashOfSources}. */
  sources: Record<Door, string>
  /** Versions of what the files were made with. */
  tools: Record<string, string>
  /** By path below public/wasm, `/` between folders. */
  files: Record<string, FileFacts>
}

/** Where the prebuilt files lie. */
export const prebuilt = 'public/wasm'
const manifestPath = `${prebuilt}/manifest.json`

const shared = ['Cargo.toml', 'Cargo.lock', 'rust-toolchain.toml', 'scripts/wasm/builds.ts', 'wasm/kernels/Cargo.toml', 'wasm/kernels/src']

/** Files and folders that a door's builds are made from. */
const sources: Record<Door, readonly string[]> = {
  web: [...shared, 'wasm/web'],
  python: [
    ...[...shared, 'scripts/wasm/wheels.ts', 'scripts/wasm/linker'],
    ...['Cargo.toml', 'pyproject.toml', 'python', 'src'].map(name => `wasm/python/${name}`),
  ],
}

export const doors = Object.keys(sources) as readonly Door[]

/** SHA-256 of the names and contents of a door's sources, line ends as in the repository. */
export async function hashOfSources(root: string, door: Door): Promise<string> {
  const hash = createHash('sha256')
  for (const path of await listFiles(root, sources[door])) {
    const text = (await readFile(join(root, path), 'utf8')).replaceAll('\r\n', '\n')
    hash.update(`${path}\0${text.length}\0${text}`)
  }
  return hash.digest('hex')
}

/** What Python and `maturin develop` leave among the sources. */
const MADE = /\.(?:pyc|pyd|so)$/

async function listFiles(root: string, paths: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    const entries = await readdir(join(root, path), { withFileTypes: true, recursive: true }).catch(() => undefined)
    if (!entries)
      files.push(path)
    for (const entry of entries ?? []) {
      if (entry.isFile() && !MADE.test(entry.name))
        files.push(join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll('\\', '/'))
    }
  }
  return files.sort()
}

export async function factsOf(file: string): Promise<FileFacts> {
  const content = await readFile(file)
  return {
    sha256: createHash('sha256').update(content).digest('hex'),
    bytes: content.length,
    gzippedBytes: gzipSync(content, { level: 9 }).length,
  }
}

/** The manifest, or what is wrong with it. */
export async function readManifest(root: string): Promise<Manifest | string> {
  if (!existsSync(join(root, manifestPath)))
    return `${manifestPath} is missing`
  try {
    const manifest = JSON.parse(await readFile(join(root, manifestPath), 'utf8')) as Manifest
    if (manifest.schema !== 1)
      return `${manifestPath} has schema ${manifest.schema}, expected 1`
    if (typeof manifest.sources !== 'object' || !manifest.sources || typeof manifest.files !== 'object' || !manifest.files)
      return `${manifestPath} lacks "sources" or "files"`
    return manifest
  }
  catch (error) {
    return `${manifestPath} is not JSON: ${(error as Error).message}`
  }
}

/** What is wrong with the prebuilt files, and which doors have to be rebuilt. */
export interface Staleness {
  doors: readonly Door[]
  reason: string
}

/** What is stale about the prebuilt files; empty when they match the sources. Needs no Rust. */
export async function wasmStaleness(root: string): Promise<Staleness[]> {
  const manifest = await readManifest(root)
  if (typeof manifest === 'string')
    return [{ doors, reason: manifest }]
  const changed: Staleness[] = []
  for (const door of doors) {
    if (manifest.sources[door] !== await hashOfSources(root, door))
      changed.push({ doors: [door], reason: `the sources of wasm/${door} changed after its prebuilt files were made` })
  }
  return [...changed, ...await damagedFiles(root, manifest)]
}

/** Whose file it is, by its path below public/wasm. */
export function doorOf(path: string): Door {
  return path.startsWith('python/') ? 'python' : 'web'
}

/** Which prebuilt files are not those of the manifest. */
async function damagedFiles(root: string, manifest: Manifest): Promise<Staleness[]> {
  const damaged: Staleness[] = []
  for (const [path, expected] of Object.entries(manifest.files)) {
    const name = `${prebuilt}/${path}`
    const found = await factsOf(join(root, name)).catch(() => undefined)
    const problem = problemOf(found, expected)
    if (problem)
      damaged.push({ doors: [doorOf(path)], reason: `${name} ${problem}` })
  }
  return damaged
}

function problemOf(found: FileFacts | undefined, expected: FileFacts): string | undefined {
  if (!found)
    return 'is missing'
  if (found.bytes < expected.bytes)
    return `is truncated: ${found.bytes} of ${expected.bytes} bytes`
  return found.sha256 === expected.sha256 ? undefined : 'is not the file that was built'
}
