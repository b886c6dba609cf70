import type { Failure } from '../protocol.ts'
import type { Machine } from '../report/report.ts'
import type { Session } from '../session/api.ts'
import type { SessionState } from '../session/state.ts'
import type { Workload } from '../workload.ts'
import type { Curve } from './crossing.ts'
/** Measures some implementations over growing sizes, smallest first, a session for each size. */
import type { GrowthSpec, GrowthState, GrowthStatus, Trouble } from './state.ts'
import { reportFrom } from '../report/report.ts'
import { dropsAt, POINT_MS, workloadOf } from './plan.ts'
import { curvesOf, isOfKind, troublesOf } from './state.ts'

export interface GrowthDeps {
  /** A new session for each size. */
  createSession: (workload: Workload) => Session
  machine: Machine
  /** Time that one implementation may take at one size, ms. */
  pointMs?: number
}

/** Measures only when asked to. Results are kept, and measured again only on request. */
export class GrowthRun {
  state: GrowthState
  readonly #workload: Workload
  readonly #deps: GrowthDeps
  readonly #listeners = new Set<(state: GrowthState) => void>()
  #session?: Session
  /** Number of the current run: results of an earlier one are ignored. */
  #run = 0

  constructor(workload: Workload, deps: GrowthDeps) {
    this.#workload = workload
    this.#deps = deps
    this.state = { status: 'idle', spec: { lanes: [], sizes: [], seed: workload.defaultSeed }, reports: [], troubles: [] }
  }

  /** Calls back with every new state, at most about eight a second; returns the unsubscriber. */
  subscribe(listener: (state: GrowthState) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Measures what is missing of `spec`. A run under way is cancelled. Resolves when nothing is left to do.
   *
   * @throws RangeError naming an implementation that the workload does not have.
   */
  async measure(spec: GrowthSpec): Promise<GrowthState> {
    const unknown = spec.lanes.find(id => !this.#workload.implementations.some(implementation => implementation.id === id))
    if (unknown !== undefined)
      throw new RangeError(`lanes: ${this.#workload.id} has no implementation ${unknown}`)
    this.cancel()
    const run = ++this.#run
    this.#publish({ status: 'measuring', spec, troubles: this.state.troubles.filter(trouble => !isOfKind(trouble, spec)) })
    for (const size of spec.sizes) {
      if (!await this.#measureSize(run, size))
        return this.state
    }
    this.#finish()
    return this.state
  }

  /** Drops the results for this kind of input, and measures them again. */
  restart(spec: GrowthSpec): Promise<GrowthState> {
    this.cancel()
    this.#publish({ reports: this.state.reports.filter(({ input }) => !isOfKind(input, spec)) })
    return this.measure(spec)
  }

  /** Takes over the results of another window. A run that was under way there has ended, as if it had been cancelled. */
  adopt(state: GrowthState): void {
    this.cancel()
    this.#publish({ ...state, status: state.status === 'measuring' ? 'cancelled' : state.status, now: undefined, failure: state.failure })
  }

  /** Stops at once. Finished sizes are kept. */
  cancel(): void {
    if (this.state.status === 'measuring')
      this.#end('cancelled')
  }

  /** False when the run is over. */
  async #measureSize(run: number, size: number): Promise<boolean> {
    for (;;) {
      const ids = this.#missingAt(size)
      if (ids.length === 0)
        return true
      const workload = workloadOf(this.#workload, ids, this.#curves(), size)
      const ended = await this.#runSession(workload, size)
      if (this.#run !== run || this.state.status !== 'measuring')
        return false
      if (ended.status === 'cancelled' || ended.status === 'void') {
        this.#end(ended.status, ended.failure)
        return false
      }
      this.#keep(ended, workload, size)
    }
  }

  /** Asked for, not measured at this size, without trouble, and expected to fit. */
  #missingAt(size: number): string[] {
    const { spec, reports, troubles } = this.state
    const curves = this.#curves()
    const left = new Set([
      ...[...troubles.filter(trouble => isOfKind(trouble, spec)), ...troublesOf(reports, spec)].map(({ id }) => id),
      ...dropsAt(size, curves, this.#deps.pointMs ?? POINT_MS).map(({ id }) => id),
    ])
    return spec.lanes.filter(id => !left.has(id) && !curves.get(id)?.some(point => point.size === size))
  }

  #curves(): Map<string, Curve> {
    return curvesOf(this.state.reports, this.state.spec)
  }

  async #runSession(workload: Workload, size: number): Promise<SessionState> {
    const { seed, variant } = this.state.spec
    const session = this.#deps.createSession(workload)
    this.#session = session
    session.configure({ size, seed, variant })
    session.subscribe(state => this.#session === session && this.#publish({ now: { size, session: state } }))
    const ended = await session.include(workload.implementations.map(({ id }) => id))
    session.dispose()
    return ended
  }

  /** A session fails only by its baseline: that one is left out, and the others are measured without it. */
  #keep(ended: SessionState, workload: Workload, size: number): void {
    const { reports, troubles, spec: { seed, variant } } = this.state
    if (ended.status === 'done') {
      this.#publish({ now: undefined, reports: [...reports, reportFrom(ended, workload, this.#deps.machine, 'live')] })
      return
    }
    const failure = ended.failure ?? { what: `The session is ${ended.status}`, where: `n = ${size}`, remedy: 'Run again.' }
    const trouble: Trouble = { id: workload.baseline, size, seed, ...(variant && { variant }), failure }
    this.#publish({ now: undefined, troubles: [...troubles, trouble] })
  }

  #finish(): void {
    const { troubles } = this.state
    if (this.#curves().size > 0)
      this.#end('done')
    else
      this.#end('failed', troubles.at(-1)?.failure)
  }

  #end(status: GrowthStatus, failure?: Failure): void {
    const session = this.#session
    this.#session = undefined
    this.#run++
    session?.cancel()
    this.#publish({ status, now: undefined, failure })
  }

  #publish(change: Partial<GrowthState>): void {
    const next = { ...this.state, ...change }
    this.state = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as unknown as GrowthState
    this.#listeners.forEach(listener => listener(this.state))
  }
}
