import { describe, expect, it } from 'vitest'
import { labs } from '../../index.ts'
import { implementationOf } from '../../lab.ts'
import { nativeIds, pythonLane } from './lane.ts'

const laneOf = (lab: string, id: string) => pythonLane(implementationOf(labs[lab]!, id))

describe('what a lane of Python calls', () => {
  it.each([
    ['doubles', 'pyo3-debug', { answers: 'characters', build: 'debug', call: 'doubles.chars' }],
    ['doubles', 'pyo3-chars-once', { answers: 'characters', build: 'release', call: 'doubles.chars_once' }],
    ['doubles', 'pyo3-simd', { answers: 'bytes', build: 'simd', call: 'doubles.simd' }],
    ['sum', 'pyo3-list', { answers: 'sum', build: 'release', call: 'floats.sum_list' }],
    ['doubles', 'bridge-chars', { answers: 'characters', build: 'bridge', call: 'chars' }],
    ['doubles', 'bridge-convert', { answers: 'size', build: 'bridge', call: 'convert' }],
    ['doubles', 'python-zip', { answers: 'characters' }],
    ['validate', 'pydantic-model', { answers: 'valid' }],
  ])('%s, %s', (lab, id, expected) => {
    expect(laneOf(lab, id)).toEqual({ id, ...expected })
  })
})

describe('what runs natively', () => {
  it('is neither over JavaScript nor in the vectors of WebAssembly', () => {
    const ids = nativeIds(labs.doubles!)
    expect(ids).toContain('pyo3-debug')
    expect(ids).toContain('numpy-mask')
    expect(ids.filter(id => /^(?:bridge|js|rust|limit|workers)-|simd/.test(id))).toEqual([])
  })

  it('begins with what the others are compared with', () => {
    expect(nativeIds(labs.distances!).slice(0, 2)).toEqual(['scipy-tree', 'python-brute'])
    expect(nativeIds(labs.sum!)).toEqual(['python-sum', 'python-loop', 'pyo3-list', 'pyo3-buffer'])
  })
})
