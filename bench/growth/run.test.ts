import type { GrowthState } from './state.ts'
import { describe, expect, it } from 'vitest'
import { RuntimeFailure } from '../protocol.ts'
import { LIMITS } from '../session/limits.ts'
import { simulateGrowth } from '../testing/simulated-growth.ts'
import { dropsIn } from './plan.ts'
import { curvesOf } from './state.ts'

const square = ({ size }: { size: number }) => 1e-4 * size ** 2
const linear = ({ size }: { size: number }) => 0.02 * size

const KIND = { seed: 1 }

function sizesOf(state: GrowthState, id: string): number[] {
  return (curvesOf(state.reports, KIND).get(id) ?? []).map(({ size }) => size)
}

describe('growthRun', () => {
  it('starts nothing by itself', async () => {
    const { run, time, runtime } = simulateGrowth({ square, linear })
    await time.run()
    expect(run.state.status).toBe('idle')
    expect(runtime.log.asked).toEqual([])
  })

  it('measures every implementation at every size, smallest first, and is done', async () => {
    const { measure, runtime, states } = simulateGrowth({ square, linear })
    const state = await measure()
    expect(state).toMatchObject({ status: 'done', troubles: [] })
    expect(state.now).toBeUndefined()
    expect(runtime.log.asked.filter(question => question.startsWith('load'))).toEqual(['load 10', 'load 100', 'load 1000'])
    expect(sizesOf(state, 'square')).toEqual([10, 100, 1000])
    expect(
      curvesOf(state.reports, KIND)
        .get('linear')!
        .map(({ time }) => time.value),
    ).toEqual([0.2, 2, 20].map(ms => expect.closeTo(ms, 9) as number))
    expect(states.find(({ now }) => now?.session.status === 'measuring')).toMatchObject({ status: 'measuring', now: { size: 10 } })
    expect(runtime.log.mostOpen).toBe(1)
  })

  it('is JSON at every moment', async () => {
    const { measure, states } = simulateGrowth({ square, linear })
    await measure()
    for (const state of states)
      expect(JSON.parse(JSON.stringify(state))).toEqual(state)
  })

  it('takes the fastest remaining lane as the baseline, because the baseline runs twice a round', async () => {
    const { measure } = simulateGrowth({ square, linear })
    const { reports } = await measure({ sizes: [10, 100, 1000] })
    expect(reports.map(({ comparisons }) => comparisons[0]!.baseline)).toEqual(['square', 'square', 'linear'])
  })

  it('drops an implementation before the size that would not fit, and goes on with the others', async () => {
    const { measure, runtime } = simulateGrowth({ square, linear })
    const sizes = [10, 100, 1000, 10_000]
    const state = await measure({ sizes })
    expect(state.status).toBe('done')
    expect(sizesOf(state, 'square')).toEqual([10, 100, 1000])
    // 11 calls of 200 ms take longer than a point may.
    expect(sizesOf(state, 'linear')).toEqual([10, 100, 1000])
    expect(runtime.log.asked).not.toContain('load 10000')
    const drops = dropsIn(curvesOf(state.reports, KIND), sizes)
    expect(drops).toEqual([
      { id: 'square', after: 1000, at: 10_000, predictedMs: expect.closeTo(10_000, 6) as number },
      { id: 'linear', after: 1000, at: 10_000, predictedMs: expect.closeTo(200, 6) as number },
    ])
  })

  it('keeps a wrong answer out of the curves, and says where', async () => {
    const off = ({ size }: { size: number }) => size === 100 ? { callMs: 1, answer: 41 } : 0.5
    const { measure, runtime } = simulateGrowth({ square, linear, off })
    const state = await measure()
    expect(state.status).toBe('done')
    expect(sizesOf(state, 'off')).toEqual([10])
    expect(sizesOf(state, 'linear')).toEqual([10, 100, 1000])
    expect(state.reports[1]!.implementations.find(({ id }) => id === 'off')).toMatchObject({ outcome: 'wrong', answer: 41, expected: 42 })
    expect(runtime.log.asked.filter(question => question === 'firstCall off')).toHaveLength(2)
  })

  it('leaves out a baseline that fails, and measures the others at the same size', async () => {
    const broken = ({ size }: { size: number }) => size >= 100 ? { callMs: 1e-3, throwsAt: 'warmUp' as const } : 1e-3
    const { measure } = simulateGrowth({ broken, square, linear })
    const state = await measure()
    expect(state).toMatchObject({ status: 'done', troubles: [{ id: 'broken', size: 100, failure: { what: 'out of bounds' } }] })
    expect(sizesOf(state, 'broken')).toEqual([10])
    expect(sizesOf(state, 'square')).toEqual([10, 100, 1000])
  })

  it('fails, with the reason, when nothing could be timed', async () => {
    const { measure } = simulateGrowth({ broken: () => ({ callMs: 1, throwsAt: 'firstCall' }) })
    expect(await measure()).toMatchObject({ status: 'failed', failure: { what: 'out of bounds' }, reports: [] })
  })

  it('is cancelled without a failure when another user of the shared runtime stops it', async () => {
    const { measure, runtime } = simulateGrowth({ square, linear })
    const { round } = runtime
    runtime.round = async () => {
      runtime.round = round
      throw new RuntimeFailure({ what: 'The worker was stopped', where: 'the worker', remedy: 'Run again.', isStopped: true })
    }
    expect(await measure()).toMatchObject({ status: 'cancelled', troubles: [] })
    expect(await measure()).toMatchObject({ status: 'done', troubles: [] })
  })

  it('keeps what was finished when it is cancelled, and goes on from there', async () => {
    const { run, measure, runtime } = simulateGrowth({ square, linear })
    await measure({}, () => run.state.now?.size === 100 && run.state.now.session.status === 'measuring')
    run.cancel()
    expect(run.state).toMatchObject({ status: 'cancelled' })
    expect(run.state.now).toBeUndefined()
    expect(sizesOf(run.state, 'square')).toEqual([10])
    expect(runtime.terminations).toBe(1)

    const state = await measure()
    expect(state.status).toBe('done')
    expect(runtime.log.asked.filter(question => question.startsWith('load'))).toEqual(['load 10', 'load 100', 'load 100', 'load 1000'])
  })

  it('is void when the page is hidden, and keeps the sizes that were finished before', async () => {
    const { run, measure, time, visibility } = simulateGrowth({ square, linear })
    await measure({}, () => run.state.now?.size === 100 && run.state.now.session.status === 'measuring')
    visibility.hide()
    await time.run(() => run.state.status !== 'measuring')
    const { state } = run
    expect(state).toMatchObject({ status: 'void', failure: { what: 'The page was hidden while it measured' } })
    expect(sizesOf(state, 'square')).toEqual([10])
  })

  it('is void when answers come late again and again, and keeps the sizes that were finished before', async () => {
    const { run, measure, time } = simulateGrowth({ square, linear })
    await measure({}, () => run.state.now?.size === 100 && run.state.now.session.status === 'measuring')
    for (let late = 0; late < LIMITS.mostLate; late++) {
      time.sleep(2 * LIMITS.throttledMs)
      const { now } = run.state
      await time.run(() => run.state.now !== now)
    }
    await time.run(() => run.state.status !== 'measuring')
    expect(run.state).toMatchObject({ status: 'void', failure: { what: expect.stringContaining('late') as string } })
    expect(sizesOf(run.state, 'square')).toEqual([10])
  })

  it('measures another kind of input beside the first, and nothing twice', async () => {
    const { measure, runtime } = simulateGrowth({ square, linear })
    await measure()
    const asked = runtime.log.asked.length
    const state = await measure({ variant: 'clusters' })
    expect(curvesOf(state.reports, { seed: 1, variant: 'clusters' }).get('linear')).toHaveLength(3)
    expect(sizesOf(state, 'linear')).toEqual([10, 100, 1000])
    const after = runtime.log.asked.length
    expect(after).toBeGreaterThan(asked)
    await measure()
    expect(runtime.log.asked).toHaveLength(after)
  })

  it('measures again on request', async () => {
    const { run, measure, time, runtime } = simulateGrowth({ square })
    await measure({ sizes: [10] })
    void run.restart({ lanes: ['square'], sizes: [10], seed: 1 })
    await time.run(() => run.state.status !== 'measuring')
    expect(runtime.log.asked.filter(question => question === 'load 10')).toHaveLength(2)
    expect(run.state.reports).toHaveLength(1)
  })

  it('refuses an implementation that the workload does not have', async () => {
    const { run } = simulateGrowth({ square })
    await expect(run.measure({ lanes: ['cube'], sizes: [10], seed: 1 })).rejects.toThrow('lanes: simulated has no implementation cube')
  })
})
