/**
 * Validate: check the records of a club's members by a hand-written dataclass, and by pydantic, whose core is Rust. Both
 * keep the same rules and make an object of each record that obeys them.
 */
import { defineLab, pyo3, python } from '../lab.ts'
import { makeValidateInput } from './input.ts'

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
  answers: 'valid',
  implementations: [
    python({ id: 'python-dataclass', label: 'dataclass', form: 'by hand', source: 'labs/validate/checked.py#dataclass' }),
    pyo3({ id: 'pydantic-model', label: 'pydantic', source: 'labs/validate/model.py#model', needs: ['pydantic'] }),
  ],
})
