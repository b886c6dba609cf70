import { expect, it } from 'vitest'
import { runtimeName } from './runtime-name.ts'

const like = 'Mozilla/5.0 (X11; Linux x86_64)'

it.each([
  ['Firefox 153', `${like.replace(')', '; rv:153.0)')} Gecko/20100101 Firefox/153.0`],
  ['Chromium 156', `${like} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36`],
  ['Chromium 156', `${like} AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36`],
  ['Chromium 156', `${like} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0`],
  ['Safari 26', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15'],
  ['Node 24', 'Node.js/24'],
  ['Lynx/2.9', 'Lynx/2.9'],
  ['an unknown runtime', ''],
])('calls it %s', (name, userAgent) => {
  expect(runtimeName({ userAgent })).toBe(name)
})

it('believes what Chromium says of itself', () => {
  const userAgentData = { brands: [{ brand: 'Not A;Brand', version: '99' }, { brand: 'Chromium', version: '156' }] }
  expect(runtimeName({ userAgent: 'reduced', userAgentData })).toBe('Chromium 156')
})
