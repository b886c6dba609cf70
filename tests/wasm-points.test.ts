/** Points in the memory of the prebuilt modules: every method against a naive twin, and what is refused before it costs anything. */
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'

type Module = typeof import('../public/wasm/simd/kernels.js')
type Memory = Awaited<ReturnType<Module['default']>>['memory']
type Point = readonly [number, number]

const root = resolve(import.meta.dirname, '..')
const everywhere = ['pairs', 'arrays', 'grid', 'tree', 'auto'] as const

async function load(build: string): Promise<{ module: Module, memory: Memory }> {
  const folder = join(root, 'public/wasm', build)
  const module = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'kernels.js')).href) as Module
  const { memory } = module.initSync({ module: await readFile(join(folder, 'kernels_bg.wasm')) })
  return { module, memory }
}

function naive(points: readonly Point[], other: readonly Point[]): Float64Array {
  const squares = points.map(([x, y]) => Math.min(...other.map(([otherX, otherY]) => (x - otherX) ** 2 + (y - otherY) ** 2)))
  return Float64Array.from(squares, Math.sqrt)
}

function coordinates(points: readonly Point[]): [Float64Array, Float64Array] {
  return [Float64Array.from(points, ([x]) => x), Float64Array.from(points, ([, y]) => y)]
}

function resident(module: Module, points: readonly Point[], other: readonly Point[]) {
  return new module.ResidentPoints(...coordinates(points), ...coordinates(other))
}

function checkPoints(module: Module, points: readonly Point[], other: readonly Point[]): void {
  const expected = naive(points, other)
  const both = resident(module, points, other)
  expect(both.distances()).toEqual(new Float64Array())
  const optional = (['simd', 'kiddo'] as const).filter(method => method in both) as 'simd'[]
  for (const method of [...everywhere, ...optional]) {
    expect(both[method](), method).toBe(expected.at(-1) ?? 0)
    expect(both.distances(), method).toEqual(expected)
  }
  both.free()
}

function checkWitness(module: Module, method: string, points: readonly Point[], other: readonly Point[]): void {
  const expected = naive(points, other)
  const witness = new module.Witness(method, ...coordinates(points), ...coordinates(other))
  const { nearest, tested } = witness
  expect(nearest).toHaveLength(points.length)
  for (const [i, point] of points.entries()) {
    expect(naive([point], [other[nearest[i]!]!])[0], method).toBe(expected[i])
    const compared = witness.compared(i)
    expect(compared).toContain(nearest[i])
    expect(compared).toHaveLength(tested[i]!)
    expect(method !== 'brute' || compared.length === other.length).toBe(true)
  }
  expect(tested.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(points.length * other.length)
  witness.free()
}

/** An array that claims to be longer than any memory. */
function huge(length: number): Float64Array {
  return Object.defineProperty(new Float64Array(), 'length', { value: length })
}

const spread = fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }))
const few = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
function anySet(minLength: number) {
  return fc.oneof(fc.array(spread, { minLength, maxLength: 200 }), fc.array(few, { minLength, maxLength: 200 }))
}

describe.each(['debug', 'release', 'simd', 'kiddo', 'cases'])('points in build %s', (build) => {
  let module: Module
  let memory: Memory
  beforeAll(async () => {
    ({ module, memory } = await load(build))
  })

  it('has vectors and the library only in the builds for them', () => {
    expect('simd' in module.ResidentPoints.prototype).toBe(['simd', 'kiddo', 'cases'].includes(build))
    expect('kiddo' in module.ResidentPoints.prototype).toBe(build === 'kiddo')
  })

  it('agrees with the naive twin on any points', () => {
    fc.assert(fc.property(anySet(0), anySet(1), (points, other) => checkPoints(module, points, other)))
  })

  it('tells what suits the points', () => {
    const line = (length: number, at: (i: number) => number) => Array.from({ length }, (_, i) => [at(i), at(i * 7 % length)] as const)
    const even = line(1000, i => i)
    const clustered = line(1000, i => (i % 2) * 1e9 + i)
    expect(resident(module, even.slice(0, 60), even.slice(0, 60)).chosen()).toBe('brute force')
    expect(resident(module, even, even).chosen()).toBe('grid')
    expect(resident(module, clustered, clustered).chosen()).toBe('tree')
  })

  it('copies what it is given', () => {
    const [xs, ys] = coordinates([[0, 0]])
    const both = new module.ResidentPoints(xs, ys, xs, ys)
    xs[0] = 5
    expect(both.auto()).toBe(0)
    both.distances()[0] = 1
    expect(both.distances()).toEqual(Float64Array.of(0))
  })

  it('refuses coordinates that have no distance, and says whose', () => {
    const fine: Point = [0, 1]
    expect(() => resident(module, [fine, [Number.NaN, 0]], [fine])).toThrow(/points\[1\] has a coordinate that is NaN or infinite/)
    expect(() => resident(module, [fine], [[0, Infinity], [Number.NaN, 0]])).toThrow(/other\[0\] has a coordinate that is NaN or infinite/)
    expect(() => resident(module, [fine], [fine, fine, [0, -1e200]])).toThrow(/other\[2\] has a coordinate beyond 2\^510/)
    expect(() => resident(module, [fine], [])).toThrow(/the other set is empty/)
    expect(() => resident(module, [], [])).toThrow(/the other set is empty/)
  })

  it('refuses arrays that are none, of other lengths, or detached', () => {
    const one = Float64Array.of(1)
    const ResidentPoints = module.ResidentPoints
    expect(() => new ResidentPoints(one, new Float64Array(2), one, one)).toThrow(/xs has 1 values but ys has 2: a point needs one of each/)
    expect(() => new ResidentPoints(one, one, one, new Float64Array())).toThrow(/otherXs has 1 values but otherYs has 0/)
    for (const wrong of [[1], new Float32Array(1), null, undefined, 'x']) {
      expect(() => new ResidentPoints(one, one, wrong as unknown as Float64Array, one))
        .toThrow(/otherXs is not a Float64Array: pass Float64Array\.from\(otherXs\)/)
    }
    const gone = Float64Array.of(1)
    structuredClone(gone, { transfer: [gone.buffer] })
    expect(() => new ResidentPoints(gone, gone, one, one)).toThrow(/xs is detached/)
  })

  it('refuses what does not fit before it takes any memory, and goes on', () => {
    const one = Float64Array.of(1)
    // Its message is the first that takes memory.
    expect(() => new module.ResidentPoints(one, one, huge(1e9), huge(1e9))).toThrow()
    const before = memory.buffer.byteLength
    for (const length of [1e8, 2 ** 29, 2 ** 32 - 1]) {
      const many = huge(length)
      expect(() => new module.ResidentPoints(one, one, many, many)).toThrow(/points do not fit into wasm memory, for they take \d+ MB/)
      expect(() => new module.ResidentPoints(many, many, one, one)).toThrow(/points do not fit into wasm memory/)
    }
    expect(memory.buffer.byteLength).toBe(before)
    checkPoints(module, [[0, 0]], [[3, 4]])
  })

  it('gives back what it took', () => {
    const many = Float64Array.from({ length: 2e4 }, (_, i) => i * Math.SQRT2 % 1)
    const run = () => {
      const both = new module.ResidentPoints(many, many.toSorted(), many.toSorted(), many)
      both.auto()
      both.free()
    }
    run()
    const after = memory.buffer.byteLength
    for (let i = 0; i < 5; i++)
      run()
    expect(memory.buffer.byteLength).toBe(after)
  })
})

describe.each(['simd', 'kiddo'])('a witness in build %s', (build) => {
  let module: Module
  beforeAll(async () => {
    ({ module } = await load(build))
  })

  it('witnesses what each method compares', () => {
    fc.assert(fc.property(anySet(0), anySet(1), (points, other) => {
      for (const method of ['brute', 'grid', 'tree'])
        checkWitness(module, method, points, other)
    }), { numRuns: 30 })
  })

  it('draws what parts the plane', () => {
    const points = Array.from({ length: 225 }, (_, i): Point => [i % 15, Math.floor(i / 15)])
    const lines = (method: string) => {
      const all = [...new module.Witness(method, ...coordinates(points), ...coordinates(points)).lines]
      return Array.from({ length: all.length / 4 }, (_, i) => all.slice(4 * i, 4 * i + 4))
    }
    expect(lines('brute')).toEqual([])
    expect(lines('grid')).toContainEqual([0, 0, 0, 14])
    expect(lines('grid')).toContainEqual([0, 14, 14, 14])
    expect(lines('tree')[0]).toSatisfy(([x0, y0, x1, y1]) => x0 === x1 && y0 === 0 && y1 === 14)
    expect(lines('tree').length).toBeGreaterThan(10)
    for (const [x0, y0, x1, y1] of lines('tree') as [number, number, number, number][])
      expect(x0 === x1 || y0 === y1, 'along an axis').toBe(true)
  })

  it('refuses to witness what it would not measure', () => {
    const one = Float64Array.of(1)
    expect(() => new module.Witness('guess', one, one, one, one)).toThrow(/no method guess: take brute, grid or tree/)
    expect(() => new module.Witness('grid', one, one, one, new Float64Array())).toThrow(/otherXs has 1 values but otherYs has 0/)
    expect(() => new module.Witness('tree', Float64Array.of(Infinity), one, one, one)).toThrow(
      /points\[0\] has a coordinate that is NaN or infinite/,
    )
  })
})
