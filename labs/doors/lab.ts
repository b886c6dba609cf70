/** Doors: the same loop over bytes, behind each door from Python to compiled code, in one call. */
import { defineLab } from '../lab.ts'
import { doorLanes } from '../shared/doors.ts'
import { makeDoorsInput } from './input.ts'

export const doors = defineLab({
  id: 'doors',
  title: 'Count doubles behind each door, in one call',
  unit: 'letters',
  sizes: [1e4, 1e6],
  maxSize: 1e7,
  defaultSize: 1e6,
  defaultSeed: 1,
  // The doors are compared with this one by pairs: how the others do is what is asked.
  baseline: 'pyo3',
  makeInput: makeDoorsInput,
  doors: true,
  answers: 'doubles',
  implementations: doorLanes('doubles'),
})
