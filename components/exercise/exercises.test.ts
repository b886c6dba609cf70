/** The exercises as they are: every file there, hints that build on each other, and enough to do. */
import { describe, expect, it } from 'vitest'
import { parseExercise } from '../../exercises/exercise.ts'
import { EXERCISES, readExercise } from './exercises.ts'

describe.each(EXERCISES)('the exercise %s', (name) => {
  const { steps } = readExercise(name)

  it('starts unlike it ends', () => {
    for (const { start, solution } of steps)
      expect(start).not.toBe(solution)
  })

  it('fits its slide: lines that are read from the last row', () => {
    for (const { start, solution } of steps) {
      const lines = [...start.split('\n'), ...solution.split('\n')]
      expect(lines.filter(line => line.length > 72)).toEqual([])
    }
  })
})

describe('reading exercises', () => {
  it('names those that there are', () => {
    expect(() => readExercise('nothing')).toThrow(`There is no exercise "nothing". There are: ${EXERCISES.join(', ')}.`)
  })

  it('names the field that is wrong', () => {
    const step = { id: 'one', kind: 'rust', goal: 'Do it.', hints: ['a', 'b'] }
    expect(() => parseExercise(JSON.stringify({ minutes: 8, goal: 'x', steps: [step] }), 'x.json')).toThrow(/^x\.json: steps\.0\.hints/)
  })
})
