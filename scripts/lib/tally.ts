/** The result of one check or of many: counts, failures, and how long each test took. */
import process from 'node:process'
import { CommandError } from './command.ts'

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
  /** Likewise, of what passed at the second try only; such a test is among those that passed. */
  flaky: string[]
  /** Of the tests whose runner reports it. */
  times: Timed[]
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0, failures: [], flaky: [], times: [] }
export const PASSED: Tally = { ...NOTHING, passed: 1 }
export const SKIPPED: Tally = { ...NOTHING, skipped: 1 }
export const failure = (why: string): Tally => ({ ...NOTHING, failed: 1, failures: [why] })

export function add(...tallies: Tally[]): Tally {
  return tallies.reduce((sum, one) => ({
    passed: sum.passed + one.passed,
    failed: sum.failed + one.failed,
    skipped: sum.skipped + one.skipped,
    failures: [...sum.failures, ...one.failures],
    flaky: [...sum.flaky, ...one.flaky],
    times: [...sum.times, ...one.times],
  }), NOTHING)
}

export const summaryLine = ({ passed, failed, skipped }: Tally): string => `${passed} passed, ${failed} failed, ${skipped} skipped`

/** Whether this is a build machine. */
export const inCi = (): boolean => process.env.CI === 'true' || process.env.CI === '1'

/** In CI a skip is an error: what is needed has to be there. */
export function exitCode({ failed, skipped }: Tally, ci: boolean): 0 | 1 {
  return failed > 0 || (ci && skipped > 0) ? 1 : 0
}

/** Passes when the action ends well; an error that says what to do is a failure, reported in one line. */
export async function attempt(what: string, action: () => Promise<unknown>): Promise<Tally> {
  try {
    await action()
    return PASSED
  }
  catch (error) {
    if (!(error instanceof CommandError))
      throw error
    console.error(error.message)
    return failure(error.message.startsWith(what) ? error.message.split('\n')[0]! : `${what}: ${error.message.split('\n').at(-1)}`)
  }
}
