import { describe, expect, it } from 'vitest'
import { limitMemory } from './memory-limit.ts'

/** A module with a type, a memory of one page, and the memory exported as `m`. */
function parts(memory: number[]) {
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6D, 1, 0, 0, 0],
    ...[1, 4, 1, 0x60, 0, 0],
    ...memory,
    ...[7, 5, 1, 1, 0x6D, 2, 0],
  ])
}
const unlimited = parts([5, 3, 1, 0, 1])

function memoryOf(bytes: Uint8Array) {
  return new WebAssembly.Instance(new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>)).exports.m as WebAssembly.Memory
}

describe('limitMemory', () => {
  it('lets a memory grow to the limit, and no further', () => {
    expect(memoryOf(unlimited).grow(300)).toBe(1)
    const limited = memoryOf(limitMemory(unlimited, 200))
    expect(limited.grow(199)).toBe(1)
    expect(() => limited.grow(1)).toThrow(RangeError)
  })

  it('refuses a module that has a limit, or no memory', () => {
    expect(() => limitMemory(parts([5, 4, 1, 1, 1, 2]), 200)).toThrow('no memory to limit')
    expect(() => limitMemory(unlimited.slice(0, 8), 200)).toThrow('no memory to limit')
  })
})
