import { expect, it } from 'vitest'
import { parseWheelName, wheelMismatch } from './wheel-name.ts'

const HERE = { python: 'cp314', platform: 'pyemscripten_2026_0_wasm32' }

it('reads a wheel\'s name', () => {
  expect(parseWheelName('wasm/python/release/match_kernels-0.1.0-cp314-cp314-pyemscripten_2026_0_wasm32.whl')).toEqual({
    distribution: 'match_kernels',
    version: '0.1.0',
    python: ['cp314'],
    abi: ['cp314'],
    platform: ['pyemscripten_2026_0_wasm32'],
  })
  expect(() => parseWheelName('numpy.zip')).toThrow('numpy.zip is not the name of a wheel')
})

it.each([
  'match_kernels-0.1.0-cp314-cp314-pyemscripten_2026_0_wasm32.whl',
  'match_kernels-0.1.0-cp311-abi3-pyemscripten_2026_0_wasm32.whl',
  'six-1.0-py2.py3-none-any.whl',
])('takes %s', (file) => {
  expect(wheelMismatch(file, HERE)).toBeUndefined()
})

it.each([
  ['x-1.0-cp313-cp313-pyemscripten_2026_0_wasm32.whl', 'it was built for Python cp313, and this is cp314'],
  ['x-1.0-cp314-cp314t-pyemscripten_2026_0_wasm32.whl', 'it was built for the ABI cp314t, and this is cp314'],
  ['x-1.0-cp315-abi3-pyemscripten_2026_0_wasm32.whl', 'it was built for Python cp315, and this is cp314'],
  ['x-1.0-cp314-cp314-pyodide_2025_0_wasm32.whl', 'it was built for pyodide_2025_0_wasm32, and this is pyemscripten_2026_0_wasm32'],
  ['x-1.0-cp314-cp314-manylinux_2_34_x86_64.whl', 'it was built for manylinux_2_34_x86_64, and this is pyemscripten_2026_0_wasm32'],
])('refuses %s', (file, why) => {
  expect(wheelMismatch(file, HERE)).toBe(why)
})
