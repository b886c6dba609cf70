import type { Frame, LaneProfile } from './recording.ts'
import { expect, describe as group, it } from 'vitest'
import { flameOf, ownTimes } from './layout.ts'
import { parseProfile } from './recording.ts'
import { counted, describe, hottest } from './words.ts'

function frame(name: string, samples: number, below: Frame[] = [], language: Frame['in'] = 'python'): Frame {
  return { name, in: language, samples, below }
}

/** The time of `find_best` goes to `find_close` for the most part, and there to `norm`, which calls itself. */
const lane: LaneProfile = {
  id: 'python-numpy',
  label: 'Python, NumPy per pair',
  samples: 100,
  below: [frame('find_best', 100, [
    frame('find_close', 90, [frame('norm', 60, [frame('norm', 10, [], 'numpy')], 'numpy')]),
    frame('smallest', 4),
  ])],
  functions: [
    { name: 'norm', calls: 100_000, ownMs: 80, totalMs: 90 },
    { name: 'find_close', calls: 100, ownMs: 30, totalMs: 130 },
  ],
}

group('a flame graph', () => {
  const box = { width: 1000, row: 30, rows: 3 }

  it('puts below a function what it calls, as wide as its samples, and no deeper than there are rows', () => {
    const boxes = flameOf(lane, box)
    expect(boxes.map(({ name, x, y, width }) => [name, x, y, width])).toEqual([
      ['find_best', 0, 0, 998],
      ['find_close', 0, 30, 898],
      ['norm', 0, 60, 598],
      ['smallest', 900, 30, 38],
    ])
    expect(new Set(boxes.map(({ key }) => key)).size).toBe(boxes.length)
  })

  it('writes into a box what fits', () => {
    const texts = flameOf({ samples: 100, below: [frame('find_close', 20), frame('find_close', 8), frame('x', 1)] }, box)
    expect(texts.map(({ text }) => text)).toEqual(['find_close', 'find_…', ''])
  })

  it('adds up the time that a function takes itself, wherever it is called', () => {
    expect(ownTimes(lane)).toEqual([
      { name: 'norm', in: 'numpy', share: 0.6 },
      { name: 'find_close', in: 'python', share: 0.3 },
      { name: 'find_best', in: 'python', share: 0.06 },
      { name: 'smallest', in: 'python', share: 0.04 },
    ])
  })

  it('says what takes most of the time, and how often what takes long is called', () => {
    expect(hottest(lane)).toBe('norm (NumPy) takes 60% of the time')
    expect(hottest({ ...lane, below: [frame('outer', 94, [frame('malloc', 20)], 'rust')] })).toBe('outer (Rust) takes 94% of the time')
    expect(counted(lane)).toBe('calls: 100,000 of norm, 100 of find_close')
    expect(counted({ ...lane, functions: [] })).toBe('no function of Python is called')
    expect(describe(lane)).toContain('by 100 samples. norm (NumPy) 60%, find_close (Python) 30%')
  })
})

group('a recorded profile', () => {
  const recorded = {
    schema: 2,
    kind: 'profile',
    workload: 'polygons',
    at: '2026-11-26T07:00:00Z',
    machine: { cpu: 'Example', cores: 2, os: 'Linux' },
    tools: { 'py-spy': '0.4.3' },
    input: { size: 1000, seed: 1 },
    lanes: [lane],
  }

  it('is read as it was written', () => {
    expect(parseProfile(JSON.stringify(recorded), 'a file')).toEqual(recorded)
  })

  it.each<[string, object, string]>([
    ['of another kind', { kind: 'growth' }, 'kind'],
    ['without lanes', { lanes: [] }, 'lanes'],
    ['with more samples below a function than in it', { lanes: [{ ...lane, below: [frame('a', 1, [frame('b', 2)])] }] }, 'fewer samples'],
    ['in an unknown language', { lanes: [{ ...lane, below: [{ ...frame('a', 1), in: 'perl' }] }] }, 'lanes.0.below.0.in'],
    ['of another schema', { schema: 3 }, 'schema'],
  ])('is refused %s, by its field', (_, change, message) => {
    expect(() => parseProfile({ ...recorded, ...change }, 'a file')).toThrow(message)
  })
})
