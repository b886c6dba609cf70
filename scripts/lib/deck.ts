/** Builds the deck when a file that it is made of has changed since. */
import type { Entry } from './deck-source.ts'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { CommandError } from './command.ts'
import { readDeckSource } from './deck-source.ts'
import { inRoot, packageBin, ROOT } from './paths.ts'
import { ensurePython } from './python/set-up.ts'
import { run } from './run.ts'
import { ensureRustcAssets } from './rustc/assets.ts'
import { sizeText, steps } from './steps.js'

/** What a build is made of. Tests and notes beside the sources don't make it stale. */
const SOURCES = [
  '*.md',
  '*.{vue,html}',
  'vite.config.ts',
  'package-lock.json',
  '{bench,components,labs,layouts,setup,slides,snippets,styles}/**/*',
  'public/{recorded,wasm}/**/*',
  'public/*',
  // Lists everything next to it.
  'public/python/index.json',
  'public/rustc/index.json',
  'wasm/**/*.rs',
]
const NO_SOURCES = ['**/*.test.ts', '**/test_*.py', '**/__pycache__/**', '{README,ARCHITECTURE,CONTRIBUTING,SECURITY}.md', 'wasm/target/**']

export interface DeckOptions {
  /** The talk unless told otherwise. */
  entry?: Entry
  /** Where the deck will be served: `/a-match-measured/`. */
  base?: string
  /** Folder of the build; below dist/ by default. */
  out?: string
  /** Build even when nothing changed. */
  force?: boolean
}

/** Changes when a file is added, removed, renamed or edited, or when it would be built another way. */
export function fingerprint(root: string, settings: string, sources = SOURCES, exclude = NO_SOURCES): string {
  const hash = createHash('sha256').update(settings)
  for (const path of globSync(sources, { cwd: root, exclude }).sort()) {
    if (statSync(join(root, path)).isFile())
      hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

/** What a finished build was made from; next to the folder, so that it isn't served. */
const stampOf = (folder: string): string => `${folder}.stamp`

function isFresh(folder: string, stamp: string): boolean {
  return existsSync(join(folder, 'index.html')) && existsSync(stampOf(folder)) && readFileSync(stampOf(folder), 'utf8') === stamp
}

async function buildInto(folder: string, entry: string, base: string): Promise<void> {
  const draft = `${folder}.${process.pid}`
  await mkdir(inRoot('dist'), { recursive: true })
  const { code, output } = await run(packageBin('slidev'), ['build', entry, '--out', draft, '--base', base], { show: false })
  if (code !== 0 || !existsSync(join(draft, 'index.html'))) {
    rmSync(draft, { recursive: true, force: true })
    throw new CommandError(`${output}\nThe deck does not build (see above).`)
  }
  rmSync(stampOf(folder), { force: true })
  await rm(folder, { recursive: true, force: true })
  await rename(draft, folder)
}

/** Of all files below a folder; 0 where there is none. */
function bytesIn(folder: string): number {
  return globSync('**/*', { cwd: folder }).reduce((sum, path) => {
    const file = statSync(join(folder, path))
    return sum + (file.isFile() ? file.size : 0)
  }, 0)
}

/** The folder of an up-to-date build. Built apart and moved into place, so that no one is served half a deck. */
export async function ensureDeck({ entry = 'slides.md', base = '/', out, force = false }: DeckOptions = {}): Promise<string> {
  const folder = out ?? inRoot('dist', entry === 'slides.md' ? 'deck' : 'workshop')
  await readDeckSource(entry)
  await ensurePython()
  await ensureRustcAssets()
  const stamp = fingerprint(ROOT, `${entry} ${base}`)
  if (!force && isFresh(folder, stamp)) {
    console.log('The built deck is up to date.')
    return folder
  }
  const step = steps.begin(`Deck: built from ${entry}, about 20 seconds`)
  await buildInto(folder, entry, base).catch((error: Error) => {
    step.stop('failed')
    throw error
  })
  writeFileSync(stampOf(folder), stamp)
  step.done(bytesIn(folder), `the Rust compiler takes ${sizeText(bytesIn(join(folder, 'rustc')))} of it`)
  return folder
}
