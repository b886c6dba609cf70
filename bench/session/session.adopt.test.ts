import type { SessionState } from './state.ts'
import { expect, it } from 'vitest'
import { simulate } from '../testing/simulated-session.ts'
import { LIMITS, SHORT } from './limits.ts'

const three = { base: { callMs: 2 }, fast: { callMs: 0.5 }, slow: { callMs: 33 } }
const options = { noise: 0.1 }

/** As it arrives in another window. */
const sent = (state: SessionState) => JSON.parse(JSON.stringify(state)) as SessionState
const lane = (state: SessionState, id: string) => state.lanes.find(candidate => candidate.id === id)
const firstCalls = (asked: readonly string[]) => asked.filter(question => question.startsWith('firstCall'))

it('a session shows what it has taken over, and measures none of it again', async () => {
  const [one, other] = [simulate(three, options), simulate(three, options)]
  const state = await one.climb('base', 'fast')
  other.session.adopt(sent(state), one.session.spec)
  expect(other.session.state).toEqual(state)
  expect(await other.climb('base', 'fast')).toEqual(state)
  expect(other.wasm.log.asked).toEqual([])
})

it('a short run stays one in the session that takes it over', async () => {
  const [one, other] = [simulate(three, { ...options, limits: SHORT }), simulate(three, options)]
  const state = await one.climb('base', 'fast')
  other.session.adopt(sent(state), one.session.spec)
  expect([state.isShort, other.session.state.isShort]).toEqual([true, true])
  expect(await other.climb('slow')).toMatchObject({ isShort: true })
})

it('a session measures what is missing beside what it has taken over', async () => {
  const [one, other] = [simulate(three, options), simulate(three, options)]
  const state = await one.climb('base', 'fast')
  other.session.adopt(sent(state), one.session.spec)
  const after = await other.climb('base', 'fast', 'slow')
  expect(after.status).toBe('done')
  expect(lane(after, 'fast')).toEqual(lane(state, 'fast'))
  expect(lane(after, 'slow')).toMatchObject({ state: 'measured', verdict: 'slower' })
  expect(firstCalls(other.wasm.log.asked)).toEqual(['firstCall base', 'firstCall slow'])
  expect(after.rounds).toBeGreaterThanOrEqual(state.rounds + LIMITS.fewestRounds)
})

it('a run that was under way elsewhere is over: finished lanes stay, the others are measured when they are asked for', async () => {
  const [one, other] = [simulate(three, options), simulate(three, options)]
  await one.climb('base', 'fast')
  void one.session.include(['base', 'fast', 'slow'])
  await one.time.run(() => lane(one.session.state, 'slow')?.state === 'measuring')
  other.session.adopt(sent(one.session.state), one.session.spec)
  expect(other.session.state).toMatchObject({ status: 'cancelled' })
  expect(other.session.state.lanes.map(({ id }) => id)).toEqual(['base', 'fast'])
  const after = await other.climb('base', 'fast', 'slow')
  expect(after.lanes.map(({ state }) => state)).toEqual(['measured', 'measured', 'measured'])
  expect(firstCalls(other.wasm.log.asked)).not.toContain('firstCall fast')
})

it('a session keeps what was wrong or failed elsewhere', async () => {
  const faulty = { base: { callMs: 2 }, wrong: { callMs: 1, answer: 41 }, broken: { callMs: 1, throwsAt: 'warmUp' } } as const
  const [one, other] = [simulate(faulty), simulate(faulty)]
  const state = await one.climb('base', 'wrong', 'broken')
  other.session.adopt(sent(state), one.session.spec)
  expect(other.session.state).toEqual(state)
  expect(other.session.state.lanes.map(({ state }) => state)).toEqual(['measured', 'wrong', 'failed'])
})

it('a session that was set to another input elsewhere measures that one next', async () => {
  const [one, other] = [simulate(three), simulate(three)]
  await one.climb('base')
  one.session.configure({ size: 10 })
  other.session.adopt(sent(one.session.state), one.session.spec)
  expect(other.session.spec).toMatchObject({ size: 10 })
  expect(other.session.state.spec).toMatchObject({ size: 1000 })
  expect(await other.climb('base')).toMatchObject({ status: 'done', spec: { size: 10 } })
})

it('all of it is measured again on request', async () => {
  const [one, other] = [simulate(three), simulate(three)]
  other.session.adopt(sent(await one.climb('base', 'fast')), one.session.spec)
  let isOver = false
  const over = other.session.restart().finally(() => isOver = true)
  await other.time.run(() => isOver)
  expect((await over).lanes.map(({ id }) => id)).toEqual(['base', 'fast'])
  expect(firstCalls(other.wasm.log.asked)).toEqual(['firstCall base', 'firstCall base~', 'firstCall fast'])
})
