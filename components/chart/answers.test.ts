import { expect, it } from 'vitest'
import { doubles } from '../../labs/doubles/lab.ts'
import { answersLine } from './answers.ts'

const answered = (answers: Record<string, number>) => Object.entries(answers).map(([id, answer]) => ({ id, answer }))

it('names each count where they differ', () => {
  const lanes = answered({ 'python-zip': 1340, 'js-chars': 109, 'pyo3-bytes': 180, 'limit-read': 7, 'bridge-convert': 2530 })
  expect(answersLine(doubles, lanes)).toBe('All correct for what they count: characters 1,340, UTF-16 units 109, bytes 180')
})

it('has nothing to explain where all agree, or where there is no answer', () => {
  expect(answersLine(doubles, answered({ 'python-zip': 33, 'js-chars': 33, 'limit-read': 7 }))).toBeUndefined()
  expect(answersLine(doubles, [])).toBeUndefined()
})
