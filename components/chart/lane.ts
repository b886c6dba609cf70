/** What a row of a chart, and of its table, may show. */
import type { Estimate, Verdict } from '../../bench/statistics/estimates.ts'
import type { Hue } from './hue.ts'

/**
 * - `pending`: asked for, no figures yet; `partial`: figures whose interval is still narrowing
 * - `live`, `recorded`: measured; `stale`: measured for another input than the one now set
 * - `wrong`, `failed`: never charted, `note` says why
 */
type LaneViewState = 'pending' | 'partial' | 'live' | 'recorded' | 'stale' | 'wrong' | 'failed'

export interface LaneView {
  id: string
  label: string
  /** As a sentence has it. */
  name: string
  hue: Hue
  role: 'implementation' | 'limit'
  /** What it counts, where it counts something: `characters`, `bytes`. */
  counts?: string
  /** How the code was called, where that is not obvious: `wasm`, `native`. */
  route?: string
  /** The file and region that ran. */
  source: string
  /** What ran it, once that is known: `Chromium 156`. */
  engine?: string
  /** Place among the rows, from 0: a row stays where it is while others are revealed. */
  slot: number
  state: LaneViewState
  isBaseline: boolean
  isEmphasised: boolean
  /** Time per call, ms: what the full dot shows. Absent when pending, wrong or failed. */
  time?: Estimate
  /** Time divided by the baseline's, from the same run. Absent for the baseline. */
  ratio?: Estimate
  verdict?: Verdict
  firstCallMs?: number
  /** Rounds it took part in. */
  samples?: number
  /** The recorded median, ms, beside a live run: a thin tick. */
  recordedMs?: number
  /** Why there is no figure, or what is under way. */
  note?: string
  /** It cannot be measured here, which is not an error. */
  isAbsent?: boolean
  /** The note in as few words as the column of the figures has room for. */
  brief?: string
}
