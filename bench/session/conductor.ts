import type { Difference } from '../answers/difference.ts'
import type { Workload } from '../workload.ts'
import type { SessionDeps } from './api.ts'
/** Takes the requested lanes through check, warm-up and rounds, one step at a time, until all are finished. */
import type { Engine } from './engine.ts'
import type { Engines } from './engines.ts'
import type { Lane, Result } from './lanes.ts'
import type { Limits } from './limits.ts'
import type { Entry, Segment } from './round.ts'
import type { SessionStatus } from './state.ts'
import { told } from '../answers/answer.ts'
import { differenceOf } from '../answers/difference.ts'
import { wrongWords } from '../answers/words.ts'
import { failureOf, implementationOf } from '../protocol.ts'
import { CalledOff, RunEnded } from './ending.ts'
import { addSample, estimateEarly, failLane, isFinal, shownLanes, twinOf } from './lanes.ts'
import { Lateness } from './lateness.ts'
import { batches, planRound, segmentMs } from './round.ts'

export interface Run {
  workload: Workload
  result: Result
  engines: Engines
  limits: Limits
  deps: Pick<SessionDeps, 'clock' | 'random'>
  /** Ids asked for, the baseline first; read again at each step. */
  wanted: () => readonly string[]
  /** Whether this is still the session's run. */
  isCurrent: () => boolean
  /** Progress was made; a new status, or a lane's first or last estimate, is published at once. */
  onProgress: (status: SessionStatus, isNew: boolean) => void
}

const LEFT_OUT = 'It is left out; the others go on.'

export class Conductor {
  readonly #run: Run
  #status: SessionStatus = 'loading'
  /** Set when a worker failed and it is not known at which lane. */
  #oneByOne = false
  readonly #lateness: Lateness

  constructor(run: Run) {
    this.#run = run
    this.#lateness = new Lateness(run.limits)
  }

  /** @throws RunEnded when the run fails or is void; CalledOff when it was called off. */
  async conduct(): Promise<void> {
    for (;;) {
      const unfinished = this.#shown().filter(lane => !isFinal(lane))
      if (unfinished.length === 0)
        return
      const lanes = this.#lanesOfRound(unfinished)
      const cold = lanes.find(lane => !this.#isWarm(lane))
      if (cold)
        await this.#makeReady(cold)
      else
        await this.#playRound(lanes)
      await this.#pause()
    }
  }

  /**
   * Checks and warms up these lanes and what they are compared with, as far as they are unfinished, and measures nothing.
   *
   * @throws as {@link conduct}
   */
  async makeReady(lanes: readonly Lane[]): Promise<void> {
    for (;;) {
      const unfinished = lanes.filter(lane => !isFinal(lane))
      const cold = unfinished.length > 0 && this.#lanesOfRound(unfinished).find(lane => !this.#isWarm(lane))
      if (!cold)
        return
      await this.#makeReady(cold)
      await this.#pause()
    }
  }

  /** The baseline comes first. Its twin is with it until the baseline has been measured, as long as any other lane. */
  #lanesOfRound(unfinished: readonly Lane[]): Lane[] {
    const baseline = this.#baseline()
    const twin = isFinal(baseline) ? [] : [twinOf(this.#run.result, baseline)]
    return [baseline, ...twin, ...unfinished.filter(lane => lane !== baseline)]
  }

  #shown(): Lane[] {
    return shownLanes(this.#run.result, this.#run.wanted(), this.#run.workload)
  }

  #baseline(): Lane {
    return this.#run.result.lanes.get(this.#run.workload.baseline)!
  }

  /** Whether nothing can be compared without it: the baseline, or its twin. */
  #isReference(lane: Lane): boolean {
    return lane === this.#baseline() || lane === this.#run.result.twin
  }

  #engine(lane: Lane): Engine {
    return this.#run.engines.for(lane.implementation.runtime)
  }

  #isWarm(lane: Lane): boolean {
    const engine = this.#engine(lane)
    return engine.loaded !== undefined && lane.warmIn === engine.starts
  }

  #tell(status: SessionStatus, hasNews = false): void {
    if (!this.#run.isCurrent())
      throw new CalledOff()
    const isNew = hasNews || status !== this.#status
    this.#status = status
    this.#run.onProgress(status, isNew)
  }

  async #makeReady(lane: Lane): Promise<void> {
    try {
      await this.#load(lane)
      if (await this.#check(lane))
        await this.#warm(lane)
    }
    catch (error) {
      this.#leaveOut(lane, error)
    }
    this.#tell(this.#status)
  }

  async #load(lane: Lane): Promise<void> {
    const { engines, result } = this.#run
    const engine = this.#engine(lane)
    if (!engine.loaded)
      this.#tell('loading')
    const { input, facts } = await engines.load(engine, result.spec)
    const { bytes, sha256 } = input
    result.input ??= { bytes, sha256 }
    lane.engine = facts
    if (sha256 !== result.input.sha256)
      throw new Error(`Its runtime made another input, ${sha256.slice(0, 8)} instead of ${result.input.sha256.slice(0, 8)}`)
  }

  async #check(lane: Lane): Promise<boolean> {
    const { implementation } = lane
    const isFirst = !lane.called
    lane.phase = isFirst ? 'checking' : lane.phase
    this.#tell('checking')
    const { answer, firstCallMs } = await this.#run.engines.ask(this.#engine(lane), runtime => runtime.firstCall(implementation.id))
    const expected = this.#engine(lane).loaded!.input.expected[implementation.answers]
    if (expected === undefined)
      throw new Error(`The input comes with no answer for "${implementation.answers}"`)
    const difference = differenceOf(answer, expected, this.#run.workload.agrees)
    if (difference)
      return this.#markWrong(lane, difference)
    lane.called ??= { answer: told(answer), firstCallMs }
    return true
  }

  #markWrong(lane: Lane, difference: Difference): false {
    lane.difference = difference
    lane.phase = 'wrong'
    if (this.#isReference(lane)) {
      throw new RunEnded('failed', {
        what: `It gave a ${wrongWords(difference)}`,
        where: lane.implementation.label,
        remedy: 'All others are compared with it: nothing is timed.',
      })
    }
    return false
  }

  async #warm(lane: Lane): Promise<void> {
    if (lane.phase === 'checking')
      lane.phase = 'warming'
    this.#tell('warming')
    await this.#pause()
    const engine = this.#engine(lane)
    const { iterations, settled } = await this.#run.engines.ask(engine, runtime => runtime.warmUp(lane.implementation.id))
    Object.assign(lane, { iterations, settled, warmIn: engine.starts })
  }

  /** @param lanes the baseline first */
  async #playRound(lanes: readonly Lane[]): Promise<void> {
    const entries: Entry[] = lanes.map(lane => ({ lane, engine: this.#engine(lane) }))
    this.#tell('measuring')
    const { clock, random } = this.#run.deps
    const start = clock()
    const times = new Map<Entry, number>()
    for (const segment of planRound(entries, random, this.#oneByOne)) {
      if (!await this.#playSegment(segment, times))
        return
    }
    this.#run.result.spentMs += clock() - start
    const before = lanes.map(({ phase }) => phase)
    this.#keep(entries, times)
    this.#tell('measuring', lanes.some(({ phase }, index) => phase !== before[index]))
  }

  /** False when a lane failed or the answer came late: the round then counts for none. */
  async #playSegment(segment: Segment, times: Map<Entry, number>): Promise<boolean> {
    const { deps: { clock }, engines } = this.#run
    const start = clock()
    try {
      const taken = await engines.ask(segment.engine, runtime => runtime.round(batches(segment)))
      if (this.#lateness.isLate(clock() - start - segmentMs(segment, taken), 'An answer'))
        return false
      segment.entries.forEach((entry, index) => times.set(entry, taken[index]!))
      return true
    }
    catch (error) {
      this.#blame(segment, error)
      return false
    }
  }

  #blame({ entries }: Segment, error: unknown): void {
    rethrowEnd(error)
    const culprit = failureOf(error, '', '').implementation ?? (entries.length === 1 ? entries[0]!.lane.implementation.id : undefined)
    this.#oneByOne = culprit === undefined
    if (culprit !== undefined)
      this.#leaveOut(this.#run.result.lanes.get(implementationOf(culprit))!, error)
  }

  #keep(entries: readonly Entry[], times: ReadonlyMap<Entry, number>): void {
    const { result, limits } = this.#run
    const baseline = this.#baseline()
    const timeOf = (lane: Lane | undefined) => {
      const entry = entries.find(one => one.lane === lane)
      return entry && times.get(entry)!
    }
    const own = timeOf(baseline)!
    const spentPerLaneMs = result.spentMs / (this.#shown().length + 1)
    result.rounds++
    addSample(baseline, own, timeOf(result.twin), spentPerLaneMs, limits)
    estimateEarly(baseline, limits)
    for (const entry of entries.filter(({ lane }) => !this.#isReference(lane)))
      addSample(entry.lane, times.get(entry)!, own, spentPerLaneMs, limits)
  }

  #leaveOut(lane: Lane, error: unknown): void {
    rethrowEnd(error)
    const failure = failureOf(error, lane.implementation.label, LEFT_OUT)
    failLane(lane, failure)
    if (this.#isReference(lane))
      throw new RunEnded('failed', failure)
  }

  async #pause(): Promise<void> {
    const { deps: { clock }, engines } = this.#run
    const start = clock()
    await engines.pause()
    this.#lateness.isLate(clock() - start, 'A pause')
  }
}

function rethrowEnd(error: unknown): void {
  if (error instanceof RunEnded || error instanceof CalledOff)
    throw error
}
