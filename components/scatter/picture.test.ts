import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { initSync, Witness } from '../../public/wasm/simd/kernels.js'
import { inRoot } from '../../scripts/lib/paths.ts'
import { chosenLine, describe as describePicture, fromPlot, pictureOf } from './picture.ts'
import { FRAME, makeSample } from './sample.ts'
import { lookAll } from './witness.ts'

const SIZE = 40
const sets = makeSample('uniform', SIZE)
initSync({ module: readFileSync(inRoot('public/wasm/simd/kernels_bg.wasm')) })
const looks = lookAll(Witness, sets)
/** Others that the first point is compared with in the tree. */
const inTree = looks.tree.compared[0]!.length
/** Four cells. */
const CROSS = Float64Array.of(FRAME.width / 2, 0, FRAME.width / 2, FRAME.height, 0, FRAME.height / 2, FRAME.width, FRAME.height / 2)
/** Cells a twentieth wide. */
const FINE = Float64Array.from(Array.from({ length: 41 }, (_, column) => [column / 20, 0, column / 20, FRAME.height]).flat())

const marksIn = (path: string): number => path.split('M').length - 1

it('each method finds the same, and the total is what it has tested', () => {
  const { brute, grid, tree } = looks
  expect([grid.nearest, tree.nearest]).toEqual([brute.nearest, brute.nearest])
  expect(brute.total).toBe(SIZE * SIZE)
  for (const { total, compared } of [grid, tree]) {
    expect(total).toBe(compared.flatMap(all => [...all]).length)
    expect(total).toBeLessThan(SIZE * SIZE)
  }
})

describe('pictureOf', () => {
  it('shows points only before anything is compared', () => {
    const picture = pictureOf(sets, undefined, 0)
    expect([picture.points, picture.others].map(marksIn)).toEqual([SIZE, SIZE])
    expect(picture).toMatchObject({ compared: '', pairs: '', lines: '', comparisons: '', searched: [], chosen: undefined })
  })

  it('joins each point with its nearest, and with all others where every pair is compared', () => {
    const picture = pictureOf(sets, looks.brute, 3)
    expect(picture.pairs.match(/M/g)).toHaveLength(SIZE)
    expect(picture.comparisons.match(/M/g)).toHaveLength(SIZE)
    expect([picture.others, picture.compared].map(marksIn)).toEqual([0, SIZE])
    expect(picture.lines).toBe('')
    const [x0, y0, x1, y1] = picture.pairs.match(/[\d.]+/g)!.map(Number)
    const there = looks.brute.nearest[0]!
    const ends = [sets.xs[0]!, sets.ys[0]!, sets.otherXs[there]!, sets.otherYs[there]!]
    const isDrawn = [fromPlot(x0!, y0!), fromPlot(x1!, y1!)].flat().every((value, index) => Math.abs(value - ends[index]!) < 1e-3)
    expect(isDrawn).toBe(true)
  })

  it('marks what the chosen point was compared with, and the cells that are searched', () => {
    const picture = pictureOf(sets, looks.tree, 0)
    expect([picture.others, picture.compared].map(marksIn)).toEqual([SIZE - inTree, inTree])
    expect(picture.comparisons.match(/M/g)).toHaveLength(inTree)
  })

  it('marks the cells around in a grid, and says when points beyond them were read', () => {
    const all = { ...looks.grid, lines: CROSS, compared: looks.brute.compared }
    expect(pictureOf(sets, all, 0)).toMatchObject({ searched: { length: 4 }, readsBeyond: false })
    const { searched, chosen, readsBeyond } = pictureOf(sets, { ...all, lines: FINE }, 0)
    expect(searched.some(({ x, width }) => chosen!.x >= x && chosen!.x <= x + width)).toBe(true)
    expect(readsBeyond).toBe(true)
  })

  it('marks those cells of a tree that were read as a whole', () => {
    const everything = { ...looks.tree, lines: CROSS, compared: looks.brute.compared }
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
  it('finds the chosen point again', () => {
    const { x, y } = pictureOf(sets, looks.brute, 7).chosen!
    const [backX, backY] = fromPlot(x, y)
    expect(Math.abs(backX - sets.xs[7]!)).toBeLessThan(1e-3)
    expect(Math.abs(backY - sets.ys[7]!)).toBeLessThan(1e-3)
  })
})

describe('what is said', () => {
  it('names the counts of what has been shown, and of the chosen point', () => {
    const line = `Point 5: compared with ${looks.grid.compared[4]!.length} of 40`
    expect(chosenLine(looks.grid, 4, SIZE)).toBe(line)
    expect(describePicture(SIZE, 'uniform', [], 0)).toBe('40 points and 40 others: uniform. Nothing has been compared yet.')
    expect(describePicture(SIZE, 'clusters', [looks.brute, looks.grid], 4)).toBe(
      '40 points and 40 others: clusters. '
      + 'A line joins each point with the nearest of the others. '
      + `Brute force tested 1,600 pairs; Grid tested ${looks.grid.total} pairs. ${line}.`,
    )
  })
})
