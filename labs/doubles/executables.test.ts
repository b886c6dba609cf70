/** What the worker runs, here with the prebuilt modules: each implementation gives the answer that it is expected to. */
import type { Kernels, LoadKernels } from '../shared/kernels.ts'
import { describe, expect, it, vi } from 'vitest'
import { implementationOf } from '../lab.ts'
import { makeLetters } from '../shared/letters.ts'
import { loadPrebuilt } from '../shared/testing/prebuilt.ts'
import { executables } from './executables.ts'
import { NON_ASCII } from './input.ts'
import { doubles } from './lab.ts'

/** Threads of a browser: tests/distances.spec.ts runs them. */
const threads = { distances: vi.fn(), doubles: vi.fn() }
const prepare = executables({ loadKernels: loadPrebuilt, threads })
/** Python has a worker of its own. */
const implementations = doubles.implementations.filter(({ id, runtime }) => runtime !== 'python' && id !== 'workers-2')
const madeOf = (size: number, variant?: string) => ({ workload: 'doubles', size, seed: 1, variant })

describe.each([[0], [1], [2], [1000], [1000, NON_ASCII]])('at size %i %s', (size, variant?: string) => {
  it.each(implementations)('$id gives its expected answer, twice', async (implementation) => {
    const { bytes, expected } = await doubles.makeInput(madeOf(size, variant))
    const { run, answer = run, dispose } = await prepare(implementation, bytes, madeOf(size, variant))
    const first = run()
    expect(run(), 'the answer of a second call').toBe(first)
    expect(answer()).toBe(expected[implementation.answers])
    dispose?.()
  })
})

describe('what is prepared', () => {
  it('leaves the input as it was', async () => {
    const { bytes } = await doubles.makeInput(madeOf(1000))
    for (const implementation of implementations) {
      const { run, dispose } = await prepare(implementation, bytes, madeOf(1000))
      run()
      dispose?.()
    }
    expect(bytes).toEqual(makeLetters(1000, 1))
  })

  it('counts code units over more text than is decoded at once, cut anywhere in a character', async () => {
    const bytes = new TextEncoder().encode('a😀é'.repeat(1000))
    const { run } = await prepare(implementationOf(doubles, 'js-chars'), bytes, madeOf(bytes.length))
    expect(run()).toBe(0)
    const doubled = await prepare(implementationOf(doubles, 'js-chars'), new TextEncoder().encode('aéé'.repeat(1000)), madeOf(1))
    expect(doubled.run()).toBe(1000)
  })

  it('gives its memory back', async () => {
    const free = vi.fn()
    const fake = class { free = free; chars = () => 0 } as unknown as Kernels['ResidentText']
    const prepareFake = executables({ loadKernels: (async () => ({ ResidentText: fake })) as unknown as LoadKernels, threads })
    const { dispose } = await prepareFake(implementationOf(doubles, 'rust-chars'), new Uint8Array(), madeOf(0))
    dispose!()
    expect(free).toHaveBeenCalledOnce()
  })

  it.each([
    ['JavaScript that is missing in its table', { ...implementationOf(doubles, 'js-chars'), id: 'js-regex' }, 'Nothing runs as "js-regex"'],
    [
      'a kernel that its build does not export',
      { ...implementationOf(doubles, 'rust-simd'), build: 'release' },
      'Nothing runs as "rust-simd": the build release has no simd()',
    ],
  ])('is refused for %s', async (_, implementation, message) => {
    await expect(prepare(implementation, new Uint8Array(), madeOf(0))).rejects.toThrow(message)
  })
})
