/** Copies what the compiler in the page needs from its package to public/rustc, and writes an index of it. */
import type { RustcAssets } from '../../../components/rust/assets.ts'
import type { RustcFolders } from './layout.ts'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { bytesOf, PACKED, parseAssets } from '../../../components/rust/assets.ts'
import { ROOT } from '../paths.ts'
import { steps } from '../steps.js'
import { filesIn, foldersOf, INDEX } from './layout.ts'

/** Brings public/rustc up to date. Without the package the deck shows recorded results, and there is nothing to copy. */
export async function ensureRustcAssets(folders: RustcFolders = foldersOf(ROOT)): Promise<void> {
  if (!existsSync(folders.from)) {
    await rm(folders.out, { recursive: true, force: true })
    console.log('The Rust compiler\'s package is not installed: cells of Rust show their recorded results.')
    return
  }
  if (isCopied(folders))
    return
  const draft = `${folders.out}.${process.pid}`
  const step = steps.begin('Rust compiler for the slides: copied')
  try {
    const index = await copyInto(draft, folders)
    await rm(folders.out, { recursive: true, force: true })
    await rename(draft, folders.out)
    step.done(bytesOf(index), `${Object.keys(index.files).length} files`)
  }
  catch (error) {
    step.stop('failed')
    throw error
  }
  finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** In public/rustc. */
const nameOf = (source: string): string => basename(source).replace(/\.gz$/, PACKED)

/** By names and sizes, because it is asked at every start; the sums were compared when it was copied. */
function isCopied({ from, out }: RustcFolders): boolean {
  const file = join(out, INDEX)
  const index = existsSync(file) ? parseAssets(JSON.parse(readFileSync(file, 'utf8'))) : undefined
  if (!index)
    return false
  const { compiler, libraries } = filesIn(from)
  const sources = [compiler, ...libraries]
  const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size
  return Object.keys(index.files).length === sources.length && sources.every((source) => {
    const bytes = index.files[nameOf(source)]?.bytes
    return bytes !== undefined && bytes === sizeOf(join(from, source)) && bytes === sizeOf(join(out, nameOf(source)))
  })
}

async function copyInto(draft: string, { from }: RustcFolders): Promise<RustcAssets> {
  const { compiler, libraries, builtOn } = filesIn(from)
  const index: RustcAssets = { schema: 1, builtOn, compiler: nameOf(compiler), files: {} }
  await rm(draft, { recursive: true, force: true })
  await mkdir(dirname(draft), { recursive: true })
  await mkdir(draft)
  for (const source of [compiler, ...libraries]) {
    const copy = join(draft, nameOf(source))
    await copyFile(join(from, source), copy)
    const [original, copied] = [await readFile(join(from, source)), await readFile(copy)].map(factsOf)
    if (copied!.sha256 !== original!.sha256)
      throw new Error(`${copy} is not what was copied: its sha256 differs. Is the disk full?`)
    index.files[nameOf(source)] = copied!
  }
  await writeFile(join(draft, INDEX), `${JSON.stringify(index, null, 2)}\n`)
  return index
}

function factsOf(content: Uint8Array): { bytes: number, sha256: string } {
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
}
