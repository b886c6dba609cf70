/**
 * What a lab tells the instrument: plain data, so that a page, a recording and a test can read it without loading an
 * implementation.
 */
import type { Agreement } from './answers/agreement.ts'

type Language = 'javascript' | 'rust' | 'python' | 'c++'

/** Which engine runs the implementation. */
export type RuntimeKind = 'js' | 'wasm' | 'python' | 'native'

export interface Implementation {
  /** Unique within the workload, kebab-case: `rust-simd`. */
  id: string
  /** What the row is called, at most 24 characters. */
  label: string
  /** What a sentence calls it, where a comma would part it from its verb: `Rust (chars)`. */
  name: string
  language: Language
  runtime: RuntimeKind
  /** How it was compiled: `jit`, `debug`, `release`, `simd`. */
  build: string
  /** `resident`: the input already lies where the kernel reads it. `copied`: the call converts and copies it. */
  boundary: 'resident' | 'copied'
  /** The file and region that runs, and that the slide shows: `wasm/kernels/src/doubles.rs#simd`. */
  source: string
  /** An implementation has a row of its own; a limit is what the hardware allows, drawn as a dashed line. */
  role: 'implementation' | 'limit'
  /**
   * How often it crosses into another language for each unit of the size; 0 where one crossing does for all of them. Absent where a
   * lab does not count crossings. Implementations of one runtime that state it do the same work.
   */
  crossings?: number
  /** What has to be installed for it, by name: `numpy`, `match_kernels`. */
  needs?: readonly string[]
  /** Above this size a call takes longer than anyone waits: the lane says so and is not run. */
  largestSize?: number
  /** Which of the workload's expected answers this implementation has to give: `characters`, `bytes`, `checksum`. */
  answers: string
}

/** An experiment: one input, several implementations, one baseline. */
export interface Workload {
  id: string
  /** What is counted or computed, one line. */
  title: string
  /** What `size` counts, plural: `letters`. */
  unit: string
  /** Sizes offered on the slide, ascending. */
  sizes: readonly number[]
  /** Smallest size that has an answer: 0 when absent. */
  minSize?: number
  /** Largest size that fits into memory: `MAX_SIZE` of input.ts when absent. */
  maxSize?: number
  /** Other inputs than the usual one, by `InputSpec.variant`, with what a menu calls them; the usual one comes first, as "". */
  variants?: Readonly<Record<string, string>>
  defaultSize: number
  defaultSeed: number
  /** The implementation that the others are compared with. */
  baseline: string
  /** How closely answers have to agree with the expected ones: identical when absent. */
  agrees?: Agreement
  /** In the order of the ladder: a click reveals the next. */
  implementations: readonly Implementation[]
}
