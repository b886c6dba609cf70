/** Every form gives the sum that the source's own numbers give; what is refused is refused alike, by the same table as in Python. */
import { describe, expect, it, vi } from 'vitest'
import { loadPrebuilt } from '../shared/testing/prebuilt.ts'
import edges from './edges.json' with { type: 'json' }
import { executables } from './executables.ts'
import { makeCallsInput } from './input.ts'
import * as inJavaScript from './javascript.js'
import { calls } from './lab.ts'

type Call = (...values: unknown[]) => unknown

const prepare = executables({ loadKernels: loadPrebuilt, threads: { distances: vi.fn(), doubles: vi.fn() } })
const implementations = calls.implementations.filter(({ runtime }) => runtime !== 'python')
const DOORS = { fixed: await loadPrebuilt('labs'), unbounded: inJavaScript } as unknown as Record<string, Record<string, Call>>
const ERRORS: Record<string, ErrorConstructor> = { 'negative': RangeError, 'too large': RangeError, 'type': TypeError }

/** An integer of any size is written as its digits; what is none is no BigInt in JavaScript. */
function valueOf(argument: string | null | { text?: string, float?: number }): unknown {
  return typeof argument === 'string' ? BigInt(argument) : argument && (argument.text ?? argument.float)
}

function onDoors<T extends { only?: string }>(cases: readonly T[]): (T & { door: string })[] {
  return cases.flatMap(one => Object.keys(DOORS).filter(door => (one.only ?? door) === door).map(door => ({ ...one, door })))
}

describe.each([0, 1, 7, 1000])('%i rounds', (size) => {
  it.each(implementations)('$id: the sum, twice', async (implementation) => {
    const spec = { workload: 'calls', size, seed: 1 }
    const { bytes, expected } = makeCallsInput(spec)
    const { run } = await prepare(implementation, bytes, spec)
    expect([run(), run()]).toEqual([expected.sum, expected.sum])
  })
})

describe('at the edges', () => {
  it.each(onDoors(edges.answers))('$door: $call($arguments) is $gives', ({ door, call, arguments: given, gives }) => {
    expect(DOORS[door]![call]!(...given.map(valueOf))).toBe(BigInt(gives))
  })

  it.each(onDoors(edges.refusals))('$door: $call($arguments) is refused: $refused', ({ door, call, arguments: given, refused }) => {
    const calling = () => DOORS[door]![call]!(...given.map(valueOf))
    expect(calling).toThrow(ERRORS[refused])
    expect(calling).toThrow(refused === 'type' ? 'is not a BigInt: write 111n, not 111' : refused)
  })
})

it('a lane that nothing runs is refused', async () => {
  const [first] = calls.implementations
  await expect(prepare({ ...first!, id: 'abacus' }, new Uint8Array(4), { workload: 'calls', size: 1, seed: 1 }))
    .rejects
    .toThrow('Nothing runs as "abacus"')
})
