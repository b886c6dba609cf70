import { describe, expect, it } from 'vitest'
import { boundsOf, cellAt, cellsAround, cellsOf, contains, isReadWhole, reachFrame } from './cells.ts'
import { FRAME } from './sample.ts'

const { width: right, height: bottom } = FRAME
/** A cut at x = 1, and below it, on its left only, one at y = 0.5. */
const TREE = Float64Array.of(1, 0, 1, bottom, 0, 0.5, 1, 0.5)
/** Three columns and two rows. */
const GRID = Float64Array.of(0.7, 0, 0.7, bottom, 1.4, 0, 1.4, bottom, 0, 0.5, right, 0.5)

describe('reachFrame', () => {
  const BOX = boundsOf([[0.2, 0.3], [1.9, 0.4], [1, 0.9]])

  it('leads lines on from the points\' own rectangle, and leaves out its edges', () => {
    expect(BOX).toEqual({ left: 0.2, top: 0.3, right: 1.9, bottom: 0.9 })
    const grid = Float64Array.of(0.2, 0.3, 0.2, 0.9, 1, 0.3, 1, 0.9, 1.9, 0.3, 1.9, 0.9, 0.2, 0.3, 1.9, 0.3)
    expect([...reachFrame(grid, BOX)]).toEqual([1, 0, 1, bottom])
  })

  it('keeps the ends that lie inside', () => {
    expect([...reachFrame(Float64Array.of(1, 0.3, 1, 0.5, 0.2, 0.5, 1.9, 0.5), BOX)]).toEqual([1, 0, 1, 0.5, 0, 0.5, right, 0.5])
  })

  it('cuts lines that have no end', () => {
    expect([...reachFrame(Float64Array.of(1, -Infinity, 1, Infinity), BOX)]).toEqual([1, 0, 1, bottom])
  })
})

describe('cellAt', () => {
  it('ends at the lines that are beside the point, and at the frame', () => {
    expect(cellAt(TREE, [0.2, 0.2])).toEqual({ left: 0, top: 0, right: 1, bottom: 0.5 })
    expect(cellAt(TREE, [1.5, 0.2])).toEqual({ left: 1, top: 0, right, bottom })
  })

  it('takes a point on a line to the side beyond it', () => {
    expect(cellAt(TREE, [1, 0.5])).toEqual({ left: 1, top: 0.5, right, bottom })
    expect(cellAt(TREE, [0.3, 0.5])).toEqual({ left: 0, top: 0.5, right: 1, bottom })
  })

  it('is the whole frame where there are no lines', () => {
    expect(cellAt(new Float64Array(), [1, 0.5])).toEqual({ left: 0, top: 0, right, bottom })
  })
})

describe('cellsOf', () => {
  it('finds each cell once', () => {
    expect(cellsOf(TREE)).toHaveLength(3)
    expect(cellsOf(GRID)).toHaveLength(6)
    expect(cellsOf(new Float64Array())).toHaveLength(1)
  })

  it('covers the frame without a gap or an overlap', () => {
    for (const lines of [TREE, GRID]) {
      const area = cellsOf(lines).reduce((sum, cell) => sum + (cell.right - cell.left) * (cell.bottom - cell.top), 0)
      expect(area).toBeCloseTo(right * bottom, 12)
    }
  })
})

describe('cellsAround', () => {
  it('holds the cells that touch the point\'s own', () => {
    expect(cellsAround(GRID, [0.1, 0.1], 0.01)).toHaveLength(4)
    expect(cellsAround(GRID, [1, 0.1], 0.01)).toHaveLength(6)
  })

  it('keeps cells further out as long as they may hold something nearer', () => {
    expect(cellsAround(GRID, [0.1, 0.1], 1.29)).toHaveLength(4)
    expect(cellsAround(GRID, [0.1, 0.1], 1.31)).toHaveLength(5)
  })
})

describe('isReadWhole', () => {
  const POINTS = [[0.1, 0.1], [0.2, 0.2], [1.5, 0.9]] as const
  const wholeOf = (isRead: (index: number) => boolean) => cellsOf(TREE).filter(cell => isReadWhole(cell, POINTS, isRead))

  it('takes every point of the cell to be read, and none of the others', () => {
    const [upperLeft, lowerLeft, rightHalf] = [
      { left: 0, top: 0, right: 1, bottom: 0.5 },
      { left: 0, top: 0.5, right: 1, bottom },
      { left: 1, top: 0, right, bottom },
    ]
    expect(wholeOf(index => index !== 1)).toEqual([lowerLeft, rightHalf])
    expect(wholeOf(index => index < 2)).toEqual([upperLeft, lowerLeft])
  })
})

describe('contains', () => {
  it('puts every point into exactly one cell, those on lines and on the frame too', () => {
    const points = [[0, 0], [1, 0.5], [0.7, 0.5], [right, bottom], [1.4, 1]] as const
    for (const lines of [TREE, GRID]) {
      for (const point of points)
        expect(cellsOf(lines).filter(cell => contains(cell, point))).toHaveLength(1)
    }
  })
})
