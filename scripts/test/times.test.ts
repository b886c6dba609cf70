import { describe, expect, it } from 'vitest'
import { timesText } from './times.ts'

describe('timesText', () => {
  it('has the slowest first, seconds below each other', () => {
    const checks = [{ name: 'Set-up', ms: 1240 }, { name: 'Browser tests', ms: 612_300 }]
    expect(timesText(checks, [{ name: 'adds', ms: 4 }, { name: 'walks', ms: 31_960 }])).toBe([
      '== What each check took',
      '  612.3 s  Browser tests',
      '    1.2 s  Set-up',
      '',
      '== The slowest tests',
      '  32.0 s  walks',
      '   0.0 s  adds',
    ].join('\n'))
  })

  it('names ten tests at most', () => {
    const tests = Array.from({ length: 12 }, (_, index) => ({ name: `test ${index}`, ms: index * 1000 }))
    const lines = timesText([], tests).split('\n').filter(line => line.includes(' s  '))
    expect(lines).toHaveLength(10)
    expect(lines[0]).toContain('11.0 s  test 11')
  })

  it('says nothing of tests where none told its time', () => {
    expect(timesText([{ name: 'ESLint', ms: 9000 }], [])).toBe('== What each check took\n  9.0 s  ESLint')
  })
})
