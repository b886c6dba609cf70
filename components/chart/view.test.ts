import type { Report } from '../../bench/report/report.ts'
import type { LaneState } from '../../bench/session/state.ts'
import { describe, expect, it } from 'vitest'
import { relative } from '../../bench/answers/agreement.ts'
import { fixtureReport, fixtureWorkload, liveState, timedLane } from './testing/fixture.ts'
import { isCharted, ladderView } from './view.ts'

const ids = fixtureWorkload.implementations.map(({ id }) => id)
const wrong: LaneState = { id: 'js-swar', state: 'wrong', answer: 19_229, expected: 19_230 }
const failed: LaneState = { id: 'rust-blocks', state: 'failed', failure: { what: 'no SIMD here', where: '', remedy: '' } }

function rowOf(view: ReturnType<typeof ladderView>, id: string) {
  return [...view.rows, ...view.limits].find(row => row.id === id)!
}

it('tells the native figure of a lane that this browser cannot run', () => {
  const absent: LaneState = {
    id: 'rust-simd',
    state: 'failed',
    failure: { what: 'wheel not bundled (npm run x)', where: '', remedy: '', isAbsent: true },
  }
  const broken: LaneState = { ...absent, failure: { what: 'cut short', where: '', remedy: '' } }
  const note = (lane: LaneState, native?: Report) => {
    const { rows } = ladderView(fixtureWorkload, liveState([timedLane('js-chars'), lane]), undefined, { native })
    return rows.find(({ id }) => id === 'rust-simd')!.note
  }
  expect(note(absent, fixtureReport)).toBe('wheel not bundled (npm run x); natively 20.4\u00A0µs')
  expect(note(absent)).toBe('wheel not bundled (npm run x)')
  expect(note(broken, fixtureReport)).toBe('failed: cut short')
})

it('says how closely answers had to agree where a lab allows a difference', () => {
  const agrees = relative(1e-9, 'the order of addition differs')
  expect(ladderView({ ...fixtureWorkload, agrees }, undefined, fixtureReport).agreement).toBe('answers within a relative 1e-9')
  expect(ladderView(fixtureWorkload, undefined, fixtureReport).agreement).toBe('')
})

describe('ladderView', () => {
  it('draws a recording alone as full dots, in the order of the workload, limits apart', () => {
    const view = ladderView(fixtureWorkload, liveState([]), fixtureReport)
    expect(view.origin).toBe('recorded')
    expect(view.rows.map(({ id }) => id)).toEqual(ids.slice(0, 10))
    expect(view.limits.map(({ id }) => id)).toEqual(['limit-copy', 'limit-read'])
    expect(view.rows.every(row => row.state === 'recorded' && isCharted(row) && row.recordedMs === undefined)).toBe(true)
  })

  it('turns the recording into a tick as soon as something is live, and never mixes the two', () => {
    const view = ladderView(fixtureWorkload, liveState([timedLane('js-chars')]), fixtureReport)
    expect(view.origin).toBe('live')
    expect(rowOf(view, 'js-chars')).toMatchObject({ state: 'live', recordedMs: 1.909 })
    const waiting = rowOf(view, 'rust-simd')
    expect(waiting.state).toBe('pending')
    expect(isCharted(waiting)).toBe(false)
    expect(waiting.recordedMs).toBeCloseTo(0.0204, 9)
  })

  it.each([false, true])('never charts a lane that is wrong or failed (recording: %s)', (hasRecording) => {
    const view = ladderView(fixtureWorkload, liveState([timedLane('js-chars'), wrong, failed]), hasRecording ? fixtureReport : undefined)
    for (const id of ['js-swar', 'rust-blocks']) {
      expect(isCharted(rowOf(view, id))).toBe(false)
      expect(rowOf(view, id).recordedMs).toBeUndefined()
    }
    expect(rowOf(view, 'js-swar').note).toBe('wrong answer: 19,229, expected 19,230; not timed')
    expect(rowOf(view, 'rust-blocks').note).toBe('failed: no SIMD here')
  })

  it('gives the recording back after a failed run, and still says which lane failed', () => {
    const view = ladderView(fixtureWorkload, liveState([timedLane('js-chars'), wrong], { status: 'failed' }), fixtureReport)
    expect(view.origin).toBe('recorded')
    expect(rowOf(view, 'js-chars').state).toBe('recorded')
    expect(rowOf(view, 'js-swar').state).toBe('wrong')
  })

  it('never draws a void run, whose figures mean nothing', () => {
    const view = ladderView(fixtureWorkload, liveState([timedLane('js-chars')], { status: 'void' }), undefined)
    expect(view.origin).toBe('none')
    expect(view.rows.some(isCharted)).toBe(false)
  })

  it('keeps rows and axis where they are while lanes are revealed', () => {
    const all = ladderView(fixtureWorkload, undefined, fixtureReport)
    const some = ladderView(fixtureWorkload, undefined, fixtureReport, { revealed: ['js-chars', 'rust-simd'] })
    expect(some.rows.map(({ slot }) => slot)).toEqual([0, 9])
    expect([some.slots, some.domainMs]).toEqual([all.slots, all.domainMs])
    expect(all.domainMs.map(Math.log10)).toEqual([-2, 2])
  })

  it('marks what still narrows, and what was measured for another input', () => {
    const state = liveState([
      timedLane('js-chars'),
      timedLane('js-bytes', 'measuring'),
      { id: 'js-swar', state: 'warming', answer: 1, firstCallMs: 1 },
    ])
    const states = (stale: boolean) =>
      ladderView(fixtureWorkload, state, undefined, { revealed: ids.slice(0, 3), stale }).rows.map(row => row.state)
    expect(states(false)).toEqual(['live', 'partial', 'pending'])
    expect(states(true).slice(0, 2)).toEqual(['stale', 'stale'])
  })

  it('has no ratio for the baseline, and compares with another lane on request', () => {
    expect(rowOf(ladderView(fixtureWorkload, undefined, fixtureReport), 'js-chars').ratio).toBeUndefined()
    const view = ladderView(fixtureWorkload, undefined, fixtureReport, { shown: ['rust-debug', 'rust-chars'], against: 'rust-chars' })
    expect(view.baseline.label).toBe('Rust, chars')
    expect(view.selfCheck).toBeUndefined()
    const { ratio, verdict } = rowOf(view, 'rust-debug')
    expect(ratio!.value).toBeCloseTo(32_500 / 2712, 6)
    expect(verdict).toBe('slower')
  })

  it('compares with nothing where the lane to compare with has no figures', () => {
    const view = ladderView(fixtureWorkload, liveState([timedLane('js-chars'), timedLane('js-bytes'), wrong]), undefined, {
      against: 'js-swar',
    })
    expect(view.rows.every(({ ratio }) => ratio === undefined)).toBe(true)
    expect(() => ladderView(fixtureWorkload, undefined, undefined, { against: 'nobody' })).toThrow(/nobody/)
  })
})
