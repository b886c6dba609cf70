import { expect, it } from 'vitest'
import { readNpmAudit } from './npm.ts'

it('passes where nothing is known', () => {
  const audit = JSON.stringify({ vulnerabilities: {}, metadata: { vulnerabilities: { total: 0 } } })
  expect(readNpmAudit(audit, audit)).toEqual({ outcome: 'passed', words: 'no known weakness' })
})

it('fails with each package that has one', () => {
  const audit = JSON.stringify({
    vulnerabilities: { sirv: { severity: 'high', range: '<4' } },
    metadata: { vulnerabilities: { high: 1, total: 1 } },
  })
  expect(readNpmAudit(audit, audit)).toEqual({ outcome: 'failed', words: '1 known weaknesses: sirv <4 (high)' })
})

it.each([
  ['npm warn audit 405 Method Not Allowed - POST https://x\nnpm error audit endpoint returned an error', '405 Method Not Allowed'],
  ['npm error code ENOTFOUND', 'ENOTFOUND'],
  ['', 'no answer'],
])('passes nothing where the registry cannot be asked: %s', (output, why) => {
  const words = `skipped, this registry cannot be asked (${why})`
  expect(readNpmAudit('{"message": "no"}', output)).toEqual({ outcome: 'skipped', words })
})
