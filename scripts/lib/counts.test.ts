import { describe, expect, it } from 'vitest'
import { add, exitCode, failure, NOTHING, PASSED, readCargo, readPlaywright, readPytest, readVitest, skipped, summaryLine } from './counts.ts'

const vitest = {
  testResults: [
    {
      name: 'a.test.ts',
      status: 'failed',
      assertionResults: [
        { fullName: 'adds', status: 'passed' },
        { fullName: 'takes away', status: 'failed', failureMessages: ['\u001B[31mexpected 1\u001B[0m\n    at a.test.ts:3'] },
        { fullName: 'later', status: 'todo' },
        { fullName: 'not here', status: 'skipped' },
      ],
    },
    { name: 'b.test.ts', status: 'failed', message: 'SyntaxError: no\n  at b', assertionResults: [] },
  ],
}

const playwright = {
  suites: [{
    title: 'deck.spec.ts',
    specs: [{ title: 'shows', ok: true, tests: [{ status: 'expected', results: [{}] }] }],
    suites: [{
      title: 'print',
      specs: [
        { title: 'has no canvas', ok: false, tests: [{ status: 'unexpected', results: [{ error: { message: 'found 1\nat' } }] }] },
        { title: 'is steady', ok: true, tests: [{ status: 'flaky', results: [{ error: { message: 'first try' } }, {}] }] },
        { title: 'has threads', ok: true, tests: [{ status: 'skipped', results: [] }] },
      ],
    }],
  }],
}

const cargo = `
running 2 tests
test doubles::counts ... ok
test doubles::simd ... FAILED

test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s

   Doc-tests kernels
test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.20s
`

describe('readVitest', () => {
  it('counts tests, and a file that does not load as one', () => {
    expect(readVitest(vitest, 1)).toEqual({
      passed: 1,
      failed: 2,
      skipped: 2,
      failures: ['takes away: expected 1', 'b.test.ts: SyntaxError: no'],
    })
  })
})

describe('readPlaywright', () => {
  it('counts nested suites, and a flaky test as failed', () => {
    expect(readPlaywright(playwright, 1)).toEqual({
      passed: 1,
      failed: 2,
      skipped: 1,
      failures: ['deck.spec.ts > print > has no canvas: found 1', 'deck.spec.ts > print > is steady: first try'],
    })
  })

  it('counts what went wrong outside of tests', () => {
    expect(readPlaywright({ suites: [], errors: [{ message: 'no browser' }] }, 1)).toEqual(failure('no browser'))
  })
})

describe('readPytest', () => {
  it('reads the last line, and who failed', () => {
    const output = 'FAILED labs/test_x.py::test_a - assert 1 == 2\n1 failed, 83 passed, 2 skipped, 1 error in 1.5s'
    expect(readPytest(output, 1)).toEqual({ passed: 83, failed: 2, skipped: 2, failures: ['labs/test_x.py::test_a - assert 1 == 2'] })
    expect(readPytest('83 passed in 1.5s', 0)).toMatchObject({ passed: 83, failed: 0, skipped: 0 })
  })

  it('fails when nothing ran', () => {
    expect(readPytest('no tests ran in 0.01s', 5)).toMatchObject({ failed: 1 })
  })
})

describe('readCargo', () => {
  it('adds up its programs', () => {
    expect(readCargo(cargo, 101)).toEqual({ passed: 4, failed: 1, skipped: 1, failures: ['doubles::simd'] })
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
