/**
 * Totals: what each account comes to after many bookings, by a dictionary in a loop, by NumPy, and by Polars, whose engine is
 * Rust.
 */
import type { Implementation } from '../../bench/workload.ts'
import { defineLab } from '../lab.ts'
import { makeTotalsInput } from './input.ts'

function lane(rung: Pick<Implementation, 'id' | 'label' | 'language' | 'build' | 'source'> & Partial<Implementation>): Implementation {
  return { runtime: 'python', boundary: 'resident', role: 'contender', answers: 'totals', ...rung }
}

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
  implementations: [
    lane({ id: 'python-dict', label: 'Python, dict', language: 'python', build: 'cpython', source: 'labs/totals/python.py#dict' }),
    lane({ id: 'numpy-bincount', label: 'NumPy, bincount', language: 'python', build: 'cpython', source: 'labs/totals/numpy.py#bincount', needs: ['numpy'] }),
    lane({ id: 'polars-group', label: 'Polars, group_by', language: 'rust', build: 'release', source: 'labs/totals/polars.py#group', runtime: 'native' }),
  ],
})
