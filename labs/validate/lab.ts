/**
 * Validate: check the records of a club's members by a hand-written dataclass, and by pydantic, whose core is Rust. Both
 * keep the same rules and make an object of each record that obeys them.
 */
import type { Implementation } from '../../bench/workload.ts'
import { defineLab } from '../lab.ts'
import { makeValidateInput } from './input.ts'

function lane(rung: Pick<Implementation, 'id' | 'label' | 'language' | 'build' | 'source' | 'needs'>): Implementation {
  return { runtime: 'python', boundary: 'resident', role: 'contender', answers: 'valid', ...rung }
}

export const validate = defineLab({
  id: 'validate',
  title: 'Validate records and make objects of them',
  unit: 'records',
  sizes: [100, 1e3, 1e4],
  maxSize: 1e5,
  defaultSize: 1e3,
  defaultSeed: 1,
  baseline: 'python-dataclass',
  makeInput: makeValidateInput,
  implementations: [
    lane({ id: 'python-dataclass', label: 'dataclass, by hand', language: 'python', build: 'cpython', source: 'labs/validate/checked.py#dataclass' }),
    lane({ id: 'pydantic-model', label: 'pydantic', language: 'rust', build: 'release', source: 'labs/validate/model.py#model', needs: ['pydantic'] }),
  ],
})
