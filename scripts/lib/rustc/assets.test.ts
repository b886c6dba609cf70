import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parseAssets } from '../../../components/rust/assets.ts'
import { inRoot } from '../paths.ts'
import { steps } from '../steps.js'
import { ensureRustcAssets } from './assets.ts'
import { filesIn, foldersOf } from './layout.ts'

let root: string
const folders = () => foldersOf(root)

/** The package's own names, a few bytes each. */
function writePackage(): void {
  const { compiler, libraries } = filesIn(foldersOf(inRoot()).from)
  for (const path of [compiler, ...libraries, 'lib/rustlib/x86_64-unknown-linux-gnu/lib/libtest-f06fa3fbc201c558.rlib.gz']) {
    mkdirSync(join(folders().from, dirname(path)), { recursive: true })
    writeFileSync(join(folders().from, path), path)
  }
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rustc-'))
  vi.spyOn(console, 'log').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(root, { recursive: true })
})

describe('the compiler\'s files', () => {
  it('are copied with an index, only those that are needed, once', async () => {
    const copying = vi.spyOn(steps, 'begin')
    writePackage()
    await ensureRustcAssets(folders())
    await ensureRustcAssets(folders())
    const index = parseAssets(JSON.parse(readFileSync(join(folders().out, 'index.json'), 'utf8')))!
    expect(globSync('*.packed', { cwd: folders().out }).sort()).toEqual(Object.keys(index.files).sort())
    expect(Object.keys(index.files).join()).not.toContain('libtest')
    expect(index).toMatchObject({ builtOn: '2024-06-15', compiler: 'miri.opt.1718474653.wasm.packed' })
    expect(copying).toHaveBeenCalledTimes(1)
  })

  it('are copied again when one was cut short', async () => {
    writePackage()
    await ensureRustcAssets(folders())
    const file = join(folders().out, 'miri.opt.1718474653.wasm.packed')
    const before = readFileSync(file, 'utf8')
    writeFileSync(file, 'cut')
    await ensureRustcAssets(folders())
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('are named where one is missing', async () => {
    writePackage()
    globSync('**/libcore-*.gz', { cwd: root }).forEach(file => rmSync(join(root, file)))
    await expect(ensureRustcAssets(folders())).rejects.toThrow(/has 0 files .*libcore-\*\.rlib\.gz, and one is expected\. Run: npm ci/)
  })

  it('are taken away with the package, and it is said what the deck shows then', async () => {
    writePackage()
    await ensureRustcAssets(folders())
    rmSync(folders().from, { recursive: true })
    await ensureRustcAssets(folders())
    expect(existsSync(folders().out)).toBe(false)
    expect(vi.mocked(console.log).mock.lastCall).toEqual([expect.stringContaining('recorded results')])
  })
})
