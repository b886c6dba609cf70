/** Ruff itself, over a workspace of its WebAssembly build: what the worker serves. */
import type { Diagnostic } from '@astral-sh/ruff-wasm-web'
import type { Clock } from '../../bench/runtimes/clock.ts'
import type { Sampled } from '../../bench/runtimes/sampler.ts'
import type { OffsetOf } from './edits.ts'
import type { Checked, Plan, Problem, RoundTimes } from './linter-api.ts'
import { initSync, PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-web'
import { measureTimerGrain } from '../../bench/runtimes/clock.ts'
import { runBatch, warmUp } from '../../bench/runtimes/sampler.ts'
import settings from '../../snippets/tooling/ruff.json' with { type: 'json' }
import { applyEdits, compatibleEdits, offsetsIn } from './edits.ts'
import { MOST_PROBLEMS } from './linter-api.ts'

/** As in ruff's own command, because fixes may undo each other. */
const MOST_FIX_ROUNDS = 100
/** Ruff's code of what does not parse. */
const SYNTAX = 'invalid-syntax'
/** Runs after which an engine has compiled what a cell needs of ruff, most of it at the first. */
const WARM_RUNS = 5

/**
 * Ruff's WebAssembly with the deck's settings.
 *
 * @throws Error when `wasm` is no ruff, or it does not know a setting
 */
export function openWorkspace(wasm: BufferSource): Workspace {
  initSync({ module: wasm })
  return new Workspace(settings, PositionEncoding.Utf16)
}

export class RuffLinter {
  readonly #workspace: Pick<Workspace, 'check' | 'format'>
  readonly #clock: Clock
  /** Makes a function that resolves in a new task. Each plan has its own, because one may begin while another ends. */
  readonly #createPause: () => () => Promise<void>

  constructor(workspace: Pick<Workspace, 'check' | 'format'>, clock: Clock, createPause: () => () => Promise<void>) {
    this.#workspace = workspace
    this.#clock = clock
    this.#createPause = createPause
  }

  /** Makes the engine compile what a text like this one needs, so that the first keystroke does not wait for it. */
  warm(text: string): void {
    for (let run = 0; run < WARM_RUNS; run++)
      this.format(this.fixAll(text))
  }

  check(text: string): Checked {
    const start = this.#clock()
    const found = this.#diagnose(text)
    const elapsedMs = this.#clock() - start
    return {
      problems: problemsIn(text, found).slice(0, MOST_PROBLEMS),
      count: found.length,
      syntaxErrors: found.filter(isSyntaxError).length,
      fixable: found.filter(({ fix }) => fix).length,
      elapsedMs,
    }
  }

  /** Keeps a text that has no newline at its end without one: a cell's last line is not empty. */
  format(text: string): string | undefined {
    if (this.#diagnose(text).some(isSyntaxError))
      return undefined
    const formatted = this.#workspace.format(text)
    return text.endsWith('\n') ? formatted : formatted.replace(/\n$/, '')
  }

  fixAll(text: string): string {
    let fixed = text
    for (let round = 0; round < MOST_FIX_ROUNDS; round++) {
      const fixes = problemsIn(fixed, this.#diagnose(fixed)).flatMap(({ fix }) => fix ?? [])
      if (fixes.length === 0)
        break
      fixed = applyEdits(fixed, compatibleEdits(fixes))
    }
    return fixed
  }

  async plan(text: string): Promise<Plan> {
    const deps = { clock: this.#clock, grainMs: measureTimerGrain(this.#clock), pause: this.#createPause() }
    const parses = !this.#diagnose(text).some(isSyntaxError)
    return {
      lint: (await warmUp(this.#lint(text), deps)).iterations,
      ...parses && { format: (await warmUp(this.#formatting(text), deps)).iterations },
    }
  }

  async round(text: string, { lint, format }: Plan): Promise<RoundTimes> {
    return {
      lintMs: await runBatch(this.#lint(text), lint, this.#clock),
      ...format && { formatMs: await runBatch(this.#formatting(text), format, this.#clock) },
    }
  }

  #lint(text: string): Sampled {
    const run = () => this.#diagnose(text).length
    return { run, answer: run() }
  }

  #formatting(text: string): Sampled {
    const run = () => this.#workspace.format(text).length
    return { run, answer: run() }
  }

  #diagnose(text: string): Diagnostic[] {
    return this.#workspace.check(text) as Diagnostic[]
  }
}

function isSyntaxError({ code }: Diagnostic): boolean {
  return code === null || code === SYNTAX
}

/** In the order of the text. */
function problemsIn(text: string, found: readonly Diagnostic[]): Problem[] {
  const offsetOf = offsetsIn(text)
  return found.map(diagnostic => problemOf(diagnostic, offsetOf)).sort((a, b) => a.from - b.from)
}

function problemOf(diagnostic: Diagnostic, offsetOf: OffsetOf): Problem {
  const { start_location: start, end_location: end, code, message, fix } = diagnostic
  return {
    ...!isSyntaxError(diagnostic) && { rule: code! },
    message,
    line: start.row,
    column: start.column,
    from: offsetOf(start.row, start.column),
    to: offsetOf(end.row, end.column),
    ...fix && {
      fix: {
        title: fix.message ?? 'Fix',
        edits: fix.edits.map(({ location: from, end_location: to, content }) => ({
          from: offsetOf(from.row, from.column),
          to: offsetOf(to.row, to.column),
          insert: content ?? '',
        })),
      },
    },
  }
}
