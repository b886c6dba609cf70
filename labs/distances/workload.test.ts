import { describe, expect, it } from 'vitest'
import { labs } from '../index.ts'
import { regionLines } from '../testing/source-region.ts'
import { distances } from './workload.ts'

const LONGEST_LABEL = 24

describe('the lab', () => {
  it('is found by its id, and its baseline is run at every size that is offered', () => {
    expect(labs[distances.id]).toBe(distances)
    const baseline = distances.implementations.find(({ id }) => id === distances.baseline)!
    expect(distances.sizes).toContain(distances.defaultSize)
    expect(baseline.largestSize).toBeGreaterThanOrEqual(Math.max(...distances.sizes))
  })

  it('runs in a browser what it compares there, and natively what needs threads or SciPy', () => {
    expect(distances.implementations.filter(({ runtime }) => runtime === 'native').map(({ id }) => id))
      .toEqual(['scipy-tree', 'pyo3-brute', 'pyo3-brute-rayon', 'pyo3-auto-rayon'])
  })

  it('has no size limit on what does not look at all pairs', () => {
    const unlimited = distances.implementations.filter(({ largestSize }) => largestSize === undefined).map(({ id }) => id)
    expect(unlimited).toEqual(['scipy-tree', 'js-library', 'js-grid', 'rust-kiddo', 'rust-tree', 'rust-grid', 'rust-auto', 'pyo3-auto', 'pyo3-auto-rayon'])
  })

  it.each(distances.implementations)('$id shows a region of a file that is there', ({ source, label }) => {
    expect(regionLines(source), source).toBeGreaterThan(0)
    expect(label.length, label).toBeLessThanOrEqual(LONGEST_LABEL)
  })
})
