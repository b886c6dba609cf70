import { describe, expect, it } from 'vitest'
import { distances } from './lab.ts'

describe('the lab', () => {
  it('has a baseline that is run at every size that is offered', () => {
    const baseline = distances.implementations.find(({ id }) => id === distances.baseline)!
    expect(baseline.largestSize).toBeGreaterThanOrEqual(Math.max(...distances.sizes))
  })

  it('runs in a browser what it compares there, and natively what needs threads or SciPy', () => {
    expect(distances.implementations.filter(({ runtime }) => runtime === 'native').map(({ id }) => id))
      .toEqual(['scipy-tree', 'pyo3-brute', 'pyo3-brute-rayon', 'pyo3-auto-rayon'])
  })

  it('has no size limit on what does not look at all pairs', () => {
    const unlimited = distances.implementations.filter(({ largestSize }) => largestSize === undefined).map(({ id }) => id)
    expect(unlimited).toEqual([
      'scipy-tree',
      'js-library',
      'js-grid',
      'js-grid-1',
      'js-grid-4',
      'js-grid-16',
      'js-grid-64',
      'rust-kiddo',
      'rust-tree',
      'rust-grid',
      'rust-auto',
      'pyo3-auto',
      'pyo3-auto-rayon',
    ])
  })
})
