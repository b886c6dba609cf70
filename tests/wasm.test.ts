/** The prebuilt modules in a real engine: every kernel of every build against a naive twin; and the staleness check. */
import type { Buffer } from 'node:buffer'
import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readManifest, wasmStaleness } from '../scripts/wasm/manifest.ts'

type Module = typeof import('../public/wasm/simd/kernels.js')
type Resident = InstanceType<Module['ResidentText']>

/** Of Pyodide 314. */
const PLATFORM = 'cp314-cp314-pyemscripten_2026_0_wasm32'

const root = resolve(import.meta.dirname, '..')
const byCharacters = ['chars', 'charsOnce'] as const
const byBytes = ['bytes', 'windows', 'blocks'] as const

/** Lengths at which a kernel starts, ends or fills something: vectors, turns, blocks, and counters after 255 turns. */
const boundaries = [0, 16, 64, 128, 240, 255, 16 * 255, 64 * 255]

function naive(items: ArrayLike<unknown>): number {
  let doubles = 0
  for (let i = 1; i < items.length; i++)
    doubles += Number(items[i] === items[i - 1])
  return doubles
}

/** Exclusive or of the little-endian words. */
function naiveChecksum(bytes: Uint8Array): number {
  return bytes.reduce((checksum, byte, offset) => checksum ^ byte << 8 * (offset % 4), 0) >>> 0
}

/** Texts of all lengths around each boundary and its double: all equal, and doubles in every third place. */
function boundaryTexts(): string[] {
  const near = (n: number) => [-2, -1, 0, 1, 2].map(off => n + off).filter(length => length >= 0)
  const lengths = boundaries.flatMap(n => [...near(n), ...near(2 * n)])
  return lengths.flatMap(length => ['a'.repeat(length), 'aab'.repeat(length).slice(0, length)])
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.array(fc.constantFrom('a', 'b', 'é', '\u0820', '😀'), { maxLength: 600 }).map(letters => letters.join('')),
)

/** The unpacked files of a zip archive, by name: its directory is at its end (APPNOTE.TXT 6.3.10, 4.3). */
function filesInZip(zip: Buffer): Record<string, Buffer> {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const files: Record<string, Buffer> = {}
  let entry = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map(at => zip.readUInt16LE(entry + at)) as [number, number, number]
    const name = zip.toString('utf8', entry + 46, entry + 46 + nameBytes)
    const local = zip.readUInt32LE(entry + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20))
    files[name] = zip.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)
    entry += 46 + nameBytes + extraBytes + commentBytes
  }
  return files
}

async function load(build: string): Promise<Module> {
  const folder = join(root, 'public/wasm', build)
  const module = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'kernels.js')).href) as Module
  module.initSync({ module: await readFile(join(folder, 'kernels_bg.wasm')) })
  return module
}

function checkResident(text: Resident, utf8: Uint8Array, expected: { characters: number, bytes: number }): void {
  for (const kernel of byCharacters)
    expect(text[kernel](), kernel).toBe(expected.characters)
  for (const kernel of byBytes)
    expect(text[kernel](), kernel).toBe(expected.bytes)
  if ('simd' in text)
    expect(text.simd(), 'simd').toBe(expected.bytes)
  expect(text.byteLength).toBe(utf8.length)
  expect(text.read()).toBe(naiveChecksum(utf8))
  expect(text.copyChecksum()).toBe(0)
  text.copy()
  expect(text.copyChecksum()).toBe(naiveChecksum(utf8))
}

function checkText(module: Module, text: string): void {
  const utf8 = new TextEncoder().encode(text)
  const expected = { characters: naive([...text]), bytes: naive(utf8) }
  const resident = new module.ResidentText(utf8)
  checkResident(resident, utf8, expected)
  resident.free()
  expect(module.countCharsFromStr(text)).toBe(expected.characters)
  expect(module.countCharsOnceFromStr(text)).toBe(expected.characters)
  expect(module.countBytesFromStr(text)).toBe(expected.bytes)
  expect(module.countBlocksFromStr(text)).toBe(expected.bytes)
  if ('countSimdFromStr' in module)
    expect(module.countSimdFromStr(text)).toBe(expected.bytes)
}

describe.each(['debug', 'release', 'simd', 'kiddo', 'cases'])('build %s', (build) => {
  let module: Module
  beforeAll(async () => {
    module = await load(build)
  })

  it('says what it is, and has vectors only in the build for them', () => {
    expect(module.build()).toBe(build)
    const vectors = ['simd', 'kiddo', 'cases'].includes(build)
    expect('simd' in module.ResidentText.prototype).toBe(vectors)
    expect('countSimdFromStr' in module).toBe(vectors)
    expect(module.emptyCall()).toBeUndefined()
  })

  it('tells characters from bytes', () => {
    const counts = (text: string) => [module.countCharsFromStr(text), module.countBytesFromStr(text)]
    expect(counts('abbcCddef')).toEqual([2, 2])
    expect(counts('éé')).toEqual([1, 0])
    expect(counts('\u0820')).toEqual([0, 1])
  })

  it('agrees with the naive twin around every boundary', () => {
    for (const text of boundaryTexts())
      checkText(module, text)
  })

  it('agrees with the naive twin on any text', () => {
    fc.assert(fc.property(anyText, text => checkText(module, text.toWellFormed())))
  })

  it('refuses bytes that are not UTF-8, and says where', () => {
    const bytes = Uint8Array.of(0x61, 0x62, 0xFF)
    expect(() => new module.ResidentText(bytes)).toThrow(/not UTF-8: the first bad byte is at offset 2/)
  })

  it.each([
    ['abc', 'string'],
    [3, 'number'],
    [null, 'null'],
    [undefined, 'undefined'],
    [[97, 98], 'object'],
    [new Uint16Array(2), 'object'],
  ])('refuses %j, which is no Uint8Array', (given, type) => {
    expect(() => new module.ResidentText(given as unknown as Uint8Array))
      .toThrow(`The text is not a Uint8Array but of type ${type}: pass new TextEncoder().encode(text)`)
    checkText(module, 'still here')
  })

  it('refuses more bytes than wasm memory holds, and goes on', () => {
    const huge = Object.defineProperty(new Uint8Array(), 'length', { value: 2 ** 32 - 1 })
    expect(() => new module.ResidentText(huge)).toThrow(/4294967295 bytes does not fit into wasm memory/)
    checkText(module, 'still here')
  })
})

describe('what is prebuilt', () => {
  // The standard library is in it: some kilobytes, for a square root that is an instruction and not a routine.
  it('stays below 65 KB gzipped for both release builds', async () => {
    const manifest = await readManifest(root)
    const downloads = Object.entries(typeof manifest === 'string' ? {} : manifest.files)
      .filter(([path]) => /^(?:release|simd)\/.*\.(?:js|wasm)$/.test(path))
    expect(downloads).toHaveLength(4)
    expect(downloads.reduce((sum, [, facts]) => sum + facts.gzippedBytes, 0)).toBeLessThan(65_000)
  })

  it('keeps the library in a build of its own, below 60 KB gzipped', async () => {
    const manifest = await readManifest(root)
    const files = typeof manifest === 'string' ? {} : manifest.files
    const [own, library] = ['simd', 'kiddo'].map(build => files[`${build}/kernels_bg.wasm`]!.gzippedBytes) as [number, number]
    expect(library).toBeGreaterThan(own)
    expect(library).toBeLessThan(60_000)
  })

  it('has the wheels that Pyodide takes, a build each', async () => {
    const manifest = await readManifest(root)
    const wheels = Object.keys(typeof manifest === 'string' ? {} : manifest.files).filter(path => path.endsWith('.whl'))
    expect(wheels).toEqual(['debug', 'release', 'simd'].map(build => `python/${build}/match_kernels-0.1.0-${PLATFORM}.whl`))
  })

  const folders = /\/(?:root|home|Users|work|tmp)\/|\.cargo|index\.crates/
  it.each(['debug', 'release', 'simd', 'kiddo', 'labs', 'cases'])('names no folder of the machine that built %s', async (build) => {
    expect(await readFile(join(root, 'public/wasm', build, 'kernels_bg.wasm'), 'latin1')).not.toMatch(folders)
  })

  it.each(['debug', 'release', 'simd'])('names no folder of the machine in the wheel %s', async (build) => {
    const wheel = join(root, 'public/wasm/python', build, `match_kernels-0.1.0-${PLATFORM}.whl`)
    const files = filesInZip(await readFile(wheel))
    expect(Object.keys(files)).toContain('match_kernels/_native.cpython-314-wasm32-emscripten.so')
    for (const [name, content] of Object.entries(files))
      expect(content.toString('latin1'), name).not.toMatch(folders)
  })
})

describe('the staleness check', () => {
  let copy: string
  const wasm = 'public/wasm/simd/kernels_bg.wasm'
  const reasons = async (folder: string) => (await wasmStaleness(folder)).map(({ reason }) => reason)
  const restore = (path: string) => cp(join(root, path), join(copy, path), { recursive: true })

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'wasm-'))
    for (const path of ['Cargo.toml', 'Cargo.lock', 'rust-toolchain.toml', 'scripts/wasm', 'wasm', 'public/wasm'])
      await restore(path)
  })
  afterAll(() => rm(copy, { recursive: true }))

  it('finds nothing in the repository', async () => {
    expect(await wasmStaleness(root)).toEqual([])
    expect(await wasmStaleness(copy)).toEqual([])
  })

  it('names a truncated file with its sizes', async () => {
    await truncate(join(copy, wasm), 100)
    expect(await reasons(copy)).toEqual([expect.stringMatching(/kernels_bg\.wasm is truncated: 100 of \d+ bytes/)])
    await restore(wasm)
  })

  it('names a changed file', async () => {
    await writeFile(join(copy, wasm), new Uint8Array(1e5))
    expect(await reasons(copy)).toEqual([`${wasm} is not the file that was built`])
    await restore(wasm)
  })

  it('names a missing file', async () => {
    await rm(join(copy, wasm))
    expect(await reasons(copy)).toEqual([`${wasm} is missing`])
    await restore(wasm)
  })

  it('notices changed sources', async () => {
    const source = 'wasm/kernels/src/limit.rs'
    await writeFile(join(copy, source), '// changed')
    expect(await reasons(copy)).toEqual([
      'the sources of wasm/web changed after its prebuilt files were made',
      'the sources of wasm/python changed after its prebuilt files were made',
    ])
    await restore(source)
  })

  it.each([
    ['wasm/web/src/lib.rs', ['web']],
    ['wasm/python/python/match_kernels/__init__.py', ['python']],
    ['scripts/wasm/linker/emcc', ['python']],
    ['wasm/python/tests/test_doubles.py', []],
  ])('lets a change of %s make nothing stale but %j', async (source, doors) => {
    await writeFile(join(copy, source), '# changed')
    expect((await wasmStaleness(copy)).flatMap(one => one.doors)).toEqual(doors)
    await restore(source)
  })

  it('overlooks what `maturin develop` leaves among the sources', async () => {
    await writeFile(join(copy, 'wasm/python/python/match_kernels/_native.cpython-311-x86_64-linux-gnu.so'), 'compiled')
    expect(await wasmStaleness(copy)).toEqual([])
  })

  it('takes line ends as they are in the repository', async () => {
    const source = 'wasm/python/pyproject.toml'
    await writeFile(join(copy, source), (await readFile(join(root, source), 'utf8')).replaceAll('\n', '\r\n'))
    expect(await wasmStaleness(copy)).toEqual([])
    await restore(source)
  })

  it('builds only the door whose file is damaged', async () => {
    const wheel = `public/wasm/python/simd/match_kernels-0.1.0-${PLATFORM}.whl`
    await truncate(join(copy, wheel), 10)
    expect(await wasmStaleness(copy)).toEqual([{ doors: ['python'], reason: expect.stringMatching(/\.whl is truncated: 10 of \d+ bytes/) }])
    await restore(wheel)
  })

  it.each([
    ['{', /is not JSON/],
    ['{"schema":2}', /has schema 2, expected 1/],
    ['{"schema":1}', /lacks "sources" or "files"/],
  ])('refuses the manifest %s', async (text, reason) => {
    await writeFile(join(copy, 'public/wasm/manifest.json'), text)
    expect(await reasons(copy)).toEqual([expect.stringMatching(reason)])
    await restore('public/wasm/manifest.json')
  })
})
