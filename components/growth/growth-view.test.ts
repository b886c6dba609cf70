import type { GrowthState } from '../../bench/growth/state.ts'
import { describe, expect, it } from 'vitest'
import { idle, reports, spec, viewAt } from './testing/fixture.ts'

const sizesOf = (view: ReturnType<typeof viewAt>, id: string) => view.lanes.find(lane => lane.id === id)!.points.map(({ size }) => size)

describe('growthView', () => {
  it('shows the smallest size alone while the audience guesses, and gives nothing away', () => {
    const view = viewAt('start')
    expect(view.lanes.map(({ points }) => points.length)).toEqual([1, 1, 1])
    expect(view.pair.meeting.kind).toBe('too-few')
    expect(view.lanes.some(({ growth, drop }) => growth || drop)).toBe(false)
  })

  it('keeps the axes from the start', () => {
    expect(viewAt('start').domainMs).toEqual(viewAt('growth').domainMs)
    expect(viewAt('growth').domainMs).toEqual([1e-4, 1e4].map(ms => expect.closeTo(ms, 9) as number))
  })

  it('shows the recording until something was measured here, then that, with the recording as small marks', () => {
    const recorded = viewAt('points')
    expect(recorded.origin).toBe('recorded')
    expect(recorded.lanes[2]!.ghosts).toEqual([])
    const live: GrowthState = { ...idle, status: 'done', spec, reports: reports({ origin: 'live', factor: () => 2 }) }
    const view = viewAt('points', { live })
    expect(view.origin).toBe('live')
    expect(view.lanes[2]!.points[0]!.time.value).toBeCloseTo(0.04)
    expect(view.lanes[2]!.ghosts[0]!.time.value).toBeCloseTo(0.02)
  })

  it('is live from the press on, though nothing is measured yet', () => {
    const live: GrowthState = { ...idle, status: 'measuring', spec }
    expect(viewAt('points', { live })).toMatchObject({ origin: 'live', isMeasuring: true })
    expect(sizesOf(viewAt('points', { live }), 'grid')).toEqual([])
  })

  it('does not mix kinds of input', () => {
    const live: GrowthState = { ...idle, status: 'done', reports: reports({ origin: 'live', variant: 'clusters' }) }
    expect(viewAt('points', { live }).origin).toBe('recorded')
    const clusters = viewAt('points', { live, spec: { ...spec, variant: 'clusters' }, recorded: [] })
    expect(clusters).toMatchObject({ origin: 'live', variant: 'Ten clusters' })
  })

  it('shows the size under way as it narrows', () => {
    const session = { status: 'measuring', lanes: [{ id: 'grid', state: 'measuring', time: { value: 1, low: 0.9, high: 1.2 } }] } as never
    const live: GrowthState = {
      ...idle,
      status: 'measuring',
      spec,
      reports: reports({ origin: 'live', sizes: [10] }),
      now: { size: 100, session },
    }
    const grid = viewAt('points', { live }).lanes[2]!
    expect(grid.partial).toEqual({ size: 100, time: { value: 1, low: 0.9, high: 1.2 } })
    expect(grid.points).toHaveLength(1)
  })

  it('finds the crossing, the exponents and who stopped early', () => {
    const { pair, lanes: [brute, simd, grid] } = viewAt('growth')
    expect(pair.meeting).toMatchObject({
      kind: 'crossing',
      crossings: [{ overtaker: 'second', size: { value: expect.closeTo(200, 3) as number } }],
    })
    expect(simd!.growth!.exponent.value).toBeCloseTo(2)
    expect(grid!.growth!.exponent.value).toBeCloseTo(1)
    expect(brute!.drop).toMatchObject({ after: 1000, at: 10_000 })
    expect(grid!.drop).toBeUndefined()
  })

  it('never draws a wrong answer', () => {
    const view = viewAt('points', { recorded: reports({ wrong: { id: 'grid', size: 1000 } }) })
    expect(sizesOf(view, 'grid')).toEqual([10, 100, 10_000])
    expect(view.lanes[2]).toMatchObject({ note: { size: 1000, what: 'wrong answer: 3, expected 4' } })
  })

  it('lays the other kind of input beside it', () => {
    const beside = reports()
    const view = viewAt('compared', {
      spec: { ...spec, variant: 'clusters' },
      recorded: reports({ variant: 'clusters', factor: () => 3 }),
      beside,
      besideKind: spec,
    })
    expect(view.lanes[2]!.points[0]!.time.value).toBeCloseTo(0.06)
    expect(view.lanes[2]!.ghosts[0]!.time.value).toBeCloseTo(0.02)
  })

  it('is empty without a recording', () => {
    expect(viewAt('points', { recorded: undefined })).toMatchObject({ origin: 'none' })
  })
})
