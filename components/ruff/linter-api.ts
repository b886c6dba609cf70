/** Ruff, as the page uses it. A worker implements it (through comlink), a test passes a simulated one. */
import type { Estimate } from '../../bench/statistics/estimates.ts'

/** A replacement in a text, by offsets in UTF-16 code units. */
export interface Edit {
  from: number
  to: number
  insert: string
}

export interface Fix {
  /** What it does, in ruff's words. */
  title: string
  edits: Edit[]
}

export interface Problem {
  /** `F401`, or undefined for a syntax error, which has no rule. */
  rule?: string
  message: string
  /** Where it begins, both from 1; columns count UTF-16 code units. */
  line: number
  column: number
  /** Offsets in the text. */
  from: number
  to: number
  fix?: Fix
}

export interface Checked {
  /** The first ones in the text, {@link MOST_PROBLEMS} at most. */
  problems: Problem[]
  /** All of them. */
  count: number
  syntaxErrors: number
  /** Problems that have a fix, of all. */
  fixable: number
  /** This one run, by a clock that may be coarse, ms. */
  elapsedMs: number
}

/** Calls in one batch, per thing that is timed. */
export interface Plan {
  lint: number
  /** Absent where the text does not parse: there is nothing to format. */
  format?: number
}

/** Times per call, ms. */
export interface RoundTimes {
  lintMs: number
  formatMs?: number
}

/** Medians of times per call, ms, with their intervals. */
export interface Timing {
  lint: Estimate
  format?: Estimate
  /** From the page to ruff's worker and back, with the problems. */
  roundTrip: Estimate
  rounds: number
}

export interface Linter {
  check: (text: string) => Promise<Checked>
  /** The formatted text, or undefined where it does not parse. */
  format: (text: string) => Promise<string | undefined>
  /** The text with every fix applied, until none is left. */
  fixAll: (text: string) => Promise<string>
  plan: (text: string) => Promise<Plan>
  /** One batch of each, one after the other. */
  round: (text: string, plan: Plan) => Promise<RoundTimes>
}

export interface LinterClient extends Linter {
  /** Ends the worker, whatever it is doing. The next call starts another one. */
  terminate: () => void
}

/** More of them would not help, and would take longer to send than to find. */
export const MOST_PROBLEMS = 2000
