/** Checks and runs the newest version of one program, one thing after the other, and reports every change. */
import type { Clock } from '../../bench/runtimes/clock.ts'
import type { Turn } from '../runtime/exclusive.ts'
import type { CompilerClient, Ran } from './compiler-api.ts'
import type { RustState } from './rust-state.ts'
import { failureOf } from '../../bench/protocol.ts'
import { IDLE, isBusy, NOT_RUN, NOTHING_FOUND } from './rust-state.ts'

/** Typing has paused when no key was pressed for so long, ms. */
export const PAUSE_MS = 200
/** Whatever has not ended by then is stopped, ms. */
export const LIMIT_MS = 20_000

export interface RustRunDeps {
  compiler: CompilerClient
  /** Of the page. */
  clock: Clock
  /** Calls back after so many ms, unless what it returns is called before. */
  after: (ms: number, callback: () => void) => () => void
  /** Gives the turn to run: nothing else in the deck does so at the same time, and `stop` ends it. */
  exclusive: (stop: () => void) => Turn
  onChange: (state: RustState) => void
  /** Rust that is put after each text. */
  appended?: string
}

interface Job {
  kind: 'check' | 'run'
  text: string
  /** When it was asked for, or the compiler had come up. */
  atMs: number
}

export class RustRun {
  readonly #deps: RustRunDeps
  readonly #turn: Turn
  #state = IDLE
  /** What is to be done next: the newest wins. */
  #next?: Job
  #isWorking = false
  /** Number of the current job: what an earlier one brings is ignored. */
  #jobs = 0
  #unwait?: () => void
  /** The compiler has come up here before, and was not ended here. */
  #isUp = false

  constructor(deps: RustRunDeps) {
    this.#deps = deps
    this.#turn = deps.exclusive(() => this.stop())
  }

  get state(): RustState {
    return this.#state
  }

  /** At the next pause in typing. A run that is under way goes on, and the text is checked after it. */
  checkSoon(text: string): void {
    this.#unwait?.()
    this.#unwait = this.#deps.after(PAUSE_MS, () => this.check(text))
  }

  check(text: string): void {
    this.#ask('check', text)
  }

  run(text: string): void {
    this.#ask('run', text)
  }

  /** Ends what is under way, and the compiler with it. */
  stop(): void {
    this.#unwait?.()
    this.#next = undefined
    if (isBusy(this.#state))
      this.#end({ status: this.#state.status === 'running' ? 'stopped' : this.#state.code === undefined ? 'idle' : 'checked' })
  }

  /** Takes over what another window has come to, which has ended. */
  adopt(state: RustState): void {
    this.#state = isBusy(state) ? { ...state, status: 'stopped' } : state
    this.#set({})
  }

  #ask(kind: Job['kind'], text: string): void {
    this.#unwait?.()
    this.#next = { kind, text, atMs: this.#deps.clock() }
    void this.#work()
  }

  async #work(): Promise<void> {
    if (this.#isWorking)
      return
    this.#isWorking = true
    await this.#turn.take(async () => {
      while (this.#next) {
        const job = this.#next
        this.#next = undefined
        await this.#do(job)
      }
    })
    this.#isWorking = false
  }

  async #do(job: Job): Promise<void> {
    const own = ++this.#jobs
    const isCurrent = () => own === this.#jobs
    let forget = () => {}
    try {
      await this.#load(job, isCurrent)
      if (!isCurrent())
        return
      forget = this.#deps.after(LIMIT_MS, () => isCurrent() && this.#expire(job))
      await (job.kind === 'check' ? this.#check(job, isCurrent) : this.#run(job, isCurrent))
    }
    catch (error) {
      if (isCurrent())
        this.#fail(job, error)
    }
    finally {
      forget()
    }
  }

  async #load(job: Job, isCurrent: () => boolean): Promise<void> {
    const wasUp = this.#isUp
    if (!wasUp)
      this.#set({ status: 'loading', loadedBytes: 0, failure: undefined })
    const facts = await this.#deps.compiler.start((loadedBytes, totalBytes) => {
      if (isCurrent())
        this.#set({ status: 'loading', loadedBytes, totalBytes })
    })
    this.#isUp = true
    if (!wasUp)
      job.atMs = this.#deps.clock()
    if (isCurrent())
      this.#set({ facts })
  }

  async #check({ text, atMs }: Job, isCurrent: () => boolean): Promise<void> {
    const { compiler, clock, appended } = this.#deps
    this.#set({ status: 'checking', failure: undefined })
    const checked = await compiler.check({ text, appended })
    if (isCurrent())
      this.#set({ ...NOT_RUN, ...checked, status: 'checked', code: text, checkMs: clock() - atMs })
  }

  async #run({ text }: Job, isCurrent: () => boolean): Promise<void> {
    const { compiler, appended } = this.#deps
    this.#set({ ...NOT_RUN, status: 'running', code: text })
    const ran = await compiler.run({ text, appended }, piece => isCurrent() && this.#set({ output: this.#state.output + piece }))
    if (isCurrent())
      this.#set(outcomeOf(ran))
  }

  #fail({ text }: Job, error: unknown): void {
    const failure = failureOf(error, 'the Rust compiler', 'Type on, or reload the page.')
    this.#set({ ...NOT_RUN, ...NOTHING_FOUND, status: 'failed', code: text, failure })
  }

  /** What was found in an earlier text is not shown as if it were about this one. */
  #expire({ kind, text }: Job): void {
    this.#end({ ...kind === 'check' && { ...NOT_RUN, ...NOTHING_FOUND }, status: 'stopped', code: text, overdue: kind })
  }

  /** The next use brings another compiler up. */
  #end(changed: Partial<RustState>): void {
    this.#jobs++
    this.#isUp = false
    this.#deps.compiler.terminate()
    this.#set(changed)
  }

  #set(changed: Partial<RustState>): void {
    this.#state = { ...this.#state, ...changed }
    this.#deps.onChange(this.#state)
  }
}

function outcomeOf({ ending, exitCode, ...ran }: Ran): Partial<RustState> {
  return { ...ran, ending, exitCode, status: ending === 'refused' ? 'checked' : 'done' }
}
