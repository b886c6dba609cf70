/** A lab of floating-point sums: whose lanes add in orders of their own, and whose last bits differ. */
import type { Agreement } from '../answers/agreement.ts'
import { describe, expect, it } from 'vitest'
import { IDENTICAL, permuted, relative, ulps } from '../answers/agreement.ts'
import { parseReport, reportFrom } from '../report/report.ts'
import { SIMULATED_FACTS } from '../testing/simulated-runtime.ts'
import { simulate, simulatedWorkload } from '../testing/simulated-session.ts'

const WHY = 'each adds in an order of its own'
const NUMBERS = [0.1, 0.2, 0.3]
const add = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const forwards = add(NUMBERS)
const backwards = add(NUMBERS.toReversed())

const sums = {
  forwards: { callMs: 2, answer: forwards },
  backwards: { callMs: 1, answer: backwards },
  roughly: { callMs: 0.5, answer: 0.6001 },
}

async function measured(agrees: Agreement | undefined) {
  const { climb } = simulate(sums, { expected: forwards, agrees })
  const state = await climb(...Object.keys(sums))
  const workload = { ...simulatedWorkload(Object.keys(sums)), agrees }
  return { state, report: reportFrom(state, workload, { cpu: '', cores: 1, os: 'none' }, 'live') }
}

describe('sums that differ in the last bit', () => {
  it('differ', () => {
    expect(forwards).not.toBe(backwards)
  })

  it.each([relative(1e-9, WHY), ulps(1, WHY)])('are measured where the lab allows that, and the report says so: %o', async (agrees) => {
    const { state, report } = await measured(agrees)
    expect(state.lanes.map(lane => lane.state)).toEqual(['measured', 'measured', 'wrong'])
    expect(report.agreement).toEqual(agrees)
    expect(report.implementations[1]).toMatchObject({ outcome: 'measured', answer: backwards })
    expect(report.implementations[2]).toMatchObject({ outcome: 'wrong', answer: 0.6001, expected: forwards })
    expect(parseReport(JSON.stringify(report), 'x.json')).toEqual(report)
  })

  it.each([undefined, IDENTICAL])('are wrong where the lab says %o', async (agrees) => {
    const { state } = await measured(agrees)
    expect(state.lanes.map(lane => lane.state)).toEqual(['measured', 'wrong', 'wrong'])
    expect(state.lanes[1]).toMatchObject({ answer: backwards, expected: forwards })
  })
})

describe('lists', () => {
  const clusters = {
    base: { callMs: 2, answer: [[1, 2], [5]] },
    turned: { callMs: 1, answer: [[5], [1, 2]] },
    short: { callMs: 1, answer: [[1, 2]] },
  }

  it('are compared item by item, and told by the first difference and by their shapes', async () => {
    const { climb } = simulate(clusters, { expected: [[1, 2], [5]] })
    const [base, turned, short] = (await climb(...Object.keys(clusters))).lanes
    expect(base).toMatchObject({ state: 'measured', answer: { shape: [2], first: [1, 2, 5] } })
    const wrong = { engine: SIMULATED_FACTS, state: 'wrong' }
    const [ofTurned, ofShort] = [{ shape: [1], first: [5] }, { shape: [1, 2], first: [1, 2] }]
    expect(turned).toEqual({ id: 'turned', ...wrong, at: [0], answer: ofTurned, expected: { shape: [2], first: [1, 2] } })
    expect(short).toEqual({ id: 'short', ...wrong, answer: ofShort, expected: { shape: [2], first: [1, 2, 5] } })
  })

  it('may be in any order where the lab allows that', async () => {
    const { climb } = simulate(clusters, { expected: [[1, 2], [5]], agrees: permuted(IDENTICAL, 'no cluster is the first') })
    expect((await climb(...Object.keys(clusters))).lanes.map(lane => lane.state)).toEqual(['measured', 'measured', 'wrong'])
  })
})

it('calls NaN wrong, and the report of it can be read', async () => {
  const { climb } = simulate({ base: { callMs: 1 }, nan: { callMs: 1, answer: { number: 'NaN' } } }, { agrees: relative(1e-9, WHY) })
  const state = await climb('base', 'nan')
  const report = reportFrom(state, simulatedWorkload(['base', 'nan']), { cpu: '', cores: 1, os: 'none' }, 'live')
  const [, nan] = parseReport(JSON.stringify(report), 'x.json').implementations
  expect(nan).toMatchObject({ outcome: 'wrong', answer: { number: 'NaN' }, expected: 42 })
})
