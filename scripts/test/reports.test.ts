import { describe, expect, it } from 'vitest'
import { add, exitCode, failure, NOTHING, PASSED, SKIPPED, summaryLine } from '../lib/tally.ts'
import { readCargo, readJUnit, withExitCode } from './reports.ts'

/** As vitest, Playwright and pytest write it, of tests that end in every possible way; without stack traces. */
const VITEST = `<?xml version="1.0" encoding="UTF-8" ?>
<testsuites name="vitest tests" tests="4" failures="2" errors="0" time="0.0057">
    <testsuite name="a.test.ts" tests="3" failures="1" errors="0" skipped="1" time="0.0057">
        <testcase classname="a.test.ts" name="sums &gt; adds" time="0.001042747">
        </testcase>
        <testcase classname="a.test.ts" name="sums &gt; takes away" time="0.003517324">
            <failure message="expected 1 to be 2 // Object.is equality" type="AssertionError">
AssertionError: expected 1 to be 2 // Object.is equality
            </failure>
        </testcase>
        <testcase classname="a.test.ts" name="sums &gt; later" time="0">
            <skipped/>
        </testcase>
    </testsuite>
    <testsuite name="b.test.ts" tests="1" failures="1" errors="0" skipped="0" time="0">
        <testcase classname="b.test.ts" name="b.test.ts" time="0">
            <failure message="Transform failed with 1 error:

\u001B[31m[PARSE_ERROR] \u001B[0mUnterminated string" type="Error">
            </failure>
        </testcase>
    </testsuite>
</testsuites>`
const PLAYWRIGHT = `<testsuites id="" name="" tests="2" failures="1" skipped="0" errors="1" time="1.53">
<testsuite name="deck.spec.ts" hostname="looking" tests="2" failures="1" skipped="0" time="0.059" errors="1">
<testcase name="shows" classname="deck.spec.ts" time="0.004">
<system-out>
<![CDATA[<failure> & said
]]>
</system-out>
</testcase>
<testcase name="print › times out" classname="deck.spec.ts" time="0.051">
<error message="Test timeout of 50ms exceeded." type="Error">
<![CDATA[  deck.spec.ts:5:7 › print › times out ────
]]>
</error>
</testcase>
</testsuite>
</testsuites>`
/** As Playwright writes it when it was told to include retries. */
const RETRIED = `<testsuites id="" name="" tests="2" failures="1" skipped="0" errors="0" time="3.1">
<testsuite name="deck.spec.ts" tests="2" failures="1" skipped="0" time="2.5" errors="0">
<testcase name="is late once" classname="deck.spec.ts" time="1.2">
<flakyFailure message="expect(locator).toHaveText(expected) failed" type="expect.toHaveText" time="1.1">
<stackTrace>at deck.spec.ts:4:7</stackTrace>
</flakyFailure>
</testcase>
<testcase name="is wrong" classname="deck.spec.ts" time="0.1">
<rerunFailure message="expected 2" type="expect.toBe" time="0.1"></rerunFailure>
<failure message="expected 1" type="expect.toBe"></failure>
</testcase>
</testsuite>
</testsuites>`
const PYTEST = `<?xml version="1.0" encoding="utf-8"?><testsuites name="pytest tests"><testsuite name="pytest" tests="3">
<testcase classname="test_a" name="test_bad" time="0.003"><failure message="assert 1 == 2">&gt;   def test_bad()</failure></testcase>
<testcase classname="test_a" name="test_x" time="0.000"><skipped type="pytest.xfail" message="" /></testcase>
<testcase classname="test_a" name="test_err" time="0.000"><error
message="failed on setup with &quot;RuntimeError: no&quot;">E   RuntimeError: no</error></testcase></testsuite></testsuites>`
const CARGO = `running 2 tests
test doubles::bytes ... ok
test doubles::simd ... FAILED
test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s

running 2 tests
test result: ok. 1 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s
`

describe('a report', () => {
  it('of vitest has its tests, and a file that does not load', () => {
    expect(readJUnit(VITEST)).toEqual({
      passed: 1,
      failed: 2,
      skipped: 1,
      failures: [
        'a.test.ts > sums > takes away: expected 1 to be 2 // Object.is equality',
        'b.test.ts > b.test.ts: Transform failed with 1 error:',
      ],
      flaky: [],
      times: [
        ...['adds', 'takes away', 'later'].map(name => ({ name: `a.test.ts > sums > ${name}`, ms: expect.any(Number) })),
        { name: 'b.test.ts > b.test.ts', ms: 0 },
      ],
    })
    expect(readJUnit(VITEST).times[1]!.ms).toBeCloseTo(3.517, 3)
  })

  it('of Playwright has time-outs among what failed, and nothing of what a test printed', () => {
    expect(readJUnit(PLAYWRIGHT)).toMatchObject({
      ...{ passed: 1, failed: 1, skipped: 0 },
      failures: ['deck.spec.ts > print › times out: Test timeout of 50ms exceeded.'],
    })
  })

  it('of tests that were tried twice tells which of them passed only then, and counts each once', () => {
    expect(readJUnit(RETRIED)).toMatchObject({
      ...{ passed: 1, failed: 1, skipped: 0 },
      failures: ['deck.spec.ts > is wrong: expected 1'],
      flaky: ['deck.spec.ts > is late once: expect(locator).toHaveText(expected) failed'],
    })
  })

  it('of pytest has errors of set-up, and expected failures as skipped', () => {
    expect(readJUnit(PYTEST)).toMatchObject({
      ...{ passed: 0, failed: 2, skipped: 1 },
      failures: ['test_a > test_bad: assert 1 == 2', 'test_a > test_err: failed on setup with "RuntimeError: no"'],
    })
  })

  it('that was not written has no tests', () => {
    expect(readJUnit('')).toEqual(NOTHING)
  })
})

it('cargo\'s lines are added up over its programs', () => {
  expect(readCargo(CARGO)).toEqual({ ...NOTHING, passed: 2, failed: 1, skipped: 1, failures: ['doubles::simd'] })
})

describe('a runner that ends badly', () => {
  it('has failed, whatever its report says', () => {
    const failures = [expect.stringContaining('vitest ended with exit code 1')]
    expect(withExitCode(PASSED, 'vitest', 1)).toMatchObject({ passed: 1, failed: 1, failures })
  })

  it('has failed once where its report says so', () => {
    expect(withExitCode(failure('x'), 'vitest', 1)).toEqual(failure('x'))
  })
})

describe('the whole run', () => {
  it('is summed up in one plain line', () => {
    expect(summaryLine(add(PASSED, PASSED, failure('x'), SKIPPED))).toBe('2 passed, 1 failed, 1 skipped')
  })

  it.each([
    ['passes', PASSED, 0, 0],
    ['fails', failure('x'), 1, 1],
    ['skips', add(PASSED, SKIPPED), 0, 1],
  ])('that %s ends with the right exit code, on a desk and in CI', (_, tally, desk, ci) => {
    expect([exitCode(tally, false), exitCode(tally, true)]).toEqual([desk, ci])
  })
})
