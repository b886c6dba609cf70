/**
 * Sum: add the floats of a Python list. The built-in is written in C and reads them where they lie; a Rust function that
 * takes a `Vec<f64>` has to copy each one out of its object first.
 */
import { defineLab, pyo3, python } from '../lab.ts'
import { makeSumInput } from './input.ts'

export const sum = defineLab({
  id: 'sum',
  title: 'Add the floats of a list',
  unit: 'floats',
  sizes: [1e3, 1e4, 1e5, 1e6],
  defaultSize: 1e6,
  defaultSeed: 1,
  baseline: 'python-sum',
  makeInput: makeSumInput,
  answers: 'sum',
  implementations: [
    python({ id: 'python-sum', label: 'Python', form: 'built-in sum', source: 'labs/sum/python.py#built-in' }),
    python({ id: 'python-loop', label: 'Python', form: 'loop', source: 'labs/sum/python.py#loop' }),
    pyo3({ id: 'pyo3-list', label: 'PyO3', form: 'list copied', source: 'wasm/python/src/floats.rs#sum-list', boundary: 'copied' }),
    pyo3({ id: 'pyo3-buffer', label: 'PyO3', form: 'array copied', source: 'wasm/python/src/floats.rs#sum-buffer', boundary: 'copied' }),
  ],
})
