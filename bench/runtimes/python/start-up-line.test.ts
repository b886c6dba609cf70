import { expect, it } from 'vitest'
import { startUpLine } from './start-up-line.ts'

function at(step: Parameters<typeof startUpLine>[0]['step'], loadedBytes = 0, totalBytes = 0) {
  return startUpLine({ step, loadedBytes, totalBytes })
}

it('says what Python waits for', () => {
  expect(at('fetching')).toBe('Starting Python')
  expect(at('fetching', 12_340_000, 44_988_000)).toBe('Starting Python: 12.3 of 45.0 MB')
  expect(at('starting')).toBe('Starting Python: the interpreter')
  expect(at('importing')).toBe('Starting Python: importing match_kernels')
})

it('says nothing before it was asked for, when it is ready, and when it has failed', () => {
  expect([at('idle'), at('ready'), at('failed')]).toEqual([undefined, undefined, undefined])
})
