/** Toll: hand a text to a function and get its length. The function does nothing, so what is timed is the call. */
import type { Implementation } from '../../bench/workload.ts'
import { defineLab } from '../lab.ts'
import { makeTollInput } from './input.ts'

function lane(rung: Pick<Implementation, 'id' | 'label' | 'language' | 'build' | 'boundary' | 'source' | 'needs'>): Implementation {
  return { runtime: 'python', role: 'contender', answers: 'length', ...rung }
}

export const toll = defineLab({
  id: 'toll',
  title: 'Hand over a text and get its length',
  unit: 'letters',
  sizes: [10, 1e3, 1e5],
  defaultSize: 10,
  defaultSeed: 1,
  baseline: 'python-call',
  makeInput: makeTollInput,
  implementations: [
    lane({ id: 'python-call', label: 'Python calls Python', language: 'python', build: 'cpython', boundary: 'resident', source: 'labs/toll/lanes.py#length' }),
    lane({ id: 'pyo3-call', label: 'Python calls Rust', language: 'rust', build: 'release', boundary: 'resident', source: 'wasm/python/src/demo.rs#length', needs: ['match_kernels'] }),
    lane({ id: 'bridge-call', label: 'Python calls JavaScript', language: 'javascript', build: 'jit', boundary: 'copied', source: 'labs/shared/python/bridge.ts#length', needs: ['bridge'] }),
  ],
})
