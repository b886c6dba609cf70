/** What goes wrong on a stage, and what is left standing. */
import type { SessionState } from './state.ts'
import { describe, expect, it } from 'vitest'
import { RuntimeFailure } from '../protocol.ts'
import { SIMULATED_FACTS } from '../testing/simulated-runtime.ts'
import { simulate } from '../testing/simulated-session.ts'
import { LIMITS } from './limits.ts'
import { isStale } from './status.ts'

const good = { base: { callMs: 2 }, fast: { callMs: 0.5 } }

function lane(state: SessionState, id: string) {
  return state.lanes.find(candidate => candidate.id === id)
}

describe('a lane that answers differently', () => {
  it('is marked, never timed, and does not stop the others', async () => {
    const { climb, wasm } = simulate({ ...good, odd: { callMs: 1, answer: 41 } })
    const state = await climb('base', 'odd', 'fast')
    expect(lane(state, 'odd')).toEqual({ id: 'odd', engine: SIMULATED_FACTS, state: 'wrong', answer: 41, expected: 42 })
    expect(lane(state, 'fast')).toMatchObject({ state: 'measured' })
    expect(wasm.log.asked.filter(question => /(?:warmUp|round).*odd/.test(question))).toEqual([])
  })

  it('fails the run when it is the baseline', async () => {
    const { climb } = simulate({ base: { callMs: 2, answer: 41 }, fast: { callMs: 1 } })
    expect(await climb('base', 'fast')).toMatchObject({
      status: 'failed',
      lanes: [],
      failure: { what: 'It gave a wrong answer: 41, expected 42', where: 'The base' },
    })
  })
})

describe('a second executable of the baseline', () => {
  it('that answers differently fails the run', async () => {
    const { climb } = simulate({ ...good, 'base~': { callMs: 2, answer: 41 } })
    expect(await climb('base')).toMatchObject({
      status: 'failed',
      failure: { what: 'It gave a wrong answer: 41, expected 42', where: 'The base' },
    })
  })

  it.each(['firstCall', 'warmUp', 'round'] as const)('that throws at %s fails the run, and says where', async (step) => {
    const { climb } = simulate({ ...good, 'base~': { callMs: 2, throwsAt: step } })
    expect(await climb('base', 'fast')).toMatchObject({ status: 'failed', failure: { what: 'out of bounds' } })
  })
})

describe.each(['firstCall', 'warmUp', 'round'] as const)('a lane that fails at %s', (step) => {
  it('is left out when it throws', async () => {
    const { climb, wasm } = simulate({ ...good, bad: { callMs: 1, throwsAt: step } })
    const state = await climb('base', 'bad', 'fast')
    expect(lane(state, 'bad')).toMatchObject({ state: 'failed', failure: { what: 'out of bounds' } })
    expect(lane(state, 'fast')).toMatchObject({ state: 'measured', ratio: { value: 0.25 } })
    expect(wasm.terminations).toBe(0)
  })

  it('is stopped when it never answers, and the others continue in a new worker', async () => {
    const { climb, wasm } = simulate({ ...good, bad: { callMs: 1, hangsAt: step } })
    const state = await climb('base', 'bad', 'fast')
    expect(lane(state, 'bad')).toMatchObject({ state: 'failed', failure: { what: `No answer within ${LIMITS.requestMs / 1000} s` } })
    expect(lane(state, 'fast')).toMatchObject({ state: 'measured', ratio: { value: 0.25 } })
    expect(lane(state, 'base')).toMatchObject({ state: 'measured' })
    expect(wasm.terminations).toBeGreaterThan(0)
    expect(wasm.log.asked.filter(question => question.startsWith('load')).length).toBeGreaterThan(1)
  })

  it('fails the run when it is the baseline', async () => {
    const { climb } = simulate({ base: { callMs: 1, throwsAt: step }, fast: { callMs: 1 } })
    expect(await climb('base', 'fast')).toMatchObject({ status: 'failed', lanes: [], failure: { what: 'out of bounds' } })
  })
})

describe('a lane that is not run here', () => {
  it('says from which size on it takes too long, and is never asked', async () => {
    const { climb, session, wasm } = simulate({ ...good, slow: { callMs: 1, largestSize: 999 } })
    const state = await climb('base', 'slow')
    expect(state.status).toBe('done')
    expect(state.lanes.at(-1)).toMatchObject({ id: 'slow', state: 'failed', failure: { what: 'takes too long above 999', isAbsent: true } })
    expect(wasm.log.asked).not.toContain('firstCall slow')
    session.configure({ size: 10 })
    expect((await climb('base', 'slow')).lanes.at(-1)).toMatchObject({ id: 'slow', state: 'measured' })
  })

  it('runs outside of a browser only, which no runtime is asked for', async () => {
    const { climb, session } = simulate({ ...good, 'native-tree': { callMs: 1 } })
    void session.prepare()
    const state = await climb('base', 'native-tree')
    expect(state.lanes.at(-1)).toMatchObject({ state: 'failed', failure: { what: 'runs only outside a browser', isAbsent: true } })
  })

  it('ends the run where all others are compared with it', async () => {
    const { climb, wasm } = simulate({ base: { callMs: 1, largestSize: 999 }, fast: { callMs: 1 } })
    expect((await climb('base')).status).toBe('failed')
    expect(await climb('fast')).toMatchObject({
      status: 'failed',
      failure: { what: 'takes too long above 999', remedy: 'Choose a smaller size to see it.' },
    })
    expect(wasm.log.asked).toEqual([])
  })

  it('names the size itself where the lab has no such size at all', async () => {
    const { climb, session } = simulate({ base: { callMs: 1, largestSize: 999 } })
    session.configure({ size: 1e12 })
    expect(await climb('base')).toMatchObject({ status: 'failed', failure: { what: '1,000,000,000,000 is too large' } })
  })
})

describe('an input that cannot be had', () => {
  it('fails the run with the reason', async () => {
    const loadFailure = new RuntimeFailure({ what: 'Out of memory', where: 'the worker', remedy: 'Choose a smaller size.' })
    const { climb } = simulate(good, { loadFailure })
    expect(await climb('base')).toMatchObject({ status: 'failed', failure: loadFailure.failure })
  })

  it('says so as soon as it is prepared', async () => {
    const loadFailure = new RuntimeFailure({ what: 'Out of memory', where: 'the worker', remedy: 'Choose a smaller size.' })
    const { session, time } = simulate(good, { loadFailure })
    void session.prepare()
    await time.run()
    expect(session.state).toMatchObject({ status: 'failed', failure: loadFailure.failure })
  })

  it.each([0, 1.5, Number.NaN, 1e12])('refuses the size %d before it asks a runtime', async (size) => {
    const { climb, session, wasm } = simulate(good)
    session.configure({ size })
    expect(await climb('base')).toMatchObject({ status: 'failed', failure: { where: 'the number of letters' } })
    expect(wasm.log.asked).toEqual([])
  })

  it('leaves out the lanes of a runtime that made other bytes', async () => {
    const { climb } = simulate({ ...good, 'py-loop': { callMs: 5 } }, { python: { sha256: 'cd'.repeat(32) } })
    const state = await climb('base', 'fast', 'py-loop')
    expect(lane(state, 'py-loop')).toMatchObject({
      state: 'failed',
      failure: { what: 'Its runtime made another input, cdcdcdcd instead of abababab' },
    })
    expect(lane(state, 'fast')).toMatchObject({ state: 'measured' })
  })
})

describe('cancelling', () => {
  it.each(['loading', 'checking', 'warming', 'measuring'] as const)('while %s stops the worker at once', async (status) => {
    const { session, time, wasm } = simulate(good)
    const over = session.include(['base'])
    await time.run(() => session.state.status === status && wasm.log.open === 1)
    session.cancel()
    expect(wasm.terminations).toBe(1)
    expect(session.state).toMatchObject({ status: 'cancelled', lanes: [] })
    expect(await over).toBe(session.state)
  })

  it('keeps finished lanes, and a later click goes on from there', async () => {
    const { climb, session, time } = simulate(good)
    const finished = lane(await climb('base'), 'base')
    void session.include(['base', 'fast'])
    await time.run(() => lane(session.state, 'fast')?.state === 'measuring')
    session.cancel()
    expect(session.state.lanes.map(({ id }) => id)).toEqual(['base'])
    expect(finished).toMatchObject({ state: 'measured' })
    expect(lane(await climb('base', 'fast'), 'fast')).toMatchObject({ state: 'measured', ratio: { value: 0.25 } })
  })

  it('hears no late answer of the run that was cancelled', async () => {
    const { session, states, time } = simulate(good)
    void session.include(['base'])
    await time.run(() => session.state.status === 'warming')
    session.cancel()
    const published = states.length
    await time.run()
    expect(states).toHaveLength(published)
  })

  it('and starting again at once measures as if nothing had been', async () => {
    const { climb, session, time } = simulate(good)
    void session.include(['base'])
    await time.run(() => session.state.status === 'measuring')
    session.cancel()
    expect(await climb('base', 'fast')).toMatchObject({ status: 'done', lanes: [{ state: 'measured' }, { state: 'measured' }] })
  })

  it('while preparing leaves nothing behind', async () => {
    const { climb, session, time, wasm } = simulate(good)
    void session.prepare()
    await time.run(() => wasm.log.asked.length === 2)
    session.cancel()
    expect(wasm.terminations).toBe(1)
    expect(await climb('base')).toMatchObject({ status: 'done' })
  })
})

it('cancelling leaves a runtime alone that still comes up, and the next run has it', async () => {
  const { climb, session, time, wasm } = simulate(good)
  Object.defineProperty(wasm, 'isStarting', { value: true, configurable: true })
  void session.include(['base'])
  await time.run(() => wasm.log.asked.includes('facts'))
  session.cancel()
  expect(session.state.status).toBe('cancelled')
  expect(wasm.terminations).toBe(0)
  Object.defineProperty(wasm, 'isStarting', { value: false })
  expect(await climb('base')).toMatchObject({ status: 'done' })
})

describe('another who shares the runtime stops it', () => {
  const stopped = new RuntimeFailure({ what: 'The worker was stopped', where: 'the worker', remedy: 'Run again.', isStopped: true })

  it('while it is prepared: nothing is told, and the next run works', async () => {
    const { climb, session, states, time, wasm } = simulate(good)
    const { load } = wasm
    wasm.load = async () => {
      wasm.load = load
      throw stopped
    }
    void session.prepare()
    await time.run()
    expect(states).toEqual([])
    expect(wasm.terminations).toBe(0)
    expect(await climb('base')).toMatchObject({ status: 'done' })
  })

  it('while it measures: the run is cancelled, not failed', async () => {
    const { climb, wasm } = simulate(good)
    wasm.round = async () => {
      throw stopped
    }
    expect(await climb('base')).toMatchObject({ status: 'cancelled', lanes: [] })
  })

  it('between two clicks: the input is loaded again', async () => {
    const { climb, wasm } = simulate(good)
    await climb('base')
    wasm.terminate()
    const state = await climb('base', 'fast')
    expect(lane(state, 'fast')).toMatchObject({ state: 'measured', ratio: { value: 0.25 } })
  })
})

describe('a run that cannot be trusted is void', () => {
  it('when the page is hidden, at once', async () => {
    const { session, time, visibility, wasm } = simulate(good)
    void session.include(['base'])
    await time.run(() => lane(session.state, 'base')?.state === 'measuring' && wasm.log.open === 1)
    visibility.hide()
    expect(session.state).toMatchObject({ status: 'void', lanes: [], failure: { what: 'The page was hidden while it measured' } })
    expect(session.state.selfCheck).toBeUndefined()
    expect(wasm.terminations).toBe(1)
  })

  it('when the page is hidden from the start', async () => {
    const { climb, visibility, wasm } = simulate(good)
    visibility.hidden = true
    expect(await climb('base')).toMatchObject({ status: 'void', lanes: [] })
    expect(wasm.log.asked).toEqual([])
  })

  it('when answers come late again and again, as those of a throttled page do', async () => {
    const { session, time } = simulate(good)
    void session.include(['base'])
    for (let late = 0; late < LIMITS.mostLate; late++) {
      const { rounds } = session.state
      await time.run(() => session.state.status === 'measuring' && session.state.rounds === rounds)
      time.sleep(LIMITS.throttledMs + 100)
      await time.run(() => session.state.rounds > rounds || session.state.status === 'void')
    }
    expect(session.state).toMatchObject({ status: 'void', lanes: [], failure: { where: 'this page' } })
    expect(session.state.failure?.what).toMatch(/came \d+ ms late/)
  })

  it('but one answer that is late costs its round alone', async () => {
    const { session, time, wasm } = simulate(good)
    const over = session.include(['base'])
    await time.run(() => session.state.status === 'measuring' && wasm.log.open === 1)
    time.sleep(LIMITS.throttledMs + 100)
    await time.run(() => session.state.status === 'done')
    const { status, rounds } = await over
    expect(status).toBe('done')
    expect(wasm.log.asked.filter(question => question.startsWith('round'))).toHaveLength(rounds + 1)
  })

  it('but a machine that slept for twenty minutes in a round loses that round, and no time of it counts', async () => {
    const { session, time, wasm } = simulate(good)
    const over = session.include(['base', 'fast'])
    await time.run(() => session.state.status === 'measuring' && wasm.log.open === 1)
    time.sleep(20 * 60_000)
    await time.run(() => session.state.status === 'done')
    const { status, lanes } = await over
    expect(status).toBe('done')
    const undisturbed = await simulate(good).climb('base', 'fast')
    const times = (all: typeof lanes) => all.map(lane => 'time' in lane && lane.time.value)
    expect(times(lanes)).toEqual(times(undisturbed.lanes))
  })

  it('and the same lanes can be measured again', async () => {
    const { climb, session, time, visibility } = simulate(good)
    void session.include(['base', 'fast'])
    await time.run(() => session.state.status === 'measuring')
    visibility.hide()
    visibility.hidden = false
    expect(await climb('base', 'fast')).toMatchObject({ status: 'done', lanes: [{ state: 'measured' }, { state: 'measured' }] })
  })

  it('but hiding a page that measures nothing changes nothing', async () => {
    const { climb, session, visibility } = simulate(good)
    const state = await climb('base')
    visibility.hide()
    expect(session.state).toBe(state)
  })
})

describe('another input', () => {
  it('leaves the result, stale, until the next run', async () => {
    const { climb, session } = simulate(good)
    const old = await climb('base')
    session.configure({ size: 10 })
    expect(session.state).toBe(old)
    expect(isStale(session.state, session.spec)).toBe(true)
    const state = await climb('base')
    expect(state).toMatchObject({ status: 'done', spec: { size: 10 }, input: { bytes: 10 }, rounds: LIMITS.soonRounds })
    expect(isStale(state, session.spec)).toBe(false)
  })

  it('cancels what was running', async () => {
    const { session, time, wasm } = simulate(good)
    void session.include(['base'])
    await time.run(() => session.state.status === 'measuring')
    session.configure({ seed: 2 })
    expect(wasm.terminations).toBe(1)
    expect(session.state).toMatchObject({ status: 'idle', lanes: [], spec: { seed: 2 } })
  })

  it('is not needed to measure all again', async () => {
    const { climb, session, time } = simulate(good)
    const first = await climb('base', 'fast')
    const again = session.restart()
    await time.run()
    expect((await again).lanes.map(({ id }) => id)).toEqual(first.lanes.map(({ id }) => id))
    expect((await again).rounds).toBe(first.rounds)
    expect(await again).not.toBe(first)
  })
})

it('a session that is disposed of stops, and is silent', async () => {
  const { session, states, time, wasm } = simulate(good)
  void session.include(['base'])
  await time.run(() => session.state.status === 'measuring' && wasm.log.open === 1)
  session.dispose()
  const published = states.length
  await time.run()
  expect(wasm.terminations).toBe(1)
  expect(states).toHaveLength(published)
})

it('every snapshot is plain: it equals its JSON', async () => {
  const { climb, states } = simulate({ ...good, odd: { callMs: 1, answer: 41 }, bad: { callMs: 1, throwsAt: 'round' } })
  await climb('base', 'fast', 'odd', 'bad')
  for (const { state } of states)
    expect(JSON.parse(JSON.stringify(state))).toEqual(state)
})
