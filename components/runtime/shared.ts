/**
 * State that all windows of a deck show, and that one of them changes: the one that measures. The others send it their commands.
 *
 * A window that opens says hello and gets the state. One that takes over adopts what the one before has come to, even when that is
 * gone. What it hears of an earlier one afterwards is late, and no longer counts: every state is stamped with the time since when its
 * window measures, and a count. A command is kept until the window that measures has it, so that a press in the moments of a
 * handover is not lost. What any window may change (a guess, a text) is the choice: the newest counts.
 */
import type { Ref, ShallowRef } from 'vue'
import type { Message, Stamp, Windows } from './windows.ts'
import { shallowRef } from 'vue'

/** State, choice and commands are plain: they are sent as JSON. */
export interface SharedOptions<State, Choice, Command> {
  /** Of this window, until another one says more. */
  state: State
  choice: Choice
  /** Does what it is told, in the window that measures. The same may be told twice: by two windows that follow one click. */
  obey: (command: Command) => void
  /** This window measures from now on: goes on from here, and publishes what it makes of it. What was under way has ended. */
  adopt: (state: State) => void
  /** Hears of every new choice, this window's own too. */
  onChoice?: (choice: Choice) => void
}

/** A handover takes milliseconds; what was pressed longer ago is no longer what somebody waits for. */
const KEPT_MS = 5000

export class Shared<State, Choice extends object, Command> {
  readonly state: ShallowRef<State>
  readonly choice: ShallowRef<Choice>
  readonly isRunner: Readonly<Ref<boolean>>
  readonly #name: string
  readonly #windows: Windows
  readonly #options: SharedOptions<State, Choice, Command>
  /** Since when the state's window measures, and how many states it had before. [0, 0]: nothing has happened yet. */
  #stamp: Stamp = [0, 0]
  /** That window is this one. */
  #isOwn = false
  #choiceStamp: Stamp = [0, 0]
  readonly #pending = new Map<string, { command: Command, at: number }>()
  readonly #heard = new Set<string>()
  #told = 0

  constructor(name: string, options: SharedOptions<State, Choice, Command>, windows: Windows) {
    this.#name = name
    this.#windows = windows
    this.#options = options
    this.state = shallowRef(options.state)
    this.choice = shallowRef(options.choice)
    this.isRunner = windows.isRunner
    windows.on(name, message => this.#hear(message))
    windows.onElection(isThis => isThis ? this.#takeOver() : this.#resend())
    windows.send({ name, kind: 'hello' })
  }

  /** Shows a new state in every window, unless another window has taken over meanwhile. */
  publish(state: State): void {
    if (!this.#isOwn && this.isRunner.value)
      this.#begin()
    if (!this.#isOwn)
      return
    this.#stamp = [this.#stamp[0], this.#stamp[1] + 1]
    this.state.value = state
    this.#sendState(false)
  }

  /** The window that measures obeys, whichever was pressed. */
  tell(command: Command): void {
    if (this.isRunner.value)
      return this.#options.obey(command)
    const id = `${this.#windows.id} ${++this.#told}`
    this.#pending.set(id, { command, at: this.#windows.now() })
    this.#windows.send({ name: this.#name, kind: 'command', id, command })
  }

  /** Changes what any window may change, in all of them. */
  choose(change: Partial<Choice>): void {
    this.#choiceStamp = [this.#choiceStamp[0] + 1, this.#windows.id]
    this.#choose({ ...this.choice.value, ...change })
    this.#sendChoice()
  }

  #begin(): void {
    this.#stamp = [Math.max(this.#windows.now(), this.#stamp[0] + 1), 0]
    this.#isOwn = true
  }

  #takeOver(): void {
    this.#adopt()
    for (const [id, { command }] of this.#fresh()) {
      this.#pending.delete(id)
      this.#options.obey(command)
    }
  }

  #adopt(): void {
    if (this.#isOwn || this.#stamp[0] === 0)
      return
    this.#begin()
    this.#options.adopt(this.state.value)
  }

  /** Another window measures from now on: it may not have heard what was pressed before. */
  #resend(): void {
    for (const [id, { command }] of this.#fresh())
      this.#windows.send({ name: this.#name, kind: 'command', id, command })
  }

  #fresh() {
    return [...this.#pending].filter(([, { at }]) => this.#windows.now() - at <= KEPT_MS)
  }

  #hear(message: Message): void {
    switch (message.kind) {
      case 'hello': return this.#introduce()
      case 'state': return this.#hearState(message)
      case 'choice': return this.#hearChoice(message)
      case 'command': return this.#hearCommand(message)
      case 'obeyed': return void this.#pending.delete(message.id)
    }
  }

  /** Whoever knows something tells it: the window that measured may be hidden, or gone. */
  #introduce(): void {
    if (this.#stamp[0] > 0)
      this.#sendState(true)
    else if (this.isRunner.value)
      this.publish(this.state.value)
    if (this.#choiceStamp[0] > 0)
      this.#sendChoice()
  }

  /** A window that was opened when no other was seen measures before it hears what they have. */
  #hearState({ stamp, state, isReply }: Extract<Message, { kind: 'state' }>): void {
    const isBound = this.isRunner.value && (this.#isOwn || !isReply)
    if (isBound || !isLater(stamp, this.#stamp))
      return
    this.#stamp = stamp
    this.#isOwn = false
    this.state.value = state as State
    if (this.isRunner.value)
      this.#adopt()
  }

  #hearChoice({ stamp, choice }: Extract<Message, { kind: 'choice' }>): void {
    if (!isLater(stamp, this.#choiceStamp))
      return
    this.#choiceStamp = stamp
    this.#choose(choice as Choice)
  }

  #hearCommand({ id, command }: Extract<Message, { kind: 'command' }>): void {
    if (!this.isRunner.value)
      return
    this.#windows.send({ name: this.#name, kind: 'obeyed', id })
    if (this.#heard.has(id))
      return
    this.#heard.add(id)
    this.#options.obey(command as Command)
  }

  #choose(choice: Choice): void {
    this.choice.value = choice
    this.#options.onChoice?.(choice)
  }

  #sendState(isReply: boolean): void {
    this.#windows.send({ name: this.#name, kind: 'state', stamp: this.#stamp, state: this.state.value, isReply })
  }

  #sendChoice(): void {
    this.#windows.send({ name: this.#name, kind: 'choice', stamp: this.#choiceStamp, choice: this.choice.value })
  }
}

function isLater([a, b]: Stamp, [c, d]: Stamp): boolean {
  return a > c || (a === c && b > d)
}

/** A choice alone, where nothing is measured. */
export function sharedChoice<Choice extends object>(
  name: string,
  choice: Choice,
  windows: Windows,
): Pick<Shared<undefined, Choice, never>, 'choice' | 'choose'> {
  return new Shared(name, { state: undefined, choice, obey: () => {}, adopt: () => {} }, windows)
}
