/** What the worker runs, here with the prebuilt modules. */
import { expect, it, vi } from 'vitest'
import { loadPrebuilt } from '../shared/testing/prebuilt.ts'
import { executables } from './executables.ts'
import { accounts } from './lab.ts'

const prepare = executables({ loadKernels: loadPrebuilt, threads: { distances: vi.fn(), doubles: vi.fn() } })
const implementations = accounts.implementations.filter(({ runtime }) => runtime !== 'python')

it.each(implementations)('$id gives the right balance, twice', async (implementation) => {
  for (const size of [0, 1, 1000]) {
    const spec = { workload: 'accounts', size, seed: 1 }
    const { bytes, expected } = await accounts.makeInput(spec)
    const { run } = await prepare(implementation, bytes, spec)
    expect([run(), run()]).toEqual([expected.balance, expected.balance])
  }
})

it('makes changes of both kinds, none of them an overdraft', async () => {
  const { bytes, expected } = await accounts.makeInput({ workload: 'accounts', size: 5000, seed: 1 })
  const [opening, ...changes] = Array.from(new BigInt64Array(bytes.buffer), Number)
  let balance = opening!
  for (const change of changes) {
    balance += change
    expect(balance).toBeGreaterThanOrEqual(0)
  }
  expect(balance).toBe(expected.balance)
  const taken = changes.filter(change => change < 0).length
  expect(taken).toBeGreaterThan(2000)
  expect(changes.length - taken).toBeGreaterThan(2000)
})
