import { describe, expect, it } from 'vitest'
import { labs } from '../index.ts'
import { regionLines } from '../testing/source-region.ts'
import { doubles } from './workload.ts'

const LONGEST_LABEL = 24
const BUILDS = ['cpython', 'jit', 'debug', 'release', 'simd']

describe('the ladder', () => {
  it('has these rungs, and the limits last', () => {
    expect(doubles.implementations.map(({ id }) => id)).toEqual([
      'python-zip',
      'python-once',
      'python-sum',
      'python-regex',
      'numpy-mask',
      'numpy-count',
      'js-chars',
      'js-bytes',
      'js-swar',
      'bridge-convert',
      'bridge-chars',
      'pyo3-debug',
      'pyo3-chars',
      'pyo3-chars-once',
      'pyo3-bytes',
      'pyo3-simd',
      'rust-debug',
      'rust-chars',
      'rust-chars-once',
      'rust-bytes',
      'rust-windows',
      'rust-blocks',
      'rust-simd',
      'workers-2',
      'limit-copy',
      'limit-read',
    ])
    expect(doubles.implementations.filter(({ role }) => role === 'limit').map(({ id }) => id)).toEqual(['limit-copy', 'limit-read'])
  })

  it('is found by its id, compares with its first rung and offers its default size', () => {
    expect(labs[doubles.id]).toBe(doubles)
    expect(doubles.implementations[0].id).toBe(doubles.baseline)
    expect(doubles.sizes).toContain(doubles.defaultSize)
    expect(doubles.sizes).toEqual(doubles.sizes.toSorted((a, b) => a - b))
  })

  it.each(doubles.implementations)('$id shows a region of a file that is there', ({ source, label, build }) => {
    expect(regionLines(source), source).toBeGreaterThan(0)
    expect(label.length, label).toBeLessThanOrEqual(LONGEST_LABEL)
    expect(BUILDS).toContain(build)
  })
})
