import type { LintState } from './lint-state.ts'
import { describe, expect, it } from 'vitest'
import { RuntimeFailure } from '../../bench/protocol.ts'
import { Turns } from '../runtime/exclusive.ts'
import { LintRun, ROUNDS } from './lint-run.ts'
import { NOTHING, settled, SimulatedLinter } from './testing/simulated-linter.ts'

function open() {
  const linter = new SimulatedLinter()
  const states: LintState[] = []
  const pauses: (() => void)[] = []
  const page = { hide: () => {} }
  let now = 0
  const run = new LintRun({
    linter,
    clock: () => now += 3,
    visibility: {
      hidden: false,
      onHidden(callback) {
        page.hide = callback
        return () => page.hide = () => {}
      },
    },
    wait: () => new Promise(resolve => pauses.push(resolve)),
    exclusive: stop => new Turns().exclusive('ruff', stop),
    onChange: state => states.push(state),
  })
  return { linter, states, run, page, pause: () => pauses.splice(0).forEach(resolve => resolve()) }
}

describe('checking', () => {
  it('comes up, then tells what was found, and in which text', async () => {
    const { run, states } = open()
    run.check('x')
    await settled()
    expect(states.map(({ status, code }) => [status, code])).toEqual([['loading', undefined], ['checked', 'x']])
  })

  it('looks at the newest text next, at none between, and drops what comes too late', async () => {
    const { run, linter, states } = open()
    linter.isPrompt = false
    for (const text of ['a', 'ab', 'abc'])
      run.check(text)
    linter.answer({ count: 1 })
    await settled()
    expect(run.state.code).toBeUndefined()
    linter.answer({ count: 3 })
    await settled()
    expect(linter.asked).toEqual(['check a', 'check abc'])
    expect(run.state).toMatchObject({ status: 'checked', code: 'abc', count: 3 })
    expect(states.filter(({ status }) => status === 'checked')).toHaveLength(1)
  })

  it('keeps what was found until there is something newer', async () => {
    const { run, linter } = open()
    linter.found = () => ({ ...NOTHING, count: 2 })
    run.check('a')
    await settled()
    linter.isPrompt = false
    run.check('ab')
    expect(run.state).toMatchObject({ status: 'checking', code: 'a', count: 2 })
  })

  it('that fails says why, and the next one works', async () => {
    const { run, linter } = open()
    linter.isPrompt = false
    run.check('a')
    linter.fail(new RuntimeFailure({ what: 'The file is not there', where: 'ruff.wasm', remedy: 'Run npm start.' }))
    await settled()
    expect(run.state).toMatchObject({ status: 'failed', failure: { where: 'ruff.wasm' } })
    run.check('ab')
    linter.answer()
    await settled()
    expect(run.state).toMatchObject({ status: 'checked', code: 'ab', failure: undefined })
  })

  it('is stopped by ending a busy worker, and only then', async () => {
    const { run, linter } = open()
    run.check('a')
    await settled()
    run.stop()
    expect(linter.terminated).toBe(0)
    linter.isPrompt = false
    run.check('ab')
    run.stop()
    await settled()
    expect(linter.terminated).toBe(1)
    expect(run.state).toMatchObject({ status: 'checked', code: 'a' })
    run.check('abc')
    linter.answer()
    await settled()
    expect(run.state.code).toBe('abc')
  })
})

describe('measuring', () => {
  it('tells medians with intervals, of the worker and of the way to the page', async () => {
    const { run, linter } = open()
    run.check('a')
    await settled()
    await run.measure()
    expect(linter.rounds).toBe(ROUNDS)
    expect(run.state.timing).toEqual({
      lint: { value: 1, low: 1, high: 1 },
      format: { value: 2, low: 2, high: 2 },
      roundTrip: { value: 3, low: 3, high: 3 },
      rounds: ROUNDS,
    })
  })

  it('waits for a check that is under way', async () => {
    const { run, linter } = open()
    linter.isPrompt = false
    run.check('a')
    void run.measure()
    linter.answer()
    linter.isPrompt = true
    await settled()
    expect(linter.rounds).toBe(ROUNDS)
  })

  it('ends when somebody types, and starts again when they pause', async () => {
    const { run, linter, pause } = open()
    run.check('a')
    await settled()
    linter.onRound = round => round === 3 && run.check('ab')
    await run.measure()
    await settled()
    expect(linter.rounds).toBe(3)
    expect(run.state).toMatchObject({ code: 'ab', isMeasuring: false })
    expect(run.state.timing).toBeUndefined()
    pause()
    await settled()
    expect(linter.rounds).toBe(3 + ROUNDS)
    expect(run.state.isStale).toBe(false)
  })

  it('is not started by a pause unless it was asked for', async () => {
    const { run, linter, pause } = open()
    run.check('a')
    pause()
    await settled()
    expect(linter.rounds).toBe(0)
  })

  it('calls the times of an earlier text stale', async () => {
    const { run } = open()
    run.check('a')
    await settled()
    await run.measure()
    run.check('ab')
    await settled()
    expect(run.state).toMatchObject({ isStale: true, timing: { rounds: ROUNDS } })
  })

  it('is void where the window was hidden meanwhile', async () => {
    const { run, linter, page } = open()
    run.check('a')
    await settled()
    linter.onRound = round => round === 2 && page.hide()
    await run.measure()
    expect(linter.rounds).toBe(2)
    expect(run.state.isMeasuring).toBe(false)
    expect(run.state.timing).toBeUndefined()
  })

  it('is left out for a long text that takes longer than the budget: its one run says so', async () => {
    const { run, linter } = open()
    linter.found = () => ({ ...NOTHING, elapsedMs: 1500 })
    run.check('a\n'.repeat(2000))
    await settled()
    await run.measure()
    expect(linter.rounds).toBe(0)
    expect(run.state.elapsedMs).toBe(1500)
    expect(run.state.timing).toBeUndefined()
  })
})
