import { beforeEach, describe, expect, it } from 'vitest'
import { chosenLine, describe as describePicture, fromPlot, pictureOf } from './picture.ts'
import { FRAME, makeSample } from './sample.ts'
import { SimulatedWitness } from './testing/simulated-witness.ts'
import { lookAll } from './witness.ts'

const SIZE = 40
const sets = makeSample('uniform', SIZE)
const looks = lookAll(SimulatedWitness, sets)
/** Cells a twentieth wide. */
const FINE = Float64Array.from(Array.from({ length: 41 }, (_, column) => [column / 20, 0, column / 20, FRAME.height]).flat())

describe('lookAll', () => {
  beforeEach(() => SimulatedWitness.freed = 0)

  it('sums what each method has tested, and gives the memory back', () => {
    const { brute, grid, tree } = lookAll(SimulatedWitness, sets)
    expect([brute, grid, tree].map(({ total }) => total)).toEqual([SIZE * SIZE, SIZE * SIZE / 4, SIZE * SIZE / 4])
    expect(SimulatedWitness.freed).toBe(3)
  })

  it('gives the memory back of a witness that fails', () => {
    class Failing extends SimulatedWitness {
      override get lines(): never {
        throw new Error('no lines')
      }
    }
    expect(() => lookAll(Failing, sets)).toThrow('no lines')
    expect(SimulatedWitness.freed).toBe(1)
  })
})

describe('pictureOf', () => {
  it('shows points only before anything is compared', () => {
    const picture = pictureOf(sets, undefined, 0)
    expect([picture.points, picture.others].map(({ length }) => length)).toEqual([SIZE, SIZE])
    expect(picture).toMatchObject({ pairs: '', lines: '', comparisons: '', searched: [], chosen: undefined })
  })

  it('joins each point with its nearest, and with all others where every pair is compared', () => {
    const picture = pictureOf(sets, looks.brute, 3)
    expect(picture.pairs.match(/M/g)).toHaveLength(SIZE)
    expect(picture.comparisons.match(/M/g)).toHaveLength(SIZE)
    expect(picture.others.every(({ isCompared }) => isCompared)).toBe(true)
    expect(picture.lines).toBe('')
    const { x, y } = picture.others[looks.brute.nearest[0]!]!
    expect(picture.pairs.startsWith(`M${picture.points[0]!.x} ${picture.points[0]!.y}L${x} ${y}`)).toBe(true)
  })

  it('marks what the chosen point was compared with, and the cells that are searched', () => {
    const picture = pictureOf(sets, looks.tree, 0)
    const compared = picture.others.filter(({ isCompared }) => isCompared)
    expect(compared).toHaveLength(SIZE / 4)
    expect(picture.comparisons.match(/M/g)).toHaveLength(SIZE / 4)
    expect(picture.others[looks.tree.nearest[0]!]!.isCompared).toBe(true)
  })

  it('marks the cells around in a grid, and says when points beyond them were read', () => {
    const all = { ...looks.grid, compared: looks.brute.compared }
    expect(pictureOf(sets, all, 0)).toMatchObject({ searched: { length: 4 }, readsBeyond: false })
    const { searched, chosen, readsBeyond } = pictureOf(sets, { ...all, lines: FINE }, 0)
    expect(searched.some(({ x, width }) => chosen!.x >= x && chosen!.x <= x + width)).toBe(true)
    expect(readsBeyond).toBe(true)
  })

  it('marks those cells of a tree that were read as a whole', () => {
    const everything = { ...looks.tree, compared: looks.brute.compared }
    expect(pictureOf(sets, everything, 0).searched).toHaveLength(4)
    expect(pictureOf(sets, { ...looks.tree, compared: looks.tree.compared.map(() => new Uint32Array()) }, 0).searched).toEqual([])
  })

  it('keeps lines within the frame', () => {
    const far = { ...looks.grid, lines: Float64Array.of(-5, 0.5, 9, 0.5) }
    const [x0, , x1] = pictureOf(sets, far, 0).lines.match(/[\d.-]+/g)!.map(Number)
    expect(fromPlot(x0!, 0)[0]).toBeCloseTo(0)
    expect(fromPlot(x1!, 0)[0]).toBeCloseTo(FRAME.width)
  })
})

describe('fromPlot', () => {
  it('finds a mark\'s point again', () => {
    const { x, y } = pictureOf(sets, undefined, 0).points[7]!
    const [backX, backY] = fromPlot(x, y)
    expect(Math.abs(backX - sets.xs[7]!)).toBeLessThan(1e-3)
    expect(Math.abs(backY - sets.ys[7]!)).toBeLessThan(1e-3)
  })
})

describe('what is said', () => {
  it('names the counts of what has been shown, and of the chosen point', () => {
    expect(chosenLine(looks.tree, 4, SIZE)).toBe('Point 5: compared with 10 of 40')
    expect(describePicture(SIZE, 'uniform', [], 0)).toBe('40 points and 40 others: uniform. Nothing has been compared yet.')
    expect(describePicture(SIZE, 'clusters', [looks.brute, looks.grid], 4)).toBe('40 points and 40 others: clusters. '
      + 'A line joins each point with the nearest of the others. Brute force tested 1,600 pairs; Grid tested 400 pairs. Point 5: compared with 10 of 40.')
  })
})
