/** The compiler, as the page uses it. A worker implements it (through comlink), a test passes a simulated one. */
import type { Diagnosis } from '../../snippets/diagnosis.ts'

/** What is compiled. */
export interface Program {
  text: string
  /** Rust that is put after the text and not shown: a `main` whose asserts check what the text defines. */
  appended?: string
}

/** Of the text; what rustc finds in appended lines is without labels. */
export interface Checked {
  /** The first {@link MOST_DIAGNOSES}, errors before warnings. */
  diagnoses: Diagnosis[]
  errors: number
  warnings: number
}

/**
 * How a run ended:
 * - `refused`: it does not compile, and nothing ran
 * - `exited`: by itself, or by `std::process::exit`
 * - `panicked`: its message is in the output
 * - `faulty`: Miri stopped it, for undefined behaviour, a deadlock, or something that is not to be had in a page
 * - `exhausted`: it used all the memory that there is for it
 */
export type Ending = 'refused' | 'exited' | 'panicked' | 'faulty' | 'exhausted'

export interface Ran extends Checked {
  ending: Ending
  /** As a shell would see it, where the program ended by itself: 101 after a panic. */
  exitCode?: number
  /** On both of its streams, in order; cut. */
  output: string
  /** Lines that the output leaves out. */
  omittedLines: number
}

export interface CompilerFacts {
  /** In its own words: `1.78.0-dev`. */
  rustc: string
  /** Day of its build, from its file's name: `2024-06-15`. */
  builtOn: string
}

export interface Compiler {
  /** Brings it up; says how many of how many bytes have come. */
  start: (onBytes?: (loaded: number, total: number) => void) => Promise<CompilerFacts>
  check: (program: Program) => Promise<Checked>
  /** Checks it, and interprets it where there is no error. */
  run: (program: Program, onOutput?: (piece: string) => void) => Promise<Ran>
}

export interface CompilerClient extends Compiler {
  /** Ends the worker, whatever it is doing. The next call starts another one. */
  terminate: () => void
}

/** More of them would not help, and would take longer to draw than to find. */
export const MOST_DIAGNOSES = 50
