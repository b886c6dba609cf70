import type { Lab, WorkerTools } from '../lab.ts'
import { expect, it, vi } from 'vitest'
import { labs } from '../index.ts'
import { servedLabs } from './served-labs.ts'

const tools = {} as WorkerTools
const spec = { workload: 'sum', size: 1, seed: 1 }

function servedWith(executables: Lab['executables']) {
  return servedLabs({ sum: { ...labs.sum!, executables } }, tools).sum!
}

it('serves the labs of which something runs in JavaScript or wasm', () => {
  const runHere = Object.values(labs).filter(({ implementations }) =>
    implementations.some(({ runtime }) => runtime === 'js' || runtime === 'wasm'),
  )
  expect(Object.keys(servedLabs(labs, tools))).toEqual(runHere.map(({ id }) => id))
  expect(runHere).toContain(labs.doubles)
})

it('loads a lab when its input is made, and once', async () => {
  const run = () => 1
  const executables = vi.fn(async () => ({ executables: () => () => ({ run }) }))
  const { makeInput, prepare } = servedWith(executables)
  expect(executables).not.toHaveBeenCalled()
  await makeInput(spec)
  await makeInput(spec)
  expect((await prepare('python-sum', new Uint8Array(), spec)).run).toBe(run)
  expect(executables).toHaveBeenCalledOnce()
})

it('says which file did not load, and tries again at the next call', async () => {
  const executables = vi.fn(async () => ({ executables: () => () => ({ run: () => 1 }) }))
  executables.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const { prepare } = servedWith(executables)
  await expect(prepare('python-sum', new Uint8Array(), spec)).rejects.toMatchObject({
    failure: { what: 'Failed to fetch', where: 'labs/sum/executables.ts' },
  })
  await expect(prepare('python-sum', new Uint8Array(), spec)).resolves.toBeDefined()
})

it('refuses an implementation that the lab does not have', async () => {
  const { prepare } = servedWith(async () => ({ executables: () => () => ({ run: () => 1 }) }))
  await expect(prepare('rust-gpu', new Uint8Array(), spec)).rejects.toMatchObject({
    failure: { what: 'sum has no implementation "rust-gpu"' },
  })
})
