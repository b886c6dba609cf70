import { expect, it } from 'vitest'
import { sizeText, Steps, timeText } from './steps.js'

function told(soFar = '') {
  let text = ''
  let ms = 1000
  const steps = new Steps({ write: piece => text += piece, now: () => ms, soFar })
  return { steps, pass: (by: number) => ms += by, text: () => text }
}

it('tells a step in one line: what, how much, how long', () => {
  const { steps, pass, text } = told()
  const packages = steps.begin('Packages: 818 to install')
  expect(text(), 'before it is done').toBe('Packages: 818 to install … ')
  pass(41_000)
  packages.done(630e6)
  expect(text()).toBe('Packages: 818 to install … 630 MB, 41 s\n')
})

it('adds the steps up, over two programs', () => {
  const first = told()
  first.steps.begin('Packages').done(400e6)
  first.pass(20_000)
  const second = told(Object.values(first.steps.handOver())[0])
  second.pass(48_000)
  second.steps.begin('Deck').done(10e6)
  expect(second.steps.ready()).toBe('Ready in 48 s, 410 MB.')
})

it('counts no step that was stopped, and says so where there was none', () => {
  const { steps, text } = told()
  steps.begin('NumPy').stop('not now')
  expect(text()).toBe('NumPy … not now (0.0 s)\n')
  expect(steps.ready()).toBe('Ready in 0.0 s, nothing to set up.')
})

it.each([[14_400, '14 kB'], [2_148_000, '2.1 MB'], [9_960_000, '10 MB'], [630e6, '630 MB']])('%d bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})

it.each([[400, '0.4 s'], [960, '1 s'], [59_400, '59 s'], [125_000, '2 min 5 s'], [59_700, '1 min 0 s']])('%d ms are %s', (ms, text) => {
  expect(timeText(ms)).toBe(text)
})
