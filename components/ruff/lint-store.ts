/** One linted cell of the deck: its text, what ruff finds in it, and what every window that shows it sees of them. */
import type { ShallowRef } from 'vue'
import type { Link } from '../runtime/link.ts'
import type { LintCommand, LintLink, LintMessage } from './lint-link.ts'
import type { LintRunDeps } from './lint-run.ts'
import type { LintState } from './lint-state.ts'
import type { Problem } from './linter-api.ts'
import { shallowRef } from 'vue'
import { stopLabs } from '../lab/store.ts'
import { useLink } from '../runtime/link.ts'
import { pageVisibility } from '../runtime/visibility.ts'
import { applyEdits } from './edits.ts'
import { useLintLink } from './lint-link.ts'
import { LintRun } from './lint-run.ts'
import { IDLE } from './lint-state.ts'
import { ruff } from './ruff-client.ts'
import { readLintSnippet } from './snippets.ts'

export interface LintStoreDeps extends Omit<LintRunDeps, 'onChange'> {
  windows: Pick<Link, 'isRunner' | 'whenKnown'>
  lints: LintLink
  /** Called before timing: nothing else may measure at the same time. */
  stopOthers: () => void
}

const stores = new Map<string, LintStore>()

/**
 * The store of a cell, made at its first use and kept: after leaving a slide and coming back, the text is as it was.
 *
 * @throws RangeError when there is no such file
 */
export function useLintStore(file: string): LintStore {
  const known = stores.get(file)
  if (known)
    return known
  const made = new LintStore(file, readLintSnippet(file).code, {
    linter: ruff,
    clock: () => performance.now(),
    visibility: pageVisibility,
    wait: ms => new Promise(resolve => setTimeout(resolve, ms)),
    windows: useLink(),
    lints: useLintLink(),
    stopOthers: stopLabs,
  })
  stores.set(file, made)
  return made
}

export class LintStore {
  /** What the file says. */
  readonly original: string
  readonly #file: string
  readonly #deps: LintStoreDeps
  readonly #text: ShallowRef<string>
  readonly #state = shallowRef(IDLE)
  readonly #rule = shallowRef<string>()
  readonly #run: LintRun

  constructor(file: string, original: string, deps: LintStoreDeps) {
    this.original = original
    this.#file = file
    this.#deps = deps
    this.#text = shallowRef(original)
    this.#run = new LintRun({
      ...deps,
      onChange: (state) => {
        this.#state.value = state
        deps.lints.send({ kind: 'state', file, state })
      },
    })
    deps.lints.onMessage(message => message.file === file && this.#hear(message))
    deps.lints.send({ kind: 'hello', file })
  }

  get text(): Readonly<ShallowRef<string>> {
    return this.#text
  }

  get state(): Readonly<ShallowRef<LintState>> {
    return this.#state
  }

  /** The rule whose documentation is open. */
  get rule(): Readonly<ShallowRef<string | undefined>> {
    return this.#rule
  }

  isRunner(): boolean {
    return this.#deps.windows.isRunner()
  }

  /** In the window that asks ruff: checks the text again in any case. */
  check(): void {
    this.#run.check(this.#text.value)
  }

  /** Changes the text in every window. */
  edit(text: string): void {
    if (this.#text.value === text)
      return
    this.#deps.lints.send({ kind: 'text', file: this.#file, text })
    this.#take(text)
  }

  /** Applies the fix of a problem, unless the text is no longer the one that it was found in. */
  fix({ fix }: Problem): void {
    if (fix && this.#state.value.code === this.#text.value)
      this.edit(applyEdits(this.#text.value, fix.edits))
  }

  /** Opens the documentation of a rule, or closes it, in every window. */
  open(rule: string | undefined): void {
    this.#rule.value = rule
    this.#deps.lints.send({ kind: 'rule', file: this.#file, rule })
  }

  /** The measuring window calls ruff, whichever window was clicked. */
  tell(command: LintCommand): void {
    this.#deps.windows.whenKnown(() => {
      this.#obey(command)
      this.#deps.lints.send({ kind: 'command', file: this.#file, command })
    })
  }

  /** Acts if this is the window that measures, as soon as that is known. */
  whenRunner(action: () => void): void {
    const { whenKnown, isRunner } = this.#deps.windows
    whenKnown(() => isRunner() && action())
  }

  #take(text: string): void {
    this.#text.value = text
    this.whenRunner(() => this.#run.check(this.#text.value))
  }

  #obey(command: LintCommand): void {
    if (command === 'stop')
      return this.#run.stop()
    if (!this.isRunner())
      return
    if (command === 'measure') {
      this.#deps.stopOthers()
      void this.#run.measure()
    }
    else if (command === 'reset') {
      this.#run.reset()
      this.edit(this.original)
    }
    else {
      void this.#rewrite(command)
    }
  }

  /** What was typed in the meantime is kept. */
  async #rewrite(how: 'format' | 'fixAll'): Promise<void> {
    const before = this.#text.value
    const after = await this.#run.rewrite(how, before)
    if (after !== undefined && this.#text.value === before)
      this.edit(after)
  }

  #hear(message: LintMessage): void {
    if (message.kind === 'text')
      this.#take(message.text)
    else if (message.kind === 'state')
      this.#state.value = message.state
    else if (message.kind === 'rule')
      this.#rule.value = message.rule
    else if (message.kind === 'command')
      this.#obey(message.command)
    else
      this.#introduce()
  }

  #introduce(): void {
    const { lints } = this.#deps
    if (this.#text.value !== this.original)
      lints.send({ kind: 'text', file: this.#file, text: this.#text.value })
    if (this.#rule.value)
      lints.send({ kind: 'rule', file: this.#file, rule: this.#rule.value })
    if (this.isRunner() && this.#state.value !== IDLE)
      lints.send({ kind: 'state', file: this.#file, state: this.#state.value })
  }
}
