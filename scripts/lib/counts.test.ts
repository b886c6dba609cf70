import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { add, exitCode, failure, NOTHING, PASSED, readCargo, readPlaywright, readPytest, readVitest, skipped, summaryLine } from './counts.ts'

/** What the runners themselves wrote, of tests that end in every way that there is. */
const written = (file: string) => readFileSync(new URL(`testing/${file}`, import.meta.url), 'utf8')
const vitest = JSON.parse(written('vitest.json'))
const playwright = JSON.parse(written('playwright.json'))

describe('readVitest', () => {
  it('counts tests, and a file that does not load as one', () => {
    expect(readVitest(vitest, 1)).toEqual({
      passed: 1,
      failed: 2,
      skipped: 2,
      failures: ['sums takes away: AssertionError: expected 1 to be 2 // Object.is equality', 'b.test.ts: Transform failed with 1 error:'],
      times: ['adds', 'takes away', 'later', 'not here'].map(name => ({ name: `sums ${name}`, ms: expect.any(Number) })),
    })
  })

  it('takes times as they are, and a test that did not run for no time', () => {
    const [adds, takesAway, later] = readVitest(vitest, 1).times
    expect([adds!.ms, takesAway!.ms, later!.ms]).toEqual([expect.closeTo(1.955, 2), expect.closeTo(13.83, 1), 0])
  })
})

describe('readPlaywright', () => {
  const why = 'Error: expect(received).toBe(expected) // Object.is equality'

  it('counts nested suites, and a flaky test as failed', () => {
    expect(readPlaywright(playwright, 1)).toMatchObject({
      passed: 1,
      failed: 2,
      skipped: 1,
      failures: [`deck.spec.ts > print > has no canvas: ${why}`, `deck.spec.ts > print > is steady: ${why}`],
    })
  })

  it('adds up the attempts of a test', () => {
    expect(readPlaywright(playwright, 1).times.slice(0, 2)).toEqual([
      { name: 'deck.spec.ts > shows', ms: 3 },
      { name: 'deck.spec.ts > print > has no canvas', ms: 6 + 9 },
    ])
  })

  it('counts what went wrong outside of tests', () => {
    expect(readPlaywright({ suites: [], errors: [{ message: 'no browser' }] }, 1)).toEqual(failure('no browser'))
  })
})

describe('readPytest', () => {
  it('reads the last line, who failed, and the slowest', () => {
    expect(readPytest(written('pytest.txt'), 1)).toEqual({
      passed: 3,
      failed: 2,
      skipped: 3,
      failures: ['test_a.py::test_bad - assert 1 == 2', 'test_a.py::test_err - RuntimeError: no'],
      times: [
        { name: 'test_a.py::test_ok', ms: 70 },
        { name: 'test_a.py::test_p[two words]', ms: 50 },
        { name: 'test_a.py::test_with', ms: 30 },
      ],
    })
  })

  it('reads a run in which all passed', () => {
    expect(readPytest('83 passed in 1.5s', 0)).toEqual({ ...NOTHING, passed: 83 })
  })

  it('fails when nothing ran', () => {
    expect(readPytest('no tests ran in 0.01s', 5)).toMatchObject({ failed: 1 })
  })
})

describe('readCargo', () => {
  it('adds up its programs', () => {
    expect(readCargo(written('cargo.txt'), 101)).toEqual({ ...NOTHING, passed: 2, failed: 1, skipped: 1, failures: ['doubles::simd'] })
  })

  it('counts one that does not compile as one failure', () => {
    expect(readCargo('error: expected `;`', 101)).toEqual(failure('cargo test ended with exit code 101'))
  })
})

describe('every runner', () => {
  it.each([readVitest, readPlaywright])('has failed when it wrote no report', (read) => {
    expect(read(undefined, 1).failed).toBe(1)
  })

  it('has failed when it ran no tests', () => {
    expect(readVitest({ testResults: [] }, 0)).toEqual(failure('vitest ran no tests'))
  })

  it('has failed when its exit code says so, whatever its report', () => {
    expect(readPlaywright({ suites: [{ ...playwright.suites[0]!, suites: [] }] }, 1)).toMatchObject({ passed: 1, failed: 1 })
  })
})

describe('the whole run', () => {
  it('is summed up in one plain line', () => {
    expect(summaryLine(add(PASSED, PASSED, failure('x'), skipped()))).toBe('2 passed, 1 failed, 1 skipped')
  })

  it.each([
    ['passes', PASSED, 0, 0],
    ['fails', failure('x'), 1, 1],
    ['skips', add(PASSED, skipped()), 0, 1],
    ['does nothing', NOTHING, 0, 0],
  ])('that %s ends with the right exit code, on a desk and in CI', (_, tally, desk, ci) => {
    expect([exitCode(tally, false), exitCode(tally, true)]).toEqual([desk, ci])
  })
})
