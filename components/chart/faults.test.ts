/**
 * A hundred seeded faults in a lane's answers, over the simulated runtime: none of them is ever charted, listed as agreeing, or printed as
 * a time, in any state that a session publishes.
 */
import type { Answer } from '../../bench/answers/answer.ts'
import type { FirstCall } from '../../bench/protocol.ts'
import type { SessionState } from '../../bench/session/state.ts'
import type { LadderView } from './view.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { relative } from '../../bench/answers/agreement.ts'
import { parseReport, reportFrom } from '../../bench/report/report.ts'
import { createSession } from '../../bench/session/session.ts'
import { SimulatedRuntime } from '../../bench/testing/simulated-runtime.ts'
import { simulatedDeps, simulatedWorkload } from '../../bench/testing/simulated-session.ts'
import { VirtualTime } from '../../bench/testing/virtual-time.ts'
import { reportTable } from '../../scripts/lib/table.ts'
import { tableRows } from './table.ts'
import { isCharted, ladderView } from './view.ts'

const SEED = 17
const FAULTS = 100
const REQUEST_MS = 5000

/** What a broken lane answers instead of `right`, after how long. */
const ANSWERS = {
  'one too many': (right: number) => right + 1,
  'one too few': (right: number) => right - 1,
  'NaN': () => ({ number: 'NaN' }) as const,
  // No runtime may send it; a broken one does.
  'null': () => null as unknown as Answer,
  'twice': (right: number) => [right, right],
  'late': (right: number) => right,
}
type Fault = keyof typeof ANSWERS

interface Case { fault: Fault, lanes: number, broken: number, right: number, isClose: boolean }

/** Long after the session has given it up. */
const LATE_MS = 2 * REQUEST_MS

class BrokenRuntime extends SimulatedRuntime {
  readonly #time: VirtualTime
  readonly #case: Case

  constructor(time: VirtualTime, ids: readonly string[], which: Case) {
    const lane = (id: string, index: number) => [id, { callMs: 1 + index, answer: which.right }]
    super(time, { implementations: Object.fromEntries(ids.map(lane)), expected: which.right, noise: 0.02 })
    this.#time = time
    this.#case = which
  }

  override async firstCall(id: string): Promise<FirstCall> {
    const called = await super.firstCall(id)
    const { broken, fault, right } = this.#case
    if (id.replace('~', '') !== `lane-${broken}`)
      return called
    if (fault === 'late')
      await new Promise<void>(resolve => this.#time.after(LATE_MS, resolve))
    return { ...called, answer: ANSWERS[fault](right) }
  }
}

const CASES = fc.record<Case>({
  fault: fc.constantFrom(...Object.keys(ANSWERS) as Fault[]),
  lanes: fc.integer({ min: 2, max: 5 }),
  broken: fc.nat(4),
  right: fc.integer({ min: 1, max: 1_000_000 }),
  isClose: fc.boolean(),
}).map(one => ({ ...one, broken: one.broken % one.lanes }))

/** Runs all lanes; every state that was published, and what came of it. */
async function played(which: Case) {
  const time = new VirtualTime()
  const ids = Array.from({ length: which.lanes }, (_, index) => `lane-${index}`)
  // Tighter than one in a million.
  const workload = { ...simulatedWorkload(ids), ...(which.isClose && { agrees: relative(1e-7, 'sums in other orders') }) }
  const runtime = new BrokenRuntime(time, ids, which)
  const session = createSession(workload, { ...simulatedDeps(time, () => runtime), limits: { requestMs: REQUEST_MS } })
  const states: SessionState[] = []
  session.subscribe(state => states.push(state))
  let isOver = false
  void session.include(ids).finally(() => isOver = true)
  await time.run(() => isOver)
  // What was under way arrives after the end.
  await time.run()
  const id = `lane-${which.broken}`
  return { workload, states: [...states, session.state], id, others: ids.filter(other => other !== id) }
}

function shownOf({ rows }: LadderView, id: string) {
  return rows.find(row => row.id === id)
}

it(`${FAULTS} seeded faults: none is charted, listed as agreeing, or printed`, async () => {
  const seen = new Set<Fault>()
  await fc.assert(fc.asyncProperty(CASES, async (which) => {
    seen.add(which.fault)
    const { workload, states, id, others } = await played(which)
    for (const state of states) {
      const view = ladderView(workload, state, undefined)
      const lane = shownOf(view, id)
      expect(lane && isCharted(lane)).not.toBe(true)
      expect(tableRows(view).find(row => row.id === id)?.cells).toHaveProperty('note')
      expect(view.selfCheck === undefined || which.broken > 0, 'a broken baseline is compared with nothing').toBe(true)
    }
    const last = states.at(-1)!
    // All are compared with the baseline: with a broken one nothing is timed.
    if (which.broken === 0) {
      expect(last.status).toBe('failed')
      expect(() => reportFrom(last, workload, { cpu: '', cores: 1, os: '' }, 'live')).toThrow(RangeError)
      return
    }
    expect(last.status).toBe('done')
    const report = parseReport(JSON.stringify(reportFrom(last, workload, { cpu: '', cores: 1, os: '' }, 'live')), 'x.json')
    const told = report.implementations.find(one => one.id === id)
    expect(told?.outcome).toMatch(/^(?:wrong|failed)$/)
    expect(told).not.toHaveProperty('medianMs')
    expect(report.comparisons.map(one => one.id)).not.toContain(id)
    const printed = reportTable(report).split('\n').find(line => line.startsWith(`The ${id}`))
    expect(printed).toMatch(/^The lane-\d +– +– +– +(?:wrong answer|failed)/)
    expect(report.implementations.filter(one => one.outcome === 'measured').map(one => one.id), 'the others are measured').toEqual(others)
  }), { seed: SEED, numRuns: FAULTS })
  expect([...seen].sort(), 'every fault has its turn').toEqual(Object.keys(ANSWERS).sort())
})
