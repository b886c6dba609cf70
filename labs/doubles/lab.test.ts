import { expect, it } from 'vitest'
import { doubles } from './lab.ts'

const BUILDS = ['cpython', 'jit', 'debug', 'release', 'simd']

it('begins its ladder with the baseline and ends it with the limits', () => {
  expect(doubles.implementations[0]?.id).toBe(doubles.baseline)
  const roles = doubles.implementations.map(({ role }) => role)
  expect(roles.indexOf('limit')).toBe(roles.lastIndexOf('implementation') + 1)
  expect(doubles.implementations.filter(({ role }) => role === 'limit').map(({ id }) => id)).toEqual(['limit-copy', 'limit-read'])
})

it.each(doubles.implementations)('$id is of a build that there is', ({ build }) => {
  expect(BUILDS).toContain(build)
})
