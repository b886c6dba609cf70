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

export interface Manifest {
  schema: 1
  /** Of all sources, see {@link hashOfSources}. */
  sources: string
  tools: Record<'rustc' | 'wasm-pack' | 'wasm-bindgen' | 'binaryen' | 'maturin' | 'pyo3', string>
  /** By path below public/wasm, `/` between folders. */
  files: Record<string, FileFacts>
}

/** Where the prebuilt files lie. */
export const prebuilt = 'public/wasm'
const manifestPath = `${prebuilt}/manifest.json`

/** Files and folders that the builds are made from. */
const sources = ['Cargo.toml', 'Cargo.lock', 'rust-toolchain.toml', 'scripts/wasm.ts', 'scripts/wasm', 'wasm/kernels', 'wasm/python', 'wasm/web']

/** SHA-256 of the names and contents of all sources, line ends as in the repository. */
export async function hashOfSources(root: string): Promise<string> {
  const hash = createHash('sha256')
  for (const path of await listFiles(root, sources)) {
    const text = (await readFile(join(root, path), 'utf8')).replaceAll('\r\n', '\n')
    hash.update(`${path}\0${text.length}\0${text}`)
  }
  return hash.digest('hex')
}

async function listFiles(root: string, paths: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    const entries = await readdir(join(root, path), { withFileTypes: true, recursive: true }).catch(() => undefined)
    if (!entries)
      files.push(path)
    for (const entry of entries ?? []) {
      if (entry.isFile() && !entry.parentPath.includes('__pycache__'))
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
    if (typeof manifest.sources !== 'string' || typeof manifest.files !== 'object' || !manifest.files)
      return `${manifestPath} lacks "sources" or "files"`
    return manifest
  }
  catch (error) {
    return `${manifestPath} is not JSON: ${(error as Error).message}`
  }
}

/** What is stale about the prebuilt files, a sentence each; empty when they match the sources. Needs no Rust. */
export async function wasmStaleness(root: string): Promise<string[]> {
  const manifest = await readManifest(root)
  if (typeof manifest === 'string')
    return [manifest]
  const stale = await damagedFiles(root, manifest)
  if (manifest.sources !== await hashOfSources(root))
    stale.unshift('the Rust sources changed after the prebuilt files were made')
  return stale
}

/** Which prebuilt files are not those of the manifest, a sentence each. */
export async function damagedFiles(root: string, manifest: Manifest): Promise<string[]> {
  const damaged: string[] = []
  for (const [path, expected] of Object.entries(manifest.files)) {
    const name = `${prebuilt}/${path}`
    const found = await factsOf(join(root, name)).catch(() => undefined)
    if (!found)
      damaged.push(`${name} is missing`)
    else if (found.bytes < expected.bytes)
      damaged.push(`${name} is truncated: ${found.bytes} of ${expected.bytes} bytes`)
    else if (found.sha256 !== expected.sha256)
      damaged.push(`${name} is not the file that was built`)
  }
  return damaged
}
