/**
 * Sum: add the floats of a Python list. The built-in is written in C and reads them where they lie; a Rust function that
 * takes a `Vec<f64>` has to copy each one out of its object first.
 */
import type { Implementation } from '../../bench/workload.ts'
import { defineLab } from '../lab.ts'
import { makeSumInput } from './input.ts'

type Rung = Pick<Implementation, 'id' | 'label' | 'source'>

function python(rung: Rung): Implementation {
  return { language: 'python', runtime: 'python', build: 'cpython', boundary: 'resident', role: 'contender', answers: 'sum', ...rung }
}

function pyo3(rung: Rung): Implementation {
  return { language: 'rust', runtime: 'python', build: 'release', boundary: 'copied', role: 'contender', answers: 'sum', needs: ['match_kernels'], ...rung }
}

export const sum = defineLab({
  id: 'sum',
  title: 'Add the floats of a list',
  unit: 'floats',
  sizes: [1e3, 1e4, 1e5, 1e6],
  defaultSize: 1e6,
  defaultSeed: 1,
  baseline: 'python-sum',
  makeInput: makeSumInput,
  implementations: [
    python({ id: 'python-sum', label: 'Python, built-in sum', source: 'labs/sum/python.py#built-in' }),
    python({ id: 'python-loop', label: 'Python, loop', source: 'labs/sum/python.py#loop' }),
    pyo3({ id: 'pyo3-list', label: 'PyO3, list copied', source: 'wasm/python/src/floats.rs#sum-list' }),
    pyo3({ id: 'pyo3-buffer', label: 'PyO3, array copied', source: 'wasm/python/src/floats.rs#sum-buffer' }),
  ],
})
