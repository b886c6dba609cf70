/**
 * Totals: what each account comes to after many bookings, by a dictionary in a loop, by NumPy, and by Polars, whose engine is
 * Rust.
 */
import { defineLab, pyo3, python } from '../lab.ts'
import { makeTotalsInput } from './input.ts'

const inPolars = 'labs/totals/polars.py#group'

export const totals = defineLab({
  id: 'totals',
  title: 'Add up the bookings of each account',
  unit: 'bookings',
  sizes: [1e3, 1e4, 1e5, 1e6],
  maxSize: 1e7,
  defaultSize: 1e6,
  defaultSeed: 1,
  baseline: 'python-dict',
  makeInput: makeTotalsInput,
  answers: 'totals',
  implementations: [
    python({ id: 'python-dict', label: 'Python', form: 'dict', source: 'labs/totals/python.py#dict' }),
    python({ id: 'numpy-bincount', label: 'NumPy', form: 'bincount', source: 'labs/totals/numpy.py#bincount', needs: ['numpy'] }),
    pyo3({ id: 'polars-group', label: 'Polars', form: 'group_by', source: inPolars, needs: ['polars'], runtime: 'native' }),
  ],
})
