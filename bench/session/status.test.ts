import type { LaneState, SessionState } from './state.ts'
import { describe, expect, it } from 'vitest'
import { simulatedWorkload } from '../testing/simulated-session.ts'
import { isStale, statusLine } from './status.ts'

const workload = simulatedWorkload(['base', 'fast', 'slow'])
const called = { answer: 42, firstCallMs: 1 }
const exact = { value: 1, low: 1, high: 1 }
const timed = { ...called, settled: true, samples: 7, time: exact, ratio: exact, verdict: 'no-difference' } as const
const measured: LaneState = { id: 'base', state: 'measured', ...timed }

function state(change: Partial<SessionState>): SessionState {
  const spec = { workload: 'simulated', size: 10_000, seed: 1 }
  return { status: 'idle', spec, lanes: [], rounds: 0, maxRounds: 25, ...change }
}

describe('statusLine', () => {
  it.each<[string, Partial<SessionState>]>([
    ['Press Run.', {}],
    ['Making 10,000 letters', { status: 'loading' }],
    ['Checking the answer of The fast', { status: 'checking', lanes: [measured, { id: 'fast', state: 'checking' }] }],
    ['Warming up 2 of 3: still getting faster', {
      status: 'warming',
      lanes: [measured, { id: 'fast', state: 'warming', ...called }, { id: 'slow', state: 'waiting' }],
    }],
    ['Round 3 of 25', { status: 'measuring', rounds: 3, lanes: [{ id: 'base', state: 'warming', ...called }] }],
    ['Round 7 of 25, ±3%', {
      status: 'measuring',
      rounds: 7,
      lanes: [{ id: 'base', state: 'measuring', ...timed, ratio: { value: 1, low: 0.99, high: 1.05 } }],
    }],
    ['Round 8 of 25, ±0.4%', {
      status: 'measuring',
      rounds: 8,
      lanes: [{ id: 'base', state: 'measuring', ...timed, time: { value: 2, low: 1.992, high: 2.008 } }],
    }],
    ['Live, 25 rounds', { status: 'done', rounds: 25, lanes: [measured] }],
    ['Live, 25 rounds, 1 not timed', {
      status: 'done',
      rounds: 25,
      lanes: [measured, { id: 'fast', state: 'wrong', answer: 41, expected: 42 }],
    }],
    ['Cancelled: unfinished results are dropped', { status: 'cancelled' }],
    ['Void: It slept', { status: 'void', failure: { what: 'It slept', where: 'this page', remedy: 'Run again.' } }],
    ['Failed: It broke', { status: 'failed', failure: { what: 'It broke', where: 'base', remedy: 'Run again.' } }],
  ])('says %j', (words, change) => {
    expect(statusLine(state(change), workload)).toBe(words)
  })

  it.each([
    [{ size: 20 }, 'Stale: measured at n = 10,000'],
    [{ seed: 2 }, 'Stale: measured at seed 1'],
    [{ variant: 'all equal' }, 'Stale: measured at the default variant'],
  ])('says what is stale once the session is set to %j', (change, words) => {
    const done = state({ status: 'done', lanes: [measured] })
    expect(statusLine(done, workload, { ...done.spec, ...change })).toBe(words)
  })
})

it('nothing measured cannot be stale', () => {
  const idle = state({})
  expect(isStale(idle, { ...idle.spec, size: 20 })).toBe(false)
})
