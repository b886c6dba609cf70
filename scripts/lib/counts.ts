/**
 * Reads what each test runner says of its run, and adds it up.
 *
 * A reader each, though all but cargo write JUnit: its XML has no place for what pytest deselected or for an error of Playwright's
 * outside of its tests, takes a flaky test for a passed one unless told otherwise, and none of our packages reads it.
 */

/** How long one test took. */
export interface Timed {
  name: string
  ms: number
}

export interface Tally {
  passed: number
  failed: number
  skipped: number
  /** One line each: the name of what failed, and the first line of why. */
  failures: string[]
  /** Of the tests whose runner tells. */
  times: Timed[]
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0, failures: [], times: [] }
export const PASSED: Tally = { ...NOTHING, passed: 1 }
export const failure = (why: string): Tally => ({ ...NOTHING, failed: 1, failures: [why] })
export const skipped = (): Tally => ({ ...NOTHING, skipped: 1 })

export function add(...tallies: Tally[]): Tally {
  return tallies.reduce((sum, one) => ({
    passed: sum.passed + one.passed,
    failed: sum.failed + one.failed,
    skipped: sum.skipped + one.skipped,
    failures: [...sum.failures, ...one.failures],
    times: [...sum.times, ...one.times],
  }), NOTHING)
}

export const summaryLine = ({ passed, failed, skipped }: Tally): string => `${passed} passed, ${failed} failed, ${skipped} skipped`

/** In CI a skip is an error: what is needed has to be there. */
export function exitCode({ failed, skipped }: Tally, ci: boolean): 0 | 1 {
  return failed > 0 || (ci && skipped > 0) ? 1 : 0
}

/** A runner that ended badly without a failed test, or well without any test, has failed as a whole. */
function withExitCode(tally: Tally, runner: string, code: number): Tally {
  if (code !== 0 && tally.failed === 0)
    return add(tally, failure(`${runner} ended with exit code ${code}`))
  if (tally.passed + tally.failed + tally.skipped === 0)
    return failure(`${runner} ran no tests`)
  return tally
}

// eslint-disable-next-line no-control-regex
const COLOURS = /\u001B\[[\d;]*m/g

const firstLine = (text: string | undefined): string => (text ?? '').replace(COLOURS, '').trim().split('\n')[0]!

const plain = (text: string): string => text.replace(COLOURS, '')

interface VitestReport {
  testResults: {
    name: string
    status: string
    message?: string
    assertionResults: { fullName: string, status: string, duration?: number | null, failureMessages?: string[] | null }[]
  }[]
}

/** Vitest's JSON report; `undefined` when it wrote none. */
export function readVitest(report: VitestReport | undefined, code: number): Tally {
  const tests = report?.testResults.flatMap(file => file.assertionResults) ?? []
  const broken = report?.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0) ?? []
  const failed = tests.filter(test => test.status === 'failed')
  return withExitCode({
    passed: tests.filter(test => test.status === 'passed').length,
    failed: failed.length + broken.length,
    skipped: tests.length - failed.length - tests.filter(test => test.status === 'passed').length,
    failures: [
      ...failed.map(test => `${test.fullName}: ${firstLine(test.failureMessages?.[0])}`),
      ...broken.map(file => `${file.name}: ${firstLine(file.message)}`),
    ],
    times: tests.map(({ fullName, duration }) => ({ name: fullName, ms: duration ?? 0 })),
  }, 'vitest', code)
}

interface PlaywrightSuite {
  title: string
  suites?: PlaywrightSuite[]
  specs?: { title: string, ok: boolean, tests: { status: string, results: { duration: number, error?: { message?: string } }[] }[] }[]
}

interface PlaywrightReport {
  suites: PlaywrightSuite[]
  errors?: { message?: string }[]
}

function playwrightTests(suite: PlaywrightSuite, path: string[] = []): (Timed & { status: string, why: string })[] {
  const here = [...path, suite.title]
  return [
    ...(suite.specs ?? []).flatMap(spec => spec.tests.map(test => ({
      name: [...here, spec.title].join(' > '),
      status: test.status,
      why: firstLine(test.results.find(result => result.error)?.error?.message),
      ms: test.results.reduce((sum, { duration }) => sum + duration, 0),
    }))),
    ...(suite.suites ?? []).flatMap(inner => playwrightTests(inner, here)),
  ]
}

/** Playwright's JSON report; `undefined` when it wrote none. A flaky test is a failed one. */
export function readPlaywright(report: PlaywrightReport | undefined, code: number): Tally {
  const tests = report?.suites.flatMap(suite => playwrightTests(suite)) ?? []
  const errors = report?.errors ?? []
  const failed = tests.filter(test => test.status === 'unexpected' || test.status === 'flaky')
  return withExitCode({
    passed: tests.filter(test => test.status === 'expected').length,
    failed: failed.length + errors.length,
    skipped: tests.filter(test => test.status === 'skipped').length,
    failures: [...failed.map(test => `${test.name}: ${test.why}`), ...errors.map(error => firstLine(error.message))],
    times: tests.map(({ name, ms }) => ({ name, ms })),
  }, 'playwright', code)
}

/** Makes pytest say which of its tests were slowest; {@link readPytest} reads it. */
export const PYTEST_TIMES = '--durations=10 --durations-min=0.01'

/** Pytest's last line, as `-q` prints it. */
export function readPytest(output: string, code: number): Tally {
  const text = plain(output)
  const last = text.trim().split('\n').at(-1) ?? ''
  const count = (what: RegExp) => Number(what.exec(last)?.[1] ?? 0)
  return withExitCode({
    passed: count(/(\d+) passed/),
    failed: count(/(\d+) failed/) + count(/(\d+) errors?/),
    skipped: count(/(\d+) skipped/) + count(/(\d+) deselected/) + count(/(\d+) xfailed/),
    failures: [...text.matchAll(/^(?:FAILED|ERROR) (.+)$/gm)].map(match => match[1]!),
    times: [...text.matchAll(/^(\d+\.\d+)s (?:call|setup|teardown) +(\S.*)$/gm)].map(match => ({ name: match[2]!, ms: Number(match[1]) * 1000 })),
  }, 'pytest', code)
}

/** The lines in which `cargo test` sums up each of its programs. What a test took it tells on a nightly Rust only. */
export function readCargo(output: string, code: number): Tally {
  const text = plain(output)
  const results = [...text.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored;/gm)]
  const sum = (group: number) => results.reduce((total, match) => total + Number(match[group]), 0)
  return withExitCode({
    passed: sum(1),
    failed: sum(2),
    skipped: sum(3),
    failures: [...text.matchAll(/^test (.+?) \.\.\. FAILED$/gm)].map(match => match[1]!),
    times: [],
  }, 'cargo test', code)
}
