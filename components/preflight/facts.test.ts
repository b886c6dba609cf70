import { expect, it } from 'vitest'
import { missingWheels, spin } from './facts.ts'

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

it('gives the median time of a call, without the first ones', () => {
  // Each call takes 2 ms on this clock, the first ten 8 ms.
  let ms = 0
  let readings = 0
  const now = () => {
    readings++
    const isEnd = readings > 1 && readings % 3 === 1
    return isEnd ? ms += readings <= 31 ? 8 : 2 : ms
  }
  expect(spin(now)).toBe(2)
})
