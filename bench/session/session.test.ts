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
    expect(state).toMatchObject({ status: 'done', rounds: LIMITS.minRounds, at: '2026-11-21T10:00:00.000Z', selfCheck: one })
    expect(state.lanes).toHaveLength(1)
    expect(lane(state, 'base')).toMatchObject({
      state: 'measured',
      answer: 42,
      firstCallMs: 4,
      samples: LIMITS.minRounds,
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

describe('the rounds', () => {
  it('hold every lane and the second executable of the baseline once, in changing orders', async () => {
    const { climb, wasm } = simulate(three)
    await climb('base', 'fast', 'slow')
    const rounds = wasm.log.asked.filter(question => question.startsWith('round'))
    expect(new Set(rounds.map(round => round.split(' ').slice(1).toSorted().join(' ')))).toEqual(new Set(['base base~ fast slow']))
    expect(new Set(rounds).size).toBeGreaterThan(4)
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
