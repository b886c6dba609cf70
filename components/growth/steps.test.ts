import { expect, it } from 'vitest'
import { growthSteps, tellsCrossing } from './steps.ts'

it('lets the room guess, measures, tells the crossing, then the exponents', () => {
  const steps = growthSteps({ variant: '' })
  expect(steps.map(({ reveal }) => reveal)).toEqual(['start', 'points', 'crossing', 'growth'])
  expect(steps.map(({ measures = false }) => measures)).toEqual([false, true, false, false])
  expect(steps.map(tellsCrossing)).toEqual([false, false, true, true])
})

it('measures one kind of input, then the other, then compares', () => {
  const steps = growthSteps({ variant: '', then: 'clusters' })
  expect(steps.map(({ variant, measures = false }) => [variant, measures])).toEqual([
    ['', false],
    ['', true],
    ['clusters', true],
    ['clusters', false],
  ])
  expect(steps.at(-1)!.reveal).toBe('compared')
})
