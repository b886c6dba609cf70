/** One lab's growth chart: what was measured over its sizes, and what every slide and window that shows it sees of it. */
import type { GrowthRecording } from '../../bench/growth/recording.ts'
import type { GrowthDeps } from '../../bench/growth/run.ts'
import type { GrowthState } from '../../bench/growth/state.ts'
import type { Failure } from '../../bench/protocol.ts'
import type { Workload } from '../../bench/workload.ts'
import type { Link } from '../runtime/link.ts'
import type { Choice, GrowthCommand, GrowthLink, GrowthMessage } from './growth-link.ts'
import { shallowReactive, shallowRef } from 'vue'
import { GrowthRun } from '../../bench/growth/run.ts'
import { failureOf } from '../../bench/protocol.ts'

export interface GrowthStoreDeps extends GrowthDeps {
  windows: Pick<Link, 'isRunner' | 'whenKnown'>
  link: GrowthLink
  /** The recording of a kind of input. */
  fetchRecording: (variant: string) => Promise<GrowthRecording>
  /** Called before anything is measured: at most one implementation runs anywhere in the deck. */
  stopOthers: () => void
}

export class GrowthStore {
  readonly workload: Workload
  readonly state
  readonly choice = shallowRef<Choice>({})
  /** By kind of input: what was recorded, or why there is nothing. */
  readonly recordings = shallowReactive(new Map<string, GrowthRecording | Failure>())
  readonly #deps: GrowthStoreDeps
  readonly #run: GrowthRun
  readonly #asked = new Set<string>()

  constructor(workload: Workload, deps: GrowthStoreDeps) {
    this.workload = workload
    this.#deps = deps
    this.#run = new GrowthRun(workload, deps)
    this.state = shallowRef<GrowthState>(this.#run.state)
    this.#run.subscribe(state => this.#show(state))
    deps.link.onMessage(message => message.lab === workload.id && this.#hear(message))
    deps.link.send({ kind: 'hello', lab: workload.id })
  }

  /** Fetches the recording of a kind of input, once. */
  async want(variant: string): Promise<void> {
    if (this.#asked.has(variant))
      return
    this.#asked.add(variant)
    try {
      this.recordings.set(variant, await this.#deps.fetchRecording(variant))
    }
    catch (error) {
      this.recordings.set(variant, failureOf(error, `the recording of ${this.workload.id}`, `Run: npm run record -- --lab ${this.workload.id} --growth`))
    }
  }

  isRunner(): boolean {
    return this.#deps.windows.isRunner()
  }

  /** The measuring window carries it out, whichever window was clicked. */
  tell(command: GrowthCommand): void {
    this.#deps.windows.whenKnown(() => this.isRunner() ? this.#obey(command) : this.#deps.link.send({ kind: 'command', lab: this.workload.id, command }))
  }

  /** Changes what was entered or chosen, in every window. */
  choose(change: Choice): void {
    this.choice.value = { ...this.choice.value, ...change }
    this.#deps.link.send({ kind: 'choice', lab: this.workload.id, choice: this.choice.value })
  }

  #obey(command: GrowthCommand): void {
    if ('cancel' in command)
      return this.#cancel()
    this.#deps.stopOthers()
    void ('measure' in command ? this.#run.measure(command.measure) : this.#run.restart(command.restart))
  }

  /** The window that was measuring may be closed: then there is nothing to stop, and this one reports that. */
  #cancel(): void {
    this.#run.cancel()
    if (this.state.value.status === 'measuring')
      this.#show({ ...this.#run.state, status: 'cancelled' })
  }

  #show(state: GrowthState): void {
    this.state.value = state
    this.#deps.link.send({ kind: 'state', lab: this.workload.id, state })
  }

  #hear(message: GrowthMessage): void {
    if (message.kind === 'choice')
      this.choice.value = message.choice
    else if (message.kind === 'command' && this.isRunner())
      this.#obey(message.command)
    else if (message.kind === 'state' && !this.isRunner())
      this.#adopt(message.state)
    else if (message.kind === 'hello')
      this.#introduce()
  }

  /** What another window has measured is not measured again when this one takes over. */
  #adopt(state: GrowthState): void {
    this.state.value = state
    this.#run.adopt(state)
  }

  /** Every window knows the audience's guess, including one that is opened to print. */
  #introduce(): void {
    if (this.isRunner())
      this.#deps.link.send({ kind: 'state', lab: this.workload.id, state: this.state.value })
    if (Object.keys(this.choice.value).length > 0)
      this.#deps.link.send({ kind: 'choice', lab: this.workload.id, choice: this.choice.value })
  }
}
