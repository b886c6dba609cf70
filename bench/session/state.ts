import type { Told } from '../answers/answer.ts'
import type { Difference } from '../answers/difference.ts'
/** The session's whole state: one plain, serialisable object that a slide, a second window and a test can all read. */
import type { Failure, Input, InputSpec, RuntimeFacts } from '../protocol.ts'
import type { Estimate, Verdict } from '../statistics/estimates.ts'

export type SessionStatus
  = | 'idle' | 'loading' | 'checking' | 'warming' | 'measuring' | 'done'
    | 'cancelled' | 'failed' | 'void'

interface LaneBase {
  id: string
  /** What runs it, once that is known. */
  engine?: RuntimeFacts
}

interface Called { answer: Told, firstCallMs: number }

export interface Timed extends Called {
  /** False when the engine was still making it faster when the warm-up ended. */
  settled: boolean
  samples: number
  /** Time per call, ms. */
  time: Estimate
  /** This implementation's time divided by the baseline's, paired by round: below 1 is faster. */
  ratio: Estimate
  verdict: Verdict
}

/** How far one implementation has come. One that was not asked for yet is not in the list. */
export type LaneState
  = | LaneBase & { state: 'waiting' | 'checking' }
    | LaneBase & { state: 'warming' } & Called
    | LaneBase & { state: 'measuring' } & Timed
    | LaneBase & { state: 'measured' } & Timed
    | LaneBase & { state: 'wrong' } & Difference
    | LaneBase & { state: 'failed', failure: Failure }

export interface SessionState {
  status: SessionStatus
  /** What `input` was made from; a view that is set to another spec shows this result as stale. */
  spec: InputSpec
  input?: Omit<Input, 'expected'>
  lanes: LaneState[]
  /** Rounds done for this result, and the most that they may become for the lanes asked for. */
  rounds: number
  maxRounds: number
  /** The baseline against itself, in the same rounds: 1 when the instrument adds nothing. */
  selfCheck?: Estimate
  /** Measured with the limits of a short run: no figure to quote. */
  isShort?: true
  /** Why the session is `failed` or `void`. */
  failure?: Failure
  /** When the run ended, ISO 8601. */
  at?: string
}

/** Whether a run is under way. */
export function isBusy({ status }: Pick<SessionState, 'status'>): boolean {
  return ['loading', 'checking', 'warming', 'measuring'].includes(status)
}
