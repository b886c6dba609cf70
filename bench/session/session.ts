import type { Failure, InputSpec } from '../protocol.ts'
import type { Workload } from '../workload.ts'
import type { Session, SessionDeps, SpecChange } from './api.ts'
/** The conductor: takes the lanes of a workload from the check to the verdict, one at a time anywhere in the deck. */
import type { Lane, Result } from './lanes.ts'
import type { Limits } from './limits.ts'
import type { Ending } from './snapshot.ts'
import type { SessionState, SessionStatus } from './state.ts'
import { validateSize } from '../input.ts'
import { resultFrom } from './adopt.ts'
import { reasonNotRun } from './availability.ts'
import { Conductor } from './conductor.ts'
import { CalledOff, endOf, RunEnded } from './ending.ts'
import { Engines, isSameSpec } from './engines.ts'
import { addLanes, createResult, isFinal, isTrouble, shownLanes } from './lanes.ts'
import { LIMITS } from './limits.ts'
import { snapshotOf } from './snapshot.ts'
import { isBusy } from './state.ts'

export type { Session, SessionDeps, SpecChange, Visibility } from './api.ts'

const HIDDEN: Failure = {
  what: 'The page was hidden while it measured',
  where: 'this page',
  remedy: 'Keep the page in front and run again.',
}

/** A session for one workload. Nothing starts by itself. */
export function createSession(workload: Workload, deps: SessionDeps): Session {
  return new LiveSession(workload, deps)
}

class LiveSession implements Session {
  state: SessionState
  spec: InputSpec
  readonly #workload: Workload
  readonly #deps: SessionDeps
  readonly #limits: Limits
  readonly #engines: Engines
  readonly #listeners = new Set<(state: SessionState) => void>()
  readonly #stopWatching: () => void
  #result: Result
  #wanted: readonly string[] = []
  #run?: CurrentRun
  #preparing?: Promise<void>
  /** Asked for ahead of a run. */
  #ahead: readonly string[] = []
  /** Lanes that are being warmed up and that nobody had asked for before. */
  #addedAhead: readonly string[] = []
  #publishedMs = Number.NEGATIVE_INFINITY

  constructor(workload: Workload, deps: SessionDeps) {
    this.#workload = workload
    this.#deps = deps
    this.#limits = { ...LIMITS, ...deps.limits }
    this.#engines = new Engines(deps, this.#limits.requestMs)
    this.spec = { workload: workload.id, size: workload.defaultSize, seed: workload.defaultSeed }
    this.#result = createResult(this.spec)
    this.state = this.#snapshot('idle')
    this.#stopWatching = deps.visibility.onHidden(() => this.#onHidden())
  }

  subscribe(listener: (state: SessionState) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async prepare(ids: readonly string[] = []): Promise<void> {
    this.#ahead = ids
    if (!this.#run)
      await (this.#preparing ??= this.#load().finally(() => this.#preparing = undefined))
  }

  include(ids: readonly string[]): Promise<SessionState> {
    const { baseline, id: workloadId, implementations } = this.#workload
    const unknown = ids.find(id => !implementations.some(implementation => implementation.id === id))
    if (unknown !== undefined)
      throw new RangeError(`ids: ${workloadId} has no implementation ${unknown}`)
    this.#wanted = ids.length === 0 ? [] : [...new Set([baseline, ...ids])]
    if (!isSameSpec(this.spec, this.#result.spec))
      this.#result = createResult(this.spec)
    this.#forgetTroubleAhead()
    this.#addLanes(this.#wanted)
    if (this.#run)
      this.#publish(this.state.status)
    else if (this.#baselineFailure() || this.#shown().some(lane => !isFinal(lane)))
      this.#start()
    return this.#run?.ended ?? Promise.resolve(this.state)
  }

  cancel(): void {
    if (this.#run)
      this.#end(this.#run, 'cancelled')
    else
      this.#engines.callOff()
  }

  configure(change: SpecChange): void {
    this.cancel()
    this.spec = { ...this.spec, ...change }
    if (this.#shown().length === 0) {
      this.#result = createResult(this.spec)
      this.#publish('idle')
    }
  }

  restart(): Promise<SessionState> {
    this.cancel()
    this.#result = createResult(this.spec)
    return this.include(this.#wanted)
  }

  adopt(state: SessionState, spec: InputSpec): void {
    this.cancel()
    this.spec = spec
    this.#result = resultFrom(state, this.#workload)
    this.#wanted = state.lanes.map(({ id }) => id)
    this.#dropUnfinished()
    this.#publish(isBusy(state) ? 'cancelled' : state.status, state)
  }

  dispose(): void {
    this.cancel()
    this.#stopWatching()
    this.#listeners.clear()
  }

  #shown(): Lane[] {
    return shownLanes(this.#result, this.#wanted, this.#workload)
  }

  #addLanes(ids: readonly string[]): void {
    addLanes(this.#result, ids, this.#workload, this.spec.size)
  }

  /** Why nothing can be compared: the baseline is not run at this size. */
  #baselineFailure(): Failure | undefined {
    return this.#result.lanes.get(this.#workload.baseline)?.failure
  }

  #start(): void {
    const run = createRun()
    this.#run = run
    if (this.#deps.visibility.hidden)
      this.#end(run, 'void', HIDDEN)
    else
      void this.#conduct(run)
  }

  async #conduct(run: CurrentRun): Promise<void> {
    try {
      validateSize(this.spec.size, this.#workload)
      const failure = this.#baselineFailure()
      if (failure)
        throw new RunEnded('failed', failure)
      this.#publish('loading')
      await this.#preparing
      if (this.#run !== run)
        return
      this.#addLanes(this.#wanted)
      await this.#conductor(() => this.#run === run).conduct()
      this.#end(run, this.#shown().length > 0 ? 'done' : 'idle')
    }
    catch (error) {
      const { status, failure } = endOf(error)
      this.#end(run, status, failure)
    }
  }

  #conductor(isCurrent: () => boolean): Conductor {
    return new Conductor({
      workload: this.#workload,
      result: this.#result,
      engines: this.#engines,
      limits: this.#limits,
      deps: this.#deps,
      wanted: () => this.#wanted,
      isCurrent,
      onProgress: (status, isNew) => {
        if (!this.#run)
          return
        if (isNew || this.#deps.clock() - this.#publishedMs >= this.#limits.publishEveryMs)
          this.#publish(status)
      },
    })
  }

  /** Late news of a run that has ended already change nothing. */
  #end(run: CurrentRun, status: SessionStatus, failure?: Failure): void {
    if (this.#run !== run)
      return
    this.#run = undefined
    this.#engines.callOff()
    if (status === 'void' || status === 'failed')
      this.#result = createResult(this.spec)
    else if (status === 'cancelled')
      this.#dropUnfinished()
    this.#publish(status, { failure, at: this.#deps.now() })
    run.end(this.state)
  }

  #dropUnfinished(): void {
    for (const [id, lane] of this.#result.lanes) {
      if (!isFinal(lane))
        this.#result.lanes.delete(id)
    }
  }

  #onHidden(): void {
    if (this.#run)
      this.#end(this.#run, 'void', HIDDEN)
  }

  async #load(): Promise<void> {
    try {
      validateSize(this.spec.size, this.#workload)
      const soon = [this.#workload.baseline, ...this.#ahead]
      const implementations = this.#workload.implementations.filter(one => soon.includes(one.id) && !reasonNotRun(one, this.spec.size))
      for (const kind of new Set(implementations.map(({ runtime }) => runtime)))
        await this.#engines.load(this.#engines.for(kind), this.spec)
      await this.#warmAhead()
    }
    catch (error) {
      if (!(error instanceof CalledOff) && !this.#run && this.#shown().length === 0)
        this.#publish('failed', { failure: endOf(error).failure, at: this.#deps.now() })
    }
  }

  /** A run that starts meanwhile waits for one lane's warm-up at most. A result that is stale stays as it is. */
  async #warmAhead(): Promise<void> {
    const isCurrent = () => !this.#run && !this.#deps.visibility.hidden
    const result = this.#result
    if (this.#ahead.length === 0 || !isCurrent() || !isSameSpec(this.spec, result.spec))
      return
    const ids = [this.#workload.baseline, ...this.#ahead]
    this.#addedAhead = ids.filter(id => !result.lanes.has(id))
    this.#addLanes(ids)
    try {
      await this.#conductor(isCurrent).makeReady(ids.map(id => result.lanes.get(id)!))
    }
    catch {
      // The run meets it again.
    }
    if (this.#result === result)
      this.#forgetTroubleAhead()
    this.#addedAhead = []
  }

  /** What went wrong with a lane before anybody had asked for it is met again by the run, which reports it. */
  #forgetTroubleAhead(): void {
    const { lanes, twin } = this.#result
    for (const id of this.#addedAhead.filter(id => isTrouble(lanes.get(id))))
      lanes.delete(id)
    if (this.#addedAhead.length > 0 && isTrouble(twin))
      this.#result.twin = undefined
  }

  #publish(status: SessionStatus, ending: Ending = {}): void {
    this.#publishedMs = this.#deps.clock()
    this.state = this.#snapshot(status, ending)
    this.#listeners.forEach(listener => listener(this.state))
  }

  #snapshot(status: SessionStatus, ending: Ending = {}): SessionState {
    return snapshotOf(status, { workload: this.#workload, result: this.#result, shown: this.#shown(), limits: this.#limits }, ending)
  }
}

interface CurrentRun {
  ended: Promise<SessionState>
  end: (state: SessionState) => void
}

function createRun(): CurrentRun {
  let end!: CurrentRun['end']
  const ended = new Promise<SessionState>(resolve => end = resolve)
  return { ended, end }
}
