import { describe, expect, it } from 'vitest'
import { makeSumInput } from './input.ts'

const made = (size: number, seed = 1) => makeSumInput({ workload: 'sum', size, seed }) as Awaited<ReturnType<typeof makeSumInput>>

describe('the floats', () => {
  it('have a sum that is exact in any order', () => {
    const { bytes, expected } = made(1000)
    const values = [...new Float64Array(bytes.buffer)]
    const add = (list: number[]) => list.reduce((total, value) => total + value, 0)
    expect(values).toHaveLength(1000)
    expect(add(values)).toBe(expected.sum)
    expect(add(values.toReversed())).toBe(expected.sum)
    expect(add(values.toSorted((a, b) => a - b))).toBe(expected.sum)
  })

  it('begin alike at every size, and differ by seed', () => {
    expect(made(10).bytes).toEqual(made(100).bytes.slice(0, 80))
    expect(made(10, 2).bytes).not.toEqual(made(10).bytes)
  })

  it('of none are 0', () => {
    expect(made(0)).toEqual({ bytes: new Uint8Array(), expected: { sum: 0 } })
  })
})
