/** The input and its right answers, held against the plainest search, and what the worker runs, here with the prebuilt modules. */
import type { MadeInput } from '../../bench/runtimes/executables.ts'
import { describe, expect, it } from 'vitest'
import { loadPrebuilt } from '../shared/testing/prebuilt.ts'
import { executables } from './executables.ts'
import { CORNERS, decode, LIMIT, makePolygonsInput } from './input.ts'
import { findBest, Polygon } from './javascript.js'
import { polygons } from './lab.ts'

const specOf = (size: number, seed = 1) => ({ workload: 'polygons', size, seed })
const made = (size: number, seed = 1) => makePolygonsInput(specOf(size, seed)) as MadeInput

function shapesOf(bytes: Uint8Array): Polygon[] {
  const { polygons: corners } = decode(bytes)
  return Array.from({ length: corners.length / (2 * CORNERS) }, (_, at) => {
    const [xs, ys] = [0, CORNERS].map(from => [...corners.subarray(2 * CORNERS * at + from, 2 * CORNERS * at + from + CORNERS)])
    return new Polygon(xs!, ys!)
  })
}

function placesOf(bytes: Uint8Array): { x: number, y: number }[] {
  const { points } = decode(bytes)
  return Array.from({ length: points.length / 2 }, (_, at) => ({ x: points[2 * at]!, y: points[2 * at + 1]! }))
}

describe('the input', () => {
  it.each([1, 9, 10, 11, 100, 1000, 3000])('of %i polygons has a tenth as many points, and the answers of the plainest search', (size) => {
    const { bytes, expected } = made(size)
    const [shapes, places] = [shapesOf(bytes), placesOf(bytes)]
    expect([shapes.length, places.length]).toEqual([size, Math.ceil(size / 10)])
    expect(expected.indices).toEqual(places.map(({ x, y }) => {
      const near = shapes.filter(shape => Math.hypot(shape.x - x, shape.y - y) < LIMIT)
      return shapes.indexOf(near.sort((a, b) => a.area - b.area)[0]!)
    }))
  })

  it('has some thirty polygons near a point, whose areas differ by far more than rounding', () => {
    for (const size of [1000, 4000]) {
      const { bytes } = made(size)
      const [shapes, places] = [shapesOf(bytes), placesOf(bytes)]
      const counts = places.map(({ x, y }) => shapes.filter(shape => Math.hypot(shape.x - x, shape.y - y) < LIMIT).length)
      expect(Math.min(...counts)).toBeGreaterThan(0)
      expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeGreaterThan(20)
      const areas = shapes.map(({ area }) => area).sort((a, b) => a - b)
      expect([areas[0]! > 1, areas.at(-1)! < 80, areas.at(-1)! / areas[0]! > 10]).toEqual([true, true, true])
      // All of them are different, and exact: multiples of half a square of the lattice.
      expect(new Set(areas).size).toBeGreaterThan(size * 0.99)
      expect(areas.every(area => Number.isInteger(area * 2 * 1024 ** 2))).toBe(true)
    }
  })

  it('has centres on the lattice, so that distances are exact', () => {
    expect(shapesOf(made(200).bytes).every(({ x, y }) => Number.isInteger(x * 1024) && Number.isInteger(y * 1024))).toBe(true)
  })

  it('differs by seed, and is the same for the same one', () => {
    expect(made(100)).toEqual(made(100))
    expect(made(100, 2).bytes).not.toEqual(made(100).bytes)
  })
})

const prepare = executables({ loadKernels: loadPrebuilt, threads: undefined as never })
const inWorker = polygons.implementations.filter(({ runtime }) => runtime === 'js' || runtime === 'wasm')

describe.each([1, 100, 1000])('at size %i', (size) => {
  it.each(inWorker)('$id finds every index, and again', async (implementation) => {
    const { bytes, expected } = made(size)
    const { run, answer, dispose } = await prepare(implementation, bytes, specOf(size))
    for (let call = 0; call < 2; call++) {
      const returned = run()
      expect([...(answer ? answer() : returned) as number[]]).toEqual(expected.indices)
    }
    dispose?.()
  })
})

describe('a point with no polygon near', () => {
  const [xs, ys] = [[0, 2, 2, 0], [0, 0, 2, 2]]
  const message = 'points[1] has no polygon near: pass a larger limit, or leave the point out'

  it('has no answer in JavaScript', () => {
    expect(() => findBest([{ x: 0, y: 0 }, { x: 50, y: 0 }], [new Polygon(xs, ys)], LIMIT)).toThrow(message)
  })

  it('nor in WebAssembly, which refuses what is no polygon as well', async () => {
    const { ResidentPolygons } = await loadPrebuilt('cases')
    const floats = (...values: number[]) => Float64Array.from(values)
    const resident = new ResidentPolygons(floats(0, 0, 50, 0), floats(...xs, ...ys), 4, LIMIT)
    for (const method of ['outer', 'simd', 'index'] as const) {
      expect(() => resident[method]()).toThrow(message)
      expect([...resident.found()]).toEqual([])
    }
    resident.free()
    expect(() => new ResidentPolygons(floats(), floats(...xs, 0), 4, LIMIT)).toThrow('5 numbers, which is no whole number of items of 8')
    expect(() => new ResidentPolygons(floats(), floats(0, 0, 1, 1), 2, LIMIT)).toThrow('a polygon of 2 corners encloses nothing')
    expect(() => new ResidentPolygons(floats(Number.NaN, 0), floats(...xs, ...ys), 4, LIMIT)).toThrow('points[0] is NaN')
    expect(() => new ResidentPolygons(floats(0, 0), floats(...xs, ...ys), 4, 0)).toThrow('the limit has to be a number above 0')
  })
})
