import { expect, it } from 'vitest'
import { readPythonOptions } from './option.ts'

it.each([
  ['', { startsLater: false, useSnapshot: true }],
  ['?size=1000', { startsLater: false, useSnapshot: true }],
  ['?python=later', { startsLater: true, useSnapshot: true }],
  ['?python=no-snapshot', { startsLater: false, useSnapshot: false }],
  ['?size=1000&python=later,no-snapshot', { startsLater: true, useSnapshot: false }],
  ['?python=no-snapshot,%20later', { startsLater: true, useSnapshot: false }],
  ['?python=later&python=no-snapshot', { startsLater: true, useSnapshot: false }],
])('reads %s', (search, options) => {
  expect(readPythonOptions(search)).toEqual(options)
})

it('takes whole words only', () => {
  expect(readPythonOptions('?python=laterally,no-snapshots')).toEqual({ startsLater: false, useSnapshot: true })
})
