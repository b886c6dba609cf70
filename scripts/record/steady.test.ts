import type { Report } from '../../bench/report/report.ts'
import { describe, expect, it } from 'vitest'
import { growthWidth, selfCheckWidth, steadily, TRIES } from './steady.ts'

/** A run whose self-check's interval is so wide. */
const run = (width: number): Pick<Report, 'selfCheck'> => ({ selfCheck: { ratio: 1, low: 1 - width / 2, high: 1 + width / 2 } })

/** Runs of a minute each, whose self-checks are so wide one after the other. */
async function recording(widths: number[]) {
  const said: string[] = []
  let minutes = 0
  const measure = async () => run(widths[minutes++]!)
  const clock = () => minutes * 60_000
  const stored = await steadily({ measure, width: selfCheckWidth, clock, say: line => said.push(line) })
    .catch((error: Error) => error)
  return { stored, said, minutes }
}

describe('a run to be recorded', () => {
  it('is stored at once when its self-check is narrow', async () => {
    const { stored, said, minutes } = await recording([0.09])
    expect(stored).toEqual(run(0.09))
    expect(minutes).toBe(1)
    expect(said).toEqual([`Steady enough (try 1 of ${TRIES}, 60 s so far: the self-check's interval is 9.0% wide).`])
  })

  it('is measured again while it is wider than a tenth, and says so each time', async () => {
    const { stored, said, minutes } = await recording([0.25, 0.11, 0.02])
    expect(stored).toEqual(run(0.02))
    expect(minutes).toBe(3)
    expect(said.map(line => line.split(' (')[0])).toEqual(['Too noisy', 'Too noisy', 'Steady enough'])
    expect(said[1]).toContain('try 2 of 4, 120 s so far: the self-check\'s interval is 11.0% wide, and may be 10.0%')
  })

  it('is refused after three more tries, with the time that they took', async () => {
    const { stored, minutes } = await recording([0.25, 0.25, 0.25, 0.12, 0.01])
    expect(minutes).toBe(4)
    const message = expect.stringMatching(/^Nothing stored \(try 4 of 4, 240 s so far: .* 12\.0% wide.*record again\.$/)
    expect(stored).toMatchObject({ message })
  })

  it('counts the width against the ratio', () => {
    expect(selfCheckWidth({ selfCheck: { ratio: 0.5, low: 0.48, high: 0.52 } })).toBeCloseTo(0.08, 9)
  })

  it('of many sizes may have one that is wide, and not half of them', () => {
    const points = (widths: number[]) => ({ points: widths.map(width => ({ size: 10, reports: [run(width) as Report] })) })
    expect(growthWidth(points([0.02, 0.03, 0.4]))).toBeLessThan(0.1)
    expect(growthWidth(points([0.02, 0.2, 0.4]))).toBeGreaterThan(0.1)
  })
})
