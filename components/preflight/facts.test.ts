import { expect, it } from 'vitest'
import { Engines } from '../../bench/session/engines.ts'
import { SimulatedRuntime } from '../../bench/testing/simulated-runtime.ts'
import { simulatedDeps } from '../../bench/testing/simulated-session.ts'
import { VirtualTime } from '../../bench/testing/virtual-time.ts'
import { missingWheels, SPIN, spin } from './facts.ts'

function index(wheels: string[]) {
  return JSON.stringify({
    schema: 1,
    pyodide: '314.0.7',
    python: '3.14.2',
    files: {},
    wheels: Object.fromEntries(wheels.map(name => [name, { file: `wheels/${name}.whl`, version: '1' }])),
    kernels: {},
  })
}

it('names the wheels that labs import and that are not there, our own module aside', () => {
  const inPython = [['match_kernels'], ['numpy'], ['bridge'], ['pydantic', 'jiter'], undefined]
  const needs = [...inPython.map(needs => ({ needs, runtime: 'python' as const })), { needs: ['polars'], runtime: 'native' as const }]
  expect(missingWheels(index(['jiter', 'pydantic']), needs)).toEqual(['numpy'])
  expect(missingWheels(index(['jiter', 'pydantic', 'numpy']), needs)).toEqual([])
  expect(missingWheels('<!DOCTYPE html>', needs)).toBeUndefined()
})

it('knows the wheels of the labs as they are', () => {
  expect(missingWheels(index([]))).toContain('numpy')
})

it('times a lane of the worker as a run does: checked, warmed up, batch by batch', async () => {
  const time = new VirtualTime()
  const runtime = new SimulatedRuntime(time, { implementations: { [SPIN.lane]: { callMs: 2 } } })
  let ms: number | undefined
  void spin(new Engines(simulatedDeps(time, () => runtime), 20_000)).then(found => ms = found)
  await time.run(() => ms !== undefined)
  expect(ms).toBe(2)
  expect(new Set(runtime.log.asked)).toEqual(new Set(['facts', 'load 1000000', 'firstCall js-bytes', 'warmUp js-bytes', 'round js-bytes']))
})
