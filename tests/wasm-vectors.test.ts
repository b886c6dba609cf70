/**
 * The vector forms of the kernels, where the engine runs them: natively there are none, so that the property tests of
 * wasm/kernels/tests see arrays in their place. Here are the lengths at which vectors begin, end and overflow, on any input.
 */
import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'

type Module = typeof import('../public/wasm/simd/kernels.js')
type Exports = Awaited<ReturnType<Module['default']>>
type Point = readonly [number, number]

const folder = resolve(import.meta.dirname, '../public/wasm/simd')

/** Bytes of a vector; also the points of a tree's leaf. */
const VECTOR = 16

/** Vectors after which a counter of one byte is full. */
const TURNS = 255

/** The same inputs in every run, so that a broken kernel fails at once; `FC_SEED=2` tries others. */
const seed = Number(process.env.FC_SEED ?? 1)

let module: Module
let exports: Exports
beforeAll(async () => {
  module = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'kernels.js')).href) as Module
  exports = module.initSync({ module: await readFile(join(folder, 'kernels_bg.wasm')) })
})

/** A length up to two off a multiple of `unit`. */
function around(unit: number, most: number): fc.Arbitrary<number> {
  return fc.tuple(fc.nat(most), fc.integer({ min: -2, max: 2 })).map(([times, off]) => Math.max(0, times * unit + off))
}

/** Lengths around vectors, and around counters that are full: of one vector a turn (16), and of four (64). */
const anyLength = fc.oneof(around(VECTOR, 20), around(VECTOR * TURNS, 3), around(4 * VECTOR * TURNS, 2))

/** Bytes of ASCII, `kinds` of them, from Knuth's generator: an array of fast-check's would take a second for each long text. */
function someBytes(length: number, kinds: number, start: number): Uint8Array {
  let state = BigInt(start)
  return Uint8Array.from({ length }, () => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n)
    return 97 + Number(state >> 33n) % kinds
  })
}

/** All equal, which fills counters, to hardly a double. */
const anyBytes = fc
  .tuple(anyLength, fc.constantFrom(1, 2, 3, 26), fc.nat())
  .map(([length, kinds, start]) => someBytes(length, kinds, start))

function naiveDoubles(bytes: Uint8Array): number {
  let doubles = 0
  for (let i = 1; i < bytes.length; i++)
    doubles += Number(bytes[i] === bytes[i - 1])
  return doubles
}

/** Runs with something of that size before it in memory, so that what it allocates begins elsewhere. */
function behind(bytes: number, run: () => void): void {
  const before = exports.__wbindgen_malloc(bytes, 1)
  try {
    run()
  }
  finally {
    exports.__wbindgen_free(before, bytes, 1)
  }
}

function checkDoubles(utf8: Uint8Array, bytesBefore: number): void {
  const expected = naiveDoubles(utf8)
  behind(bytesBefore, () => {
    const text = new module.ResidentText(utf8)
    expect(text.simd(), 'simd').toBe(expected)
    expect(text.blocks(), 'blocks').toBe(expected)
    text.free()
    const string = new TextDecoder().decode(utf8)
    expect(module.countSimdFromStr(string), 'simd of a string').toBe(expected)
    expect(module.countBlocksFromStr(string), 'blocks of a string').toBe(expected)
  })
}

describe('doubles in vectors', () => {
  it('agree with the naive twin around vectors and full counters', () => {
    fc.assert(fc.property(anyBytes, fc.nat(64), checkDoubles), { seed, numRuns: 200 })
  })

  it('find a single double, wherever it is', () => {
    const place = anyLength
      .filter(length => length > 1)
      .chain(length => fc.tuple(fc.constant(length), fc.integer({ min: 1, max: length - 1 })))
    fc.assert(fc.property(place, fc.nat(64), ([length, at], before) => {
      const bytes = Uint8Array.from({ length }, (_, i) => 97 + (i < at ? i : i - 1) % 3)
      expect(naiveDoubles(bytes)).toBe(1)
      checkDoubles(bytes, before)
    }), { seed })
  })

  it('take the last byte of one vector for the first one\'s predecessor in the next', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: VECTOR - 1 }), (vectors, off) => {
      // Doubles where vectors meet, and nowhere else.
      const bytes = Uint8Array.from({ length: vectors * VECTOR + off }, (_, i) => 97 + (i - Math.floor(i / VECTOR)) % 5)
      checkDoubles(bytes, off)
      expect(naiveDoubles(bytes)).toBe(Math.floor((bytes.length - 1) / VECTOR))
    }), { seed })
  })

  it('agree with the naive twin on characters of several bytes', () => {
    const characters = fc.array(fc.constantFrom('a', 'é', '\u0820', '😀'), { maxLength: 400 })
    const text = characters.map(all => new TextEncoder().encode(all.join('')))
    fc.assert(fc.property(text, fc.nat(64), checkDoubles), { seed })
  })

  it('read from where no vector is aligned', () => {
    const places = new Set<number>()
    for (let before = 0; before < 64; before++) {
      const utf8 = new TextEncoder().encode(`begins at ${before}: ${'aab'.repeat(100 + before)}`)
      behind(before, () => {
        const text = new module.ResidentText(utf8)
        places.add(Buffer.from(exports.memory.buffer).indexOf(utf8) % VECTOR)
        expect(text.simd()).toBe(naiveDoubles(utf8))
        text.free()
      })
    }
    expect([...places].sort()).toEqual([0, 8])
  })
})

function naiveDistances(points: readonly Point[], other: readonly Point[]): Float64Array {
  return Float64Array.from(points, ([x, y]) => {
    let least = Infinity
    for (const [otherX, otherY] of other) {
      const [dx, dy] = [x - otherX, y - otherY]
      least = Math.min(least, dx * dx + dy * dy)
    }
    return Math.sqrt(least)
  })
}

function checkDistances(points: readonly Point[], other: readonly Point[], bytesBefore: number): void {
  const expected = naiveDistances(points, other)
  const axis = (of: readonly Point[], at: 0 | 1) => Float64Array.from(of, point => point[at])
  behind(bytesBefore, () => {
    const both = new module.ResidentPoints(axis(points, 0), axis(points, 1), axis(other, 0), axis(other, 1))
    for (const method of ['simd', 'grid', 'tree', 'auto'] as const) {
      expect(both[method](), method).toBe(expected.at(-1) ?? 0)
      expect(both.distances(), method).toEqual(expected)
    }
    both.free()
  })
}

const coordinate = {
  spread: fc.double({ min: -1, max: 1, noNaN: true }),
  /** Equal coordinates, and points that are equally far. */
  few: fc.integer({ min: -2, max: 2 }),
  /** From subnormal to the largest that has a square. */
  scaled: fc
    .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: -1074, max: 509 }))
    .map(([x, exponent]) => x * 2 ** exponent),
  /** Two clusters, far from each other. */
  clustered: fc.tuple(fc.boolean(), fc.double({ min: -1, max: 1, noNaN: true })).map(([far, x]) => (far ? 1e6 : 0) + x * 1e-3),
}

/** As many points as fill leaves of 16, and tiles of 4, a vector of 2 and strides of 6: nearly, exactly, and more. */
const anyCount = fc.oneof(around(VECTOR, 8), fc.nat(13))

function pointsOf(axis: fc.Arbitrary<number>, least: number): fc.Arbitrary<Point[]> {
  return anyCount.chain(count =>
    fc.array(fc.tuple(axis, axis), { minLength: Math.max(least, count), maxLength: Math.max(least, count), size: 'max' }),
  )
}

describe('distances in vectors', () => {
  it.each(Object.keys(coordinate) as (keyof typeof coordinate)[])(
    'agree with the naive twin around vectors, tiles and leaves: %s',
    (kind) => {
      const axis = coordinate[kind]
      fc.assert(fc.property(pointsOf(axis, 0), pointsOf(axis, 1), fc.nat(64), checkDistances), { seed, numRuns: 60 })
    },
  )

  it('agree with the naive twin where points lie outside of the others', () => {
    const far = fc.oneof(coordinate.spread, coordinate.spread.map(x => x * 1e3))
    fc.assert(fc.property(pointsOf(far, 0), pointsOf(coordinate.spread, 1), fc.nat(64), checkDistances), { seed, numRuns: 60 })
  })

  it('find the one point that is near, wherever it is', () => {
    fc.assert(fc.property(anyCount, fc.nat(), fc.nat(64), (count, place, before) => {
      const near = place % (count + 1)
      const other = Array.from({ length: count + 1 }, (_, i): Point => i === near ? [0.25, 0.5] : [1e3 + i, -1e3 - i * i])
      checkDistances(Array.from({ length: place % 9 }, (_, i): Point => [i, -i]), other, before)
    }), { seed })
  })
})
