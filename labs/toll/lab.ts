/** Toll: hand a text to a function and get its length. The function does nothing, so what is timed is the call. */
import { bridge, defineLab, pyo3, python } from '../lab.ts'
import { makeTollInput } from './input.ts'

export const toll = defineLab({
  id: 'toll',
  title: 'Hand over a text and get its length',
  unit: 'letters',
  sizes: [10, 1e3, 1e5],
  defaultSize: 10,
  defaultSeed: 1,
  baseline: 'python-call',
  makeInput: makeTollInput,
  answers: 'length',
  implementations: [
    python({ id: 'python-call', label: 'Python calls Python', source: 'labs/toll/lanes.py#length' }),
    pyo3({ id: 'pyo3-call', label: 'Python calls Rust', source: 'wasm/python/src/demo.rs#length' }),
    bridge({ id: 'bridge-call', label: 'Python calls JavaScript', source: 'labs/shared/python/bridge.ts#length' }),
  ],
})
