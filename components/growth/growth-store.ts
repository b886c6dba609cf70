/** One lab's growth chart: what was measured over its sizes, and what every slide and window that shows it sees of it. */
import type { GrowthRecording } from '../../bench/growth/recording.ts'
import type { GrowthDeps } from '../../bench/growth/run.ts'
import type { GrowthSpec, GrowthState } from '../../bench/growth/state.ts'
import type { Failure } from '../../bench/protocol.ts'
import type { Workload } from '../../bench/workload.ts'
import type { Turns } from '../runtime/exclusive.ts'
import type { Windows } from '../runtime/windows.ts'
import { shallowReactive } from 'vue'
import { GrowthRun } from '../../bench/growth/run.ts'
import { failureOf } from '../../bench/protocol.ts'
import { Shared } from '../runtime/shared.ts'

export type GrowthCommand = { measure: GrowthSpec } | { restart: GrowthSpec } | { cancel: true }

/** What somebody has entered or chosen. */
export interface Choice {
  guess?: number
  /** The kind of input, instead of the click's. */
  variant?: string
}

export interface GrowthStoreDeps extends GrowthDeps {
  windows: Windows
  turns: Turns
  /** The recording of a kind of input. */
  fetchRecording: (variant: string) => Promise<GrowthRecording>
}

export class GrowthStore extends Shared<GrowthState, Choice, GrowthCommand> {
  readonly workload: Workload
  /** By kind of input: what was recorded, or why there is nothing. */
  readonly recordings = shallowReactive(new Map<string, GrowthRecording | Failure>())
  readonly #fetchRecording: GrowthStoreDeps['fetchRecording']
  readonly #asked = new Set<string>()

  constructor(workload: Workload, deps: GrowthStoreDeps) {
    const run = new GrowthRun(workload, deps)
    const turn = deps.turns.exclusive(`growth ${workload.id}`, () => run.cancel())
    super(`growth ${workload.id}`, {
      state: run.state,
      choice: {},
      adopt: state => run.adopt(state),
      obey: (command) => {
        if ('cancel' in command)
          return run.cancel()
        const spec = 'measure' in command ? command.measure : command.restart
        // Both windows follow one click, or are pressed at once.
        if (run.state.status !== 'measuring' || !isSame(run.state.spec, spec))
          void turn.take(() => 'measure' in command ? run.measure(spec) : run.restart(spec))
      },
    }, deps.windows)
    run.subscribe(state => this.publish(state))
    this.workload = workload
    this.#fetchRecording = deps.fetchRecording
  }

  /** Fetches the recording of a kind of input, once. */
  async want(variant: string): Promise<void> {
    if (this.#asked.has(variant))
      return
    this.#asked.add(variant)
    try {
      this.recordings.set(variant, await this.#fetchRecording(variant))
    }
    catch (error) {
      this.recordings.set(
        variant,
        failureOf(error, `the recording of ${this.workload.id}`, `Run: npm run record -- --lab ${this.workload.id} --growth`),
      )
    }
  }
}

function isSame(a: GrowthSpec, b: GrowthSpec): boolean {
  return JSON.stringify([a.lanes, a.sizes, a.seed, a.variant]) === JSON.stringify([b.lanes, b.sizes, b.seed, b.variant])
}
