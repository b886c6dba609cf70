import type { SimulatedImplementation } from '../testing/simulated-runtime.ts'
import type { SessionState } from './state.ts'
import { describe, expect, it } from 'vitest'
import { simulate } from '../testing/simulated-session.ts'
import { LIMITS } from './limits.ts'

const three = { base: { callMs: 2 }, fast: { callMs: 0.5 }, slow: { callMs: 33 } }

function lane(state: SessionState, id: string) {
  return state.lanes.find(candidate => candidate.id === id)
}

describe('the ladder', () => {
  it('measures the baseline by itself', async () => {
    const { climb } = simulate(three)
    const state = await climb('base')
    const one = { value: 1, low: 1, high: 1 }
    expect(state).toMatchObject({ status: 'done', rounds: LIMITS.soonRounds, at: '2026-11-21T10:00:00.000Z', selfCheck: one })
    expect(state.lanes).toHaveLength(1)
    expect(lane(state, 'base')).toMatchObject({
      state: 'measured',
      answer: 42,
      firstCallMs: 4,
      samples: LIMITS.soonRounds,
      time: { value: 2 },
      ratio: one,
      verdict: 'no-difference',
    })
  })

  it('brings the baseline along, and compares with it', async () => {
    const { climb } = simulate(three)
    const state = await climb('slow', 'fast')
    expect(state.lanes.map(({ id }) => id)).toEqual(['base', 'fast', 'slow'])
    expect(lane(state, 'fast')).toMatchObject({ state: 'measured', ratio: { value: 0.25 }, verdict: 'faster' })
    expect(lane(state, 'slow')).toMatchObject({ state: 'measured', ratio: { value: 16.5 }, verdict: 'slower' })
  })

  it('keeps what is measured when the next lane is asked for', async () => {
    const { climb, wasm } = simulate(three)
    const first = await climb('base', 'fast')
    const second = await climb('base', 'fast', 'slow')
    expect(lane(second, 'fast')).toEqual(lane(first, 'fast'))
    expect(lane(second, 'slow')).toMatchObject({ state: 'measured' })
    expect(wasm.log.asked.filter(question => question === 'firstCall fast')).toHaveLength(1)
  })

  it('asks nothing when nothing is left to measure', async () => {
    const { climb, wasm } = simulate(three)
    const first = await climb('base')
    const asked = wasm.log.asked.length
    expect(await climb('base')).toBe(first)
    expect(wasm.log.asked).toHaveLength(asked)
  })

  it('takes up a lane that is asked for while it runs', async () => {
    const { climb, session, time } = simulate(three)
    const first = session.include(['base'])
    await time.run(() => session.state.status === 'measuring')
    const state = await climb('base', 'fast')
    expect(lane(state, 'fast')).toMatchObject({ state: 'measured' })
    expect(await first).toBe(state)
  })

  it('drops an unfinished lane when the presenter goes back, and takes it up again', async () => {
    const { climb, session, time } = simulate(three)
    void session.include(['base', 'slow'])
    await time.run(() => lane(session.state, 'slow')?.state === 'measuring')
    const state = await climb('base')
    expect(state).toMatchObject({ status: 'done' })
    expect(state.lanes.map(({ id }) => id)).toEqual(['base'])
    expect(lane(await climb('base', 'slow'), 'slow')).toMatchObject({ state: 'measured' })
  })

  it('comes to rest when all is taken back', async () => {
    const { climb, session, time } = simulate(three)
    void session.include(['base'])
    await time.run(() => session.state.status === 'warming')
    expect(await climb()).toMatchObject({ status: 'idle', lanes: [] })
  })

  it('refuses an implementation that the workload does not have', () => {
    const { session } = simulate(three)
    expect(() => session.include(['fastest'])).toThrow('ids: simulated has no implementation fastest')
  })
})

describe('preparing', () => {
  it('loads the input and measures nothing', async () => {
    const { session, time, wasm } = simulate(three)
    void session.prepare()
    await time.run()
    expect(wasm.log.asked).toEqual(['facts', 'load 1000'])
    expect(session.state).toMatchObject({ status: 'idle', lanes: [] })
  })

  it('is not repeated by the run that follows, even while it lasts', async () => {
    const { climb, session, wasm } = simulate(three)
    void session.prepare()
    void session.prepare()
    await climb('base')
    expect(wasm.log.asked.filter(question => question.startsWith('load'))).toHaveLength(1)
  })
})

describe('preparing what is asked for next', () => {
  const asked = (log: { asked: string[] }, step: string) => log.asked.filter(question => question.startsWith(step))

  it('checks and warms it up, with the baseline and its second executable, and shows nothing of it', async () => {
    const { session, time, wasm, states } = simulate(three)
    void session.prepare(['base', 'fast'])
    await time.run()
    expect(asked(wasm.log, 'warmUp')).toEqual(['warmUp base', 'warmUp base~', 'warmUp fast'])
    expect(asked(wasm.log, 'round')).toEqual([])
    expect(states).toEqual([])
    expect(session.state).toMatchObject({ status: 'idle', lanes: [] })
  })

  it('starts no runtime that none of them runs in', async () => {
    const { session, time, wasm } = simulate({ ...three, 'py-loop': { callMs: 5 } })
    void session.prepare(['base', 'fast'])
    await time.run()
    expect(asked(wasm.log, 'load')).toHaveLength(1)
    void session.prepare(['base', 'fast', 'py-loop'])
    await time.run()
    expect(asked(wasm.log, 'load')).toHaveLength(2)
  })

  it('leaves the run nothing but the rounds', async () => {
    const { climb, session, time, wasm, states } = simulate({ base: { callMs: 45 }, fast: { callMs: 1 } }, { noise: 0.1 })
    void session.prepare(['base'])
    await time.run()
    const clickedMs = time.clock()
    await climb('base')
    expect(asked(wasm.log, 'firstCall')).toEqual(['firstCall base', 'firstCall base~'])
    expect(states.find(({ state }) => lane(state, 'base')?.state === 'measuring')!.atMs - clickedMs).toBeLessThan(350)
    void session.prepare(['base', 'fast'])
    await time.run()
    expect(lane(await climb('base', 'fast'), 'fast')).toMatchObject({ state: 'measured', firstCallMs: 2 })
    expect(asked(wasm.log, 'firstCall fast')).toHaveLength(1)
  })

  it('makes way for a run after the lane that is being warmed up', async () => {
    const { climb, session, time, wasm } = simulate(three)
    void session.prepare(['base', 'fast', 'slow'])
    await time.run(() => wasm.log.asked.includes('warmUp base'))
    const state = await climb('base')
    expect(state).toMatchObject({ status: 'done' })
    expect(asked(wasm.log, 'firstCall')).toEqual(['firstCall base', 'firstCall base~'])
    expect(wasm.log.mostOpen).toBe(1)
  })

  it('is stopped by Cancel at once, and taken up by the run', async () => {
    const { climb, session, time, wasm } = simulate(three)
    void session.prepare(['base'])
    await time.run(() => wasm.log.asked.includes('warmUp base'))
    session.cancel()
    expect(wasm.terminations).toBe(1)
    expect(await climb('base')).toMatchObject({ status: 'done' })
  })

  it('reports what is wrong with a lane at whatever moment of its warm-up it is asked for', async () => {
    const lanesFrom = async (moment: number) => {
      const implementations = { base: { callMs: 2 }, odd: { callMs: 1, answer: 7 }, broken: { callMs: 1, throwsAt: 'firstCall' } } as const
      const { session, time, climb } = simulate(implementations)
      await climb('base')
      let passed = 0
      void session.prepare(['base', 'odd', 'broken'])
      await time.run(() => passed++ === moment)
      const { lanes } = await climb('base', 'odd', 'broken')
      return { states: lanes.map(({ state }) => state), isOver: passed <= moment }
    }
    for (let moment = 0, isOver = false; !isOver; moment++) {
      const found = await lanesFrom(moment)
      expect(found.states, `moment ${moment}`).toEqual(['measured', 'wrong', 'failed'])
      isOver = found.isOver
    }
  })

  it.each<[string, Record<string, SimulatedImplementation>, object]>([
    ['a lane that is wrong', { base: { callMs: 2 }, odd: { callMs: 1, answer: 41 } }, { lanes: [{}, { state: 'wrong' }] }],
    ['a lane that throws', { base: { callMs: 2 }, odd: { callMs: 1, throwsAt: 'warmUp' } }, { lanes: [{}, { state: 'failed' }] }],
    ['a baseline that is wrong', { base: { callMs: 2, answer: 41 }, odd: { callMs: 1 } }, { status: 'failed' }],
    ['a twin that throws', { 'base': { callMs: 2 }, 'base~': { callMs: 2, throwsAt: 'warmUp' }, 'odd': { callMs: 1 } }, { lanes: [] }],
  ])('leaves %s for the run to tell', async (_, implementations, told) => {
    const { climb, session, time, states } = simulate(implementations)
    void session.prepare(['base', 'odd'])
    await time.run()
    expect(states).toEqual([])
    expect(session.state).toMatchObject({ status: 'idle', lanes: [] })
    expect(await climb('base', 'odd')).toMatchObject(told)
  })

  it('keeps a result that is stale, and warms up nothing beside it', async () => {
    const { climb, session, time, wasm } = simulate(three)
    await climb('base')
    session.configure({ size: 10 })
    void session.prepare(['base', 'fast'])
    await time.run()
    expect(session.state).toMatchObject({ status: 'done', spec: { size: 1000 } })
    expect(asked(wasm.log, 'firstCall fast')).toEqual([])
  })

  it('is made for the input that is set', async () => {
    const { climb, session, time, wasm } = simulate(three)
    void session.prepare(['base'])
    await time.run()
    session.configure({ size: 10 })
    expect(await climb('base')).toMatchObject({ status: 'done', spec: { size: 10 } })
    expect(asked(wasm.log, 'firstCall base~')).toHaveLength(2)
  })
})

describe('the rounds', () => {
  const roundsOf = ({ log }: { log: { asked: string[] } }) => log.asked.filter(question => question.startsWith('round'))
  const lanesIn = (round: string) => round.split(' ').slice(1).toSorted().join(' ')

  it('hold every lane and the second executable of the baseline once, in changing orders', async () => {
    const { climb, wasm } = simulate(three)
    await climb('base', 'fast', 'slow')
    expect(new Set(roundsOf(wasm).map(lanesIn))).toEqual(new Set(['base base~ fast slow']))
    expect(new Set(roundsOf(wasm)).size).toBeGreaterThan(4)
  })

  it('leave the second executable out when the baseline has been measured: its self-check stands', async () => {
    const { climb, wasm } = simulate(three, { noise: 0.02 })
    const first = await climb('base')
    const before = roundsOf(wasm).length
    const second = await climb('base', 'fast')
    expect(new Set(roundsOf(wasm).slice(before).map(lanesIn))).toEqual(new Set(['base fast']))
    expect(second.selfCheck).toEqual(first.selfCheck)
    expect(lane(second, 'base')).toMatchObject({ state: 'measured', samples: roundsOf(wasm).length })
  })

  it('show the baseline after three, with six samples of it and its twin; nothing is said of the self-check yet', async () => {
    const { climb, states } = simulate(three, { noise: 0.1 })
    await climb('base')
    const early = states.find(({ state }) => lane(state, 'base')?.state === 'measuring')!.state
    expect(early.rounds).toBe(LIMITS.fewestRounds / 2)
    expect(early.selfCheck).toBeUndefined()
    expect(lane(early, 'base')).toMatchObject({ samples: LIMITS.fewestRounds, verdict: 'no-difference' })
  })

  it('compare the baseline with a second executable, which is prepared, checked and warmed up as any other lane is', async () => {
    const { climb, wasm } = simulate({ 'base': { callMs: 2 }, 'base~': { callMs: 3 } })
    const state = await climb('base')
    expect(wasm.log.asked.slice(2, 6)).toEqual(['firstCall base', 'warmUp base', 'firstCall base~', 'warmUp base~'])
    expect(state.selfCheck!.value).toBeCloseTo(2 / 3, 9)
    expect(state.lanes).toHaveLength(1)
  })

  it('go over the runtimes in turn, one question at a time', async () => {
    const { climb, wasm } = simulate({ 'base': { callMs: 2 }, 'fast': { callMs: 1 }, 'py-loop': { callMs: 5 } })
    const state = await climb('base', 'fast', 'py-loop')
    expect(lane(state, 'py-loop')).toMatchObject({ state: 'measured', ratio: { value: 2.5 } })
    expect(wasm.log.mostOpen).toBe(1)
    expect(wasm.log.asked).toContain('round py-loop')
  })

  it('go on while an interval is wide, up to the most', async () => {
    const { climb } = simulate(three, { noise: 1, limits: { budgetPerLaneMs: 60_000 } })
    const state = await climb('base')
    expect(state).toMatchObject({ status: 'done', rounds: LIMITS.maxRounds, maxRounds: LIMITS.maxRounds })
  })

  it('end with the least when the time is spent', async () => {
    const { climb } = simulate(three, { noise: 1, limits: { budgetPerLaneMs: 1 } })
    expect(await climb('base')).toMatchObject({ rounds: LIMITS.minRounds })
  })

  it('end with the fewest when a lane takes seconds', async () => {
    const { climb } = simulate({ base: { callMs: 2 }, glacial: { callMs: 4000 } })
    const state = await climb('base', 'glacial')
    expect(lane(state, 'glacial')).toMatchObject({ state: 'measured', samples: LIMITS.fewestRounds })
  })

  it('show estimates before they end', async () => {
    const { climb, states } = simulate(three, { noise: 0.5 })
    await climb('base', 'fast')
    const shown = states.map(({ state }) => lane(state, 'fast')).filter(candidate => candidate?.state === 'measuring')
    expect(shown.at(0)).toMatchObject({ samples: LIMITS.fewestRounds })
    expect(shown.length).toBeGreaterThan(1)
  })

  it('show progress at most eight times a second, and at once what a lane has come to', async () => {
    const { climb, states } = simulate(three, { noise: 0.5 })
    await climb('base', 'fast')
    const phases = (state: SessionState) => state.status + state.lanes.map(({ state }) => state).join()
    for (const [index, { atMs, state }] of states.entries()) {
      const previous = states[index - 1]
      if (previous && phases(previous.state) === phases(state))
        expect(atMs - previous.atMs).toBeGreaterThanOrEqual(LIMITS.publishEveryMs)
    }
  })
})

describe('time on stage, by the simulated clock', () => {
  it('the first interval shows within half a second of the click', async () => {
    const { climb, session, states, time } = simulate(three, { noise: 0.1 })
    void session.prepare()
    await time.run()
    const clickedMs = time.clock()
    await climb('base')
    const shown = states.find(({ state }) => lane(state, 'base')?.state === 'measuring')
    expect(shown!.atMs - clickedMs).toBeLessThan(500)
  })

  it('the first interval of a baseline of 45 ms a call does too, once it is ready', async () => {
    const { climb, states, time } = simulate({ base: { callMs: 45 } }, { noise: 0.1 })
    await climb('base')
    const from = states.find(({ state }) => state.status === 'measuring')!
    const shown = states.find(({ state }) => lane(state, 'base')?.state === 'measuring')!
    expect(shown.atMs - from.atMs).toBeLessThan(350)
    expect(time.clock()).toBeGreaterThan(shown.atMs)
  })

  it.each([45, 100])('a ladder of ten over a baseline of %d ms a call takes time for one call of it a round', async (callMs) => {
    const ids = Array.from({ length: 9 }, (_, i) => `lane-${i}`)
    const { climb, time } = simulate({ base: { callMs }, ...Object.fromEntries(ids.map(id => [id, { callMs: 1 }])) }, { noise: 0.02 })
    for (let count = 0; count <= 9; count++)
      await climb('base', ...ids.slice(0, count))
    const rounds = 10 * LIMITS.minRounds
    expect(time.clock()).toBeLessThan(rounds * (callMs * 1.1 + 20) + 10 * 4 * callMs + 4000)
  })

  it.each([0, 0.5])('twelve lanes take at most 12 s, one by one or at once, at a noise of %d', async (noise) => {
    const ids = Array.from({ length: 9 }, (_, i) => `lane-${i}`)
    const fast = Object.fromEntries(ids.map(id => [id, { callMs: 0.3 }]))
    const twelve = { base: { callMs: 1.9 }, debug: { callMs: 33 }, chars: { callMs: 2.7 }, ...fast }
    const oneByOne = simulate(twelve, { noise })
    const start = oneByOne.time.clock()
    for (let count = 1; count <= 12; count++)
      await oneByOne.climb(...Object.keys(twelve).slice(0, count))
    expect(oneByOne.time.clock() - start).toBeLessThan(12_000)
    const atOnce = simulate(twelve, { noise })
    await atOnce.climb(...Object.keys(twelve))
    expect(atOnce.time.clock() - start).toBeLessThan(12_000)
  })
})
