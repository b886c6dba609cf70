/** The state of a growth measurement: one plain, serialisable object, that a slide, a second window and a test can all read. */
import type { Failure } from '../protocol.ts'
import type { Report } from '../report/report.ts'
import type { SessionState } from '../session/state.ts'
import type { Curve } from './crossing.ts'
import { wrongWords } from '../answers/words.ts'

/** What is measured: some implementations at some sizes of one kind of input. */
export interface GrowthSpec {
  lanes: readonly string[]
  /** Ascending. */
  sizes: readonly number[]
  seed: number
  /** Named variant of the input, the workload's default when absent. */
  variant?: string
}

export type GrowthStatus = 'idle' | 'measuring' | 'done' | 'cancelled' | 'failed' | 'void'

/** An implementation that could not be timed at some size, and is left out from there on. */
export interface Trouble {
  id: string
  size: number
  seed: number
  variant?: string
  failure: Failure
  /** It gave a wrong answer; it did not fail. */
  isWrong?: true
}

export interface GrowthState {
  status: GrowthStatus
  spec: GrowthSpec
  /** One for each size that was finished, of every kind of input that was measured so far. */
  reports: readonly Report[]
  troubles: readonly Trouble[]
  /** The size that is being measured. */
  now?: { size: number, session: SessionState }
  /** Why it is `failed` or `void`. */
  failure?: Failure
}

/** One kind of input. */
export type InputKind = Pick<GrowthSpec, 'seed' | 'variant'>

export function isOfKind(input: InputKind, { seed, variant }: InputKind): boolean {
  return input.seed === seed && input.variant === variant
}

/** The times of each implementation that was measured, by id, over all reports of one kind of input. */
export function curvesOf(reports: readonly Report[], kind: InputKind): Map<string, Curve> {
  const curves = new Map<string, Curve>()
  const ofKind = reports.filter(({ input }) => isOfKind(input, kind)).toSorted((a, b) => a.input.size - b.input.size)
  for (const { input: { size }, implementations } of ofKind) {
    for (const lane of implementations) {
      if (lane.outcome !== 'measured')
        continue
      const smaller = (curves.get(lane.id) ?? []).filter(point => point.size < size)
      curves.set(lane.id, [...smaller, { size, time: { value: lane.medianMs, low: lane.lowMs, high: lane.highMs } }])
    }
  }
  return curves
}

/** Why implementations are not timed, the smallest size of each: their rows' messages. */
export function troublesOf(reports: readonly Report[], kind: InputKind): Trouble[] {
  return reports.filter(({ input }) => isOfKind(input, kind)).flatMap(({ input: { size, seed, variant }, implementations }) =>
    implementations.flatMap((lane): Trouble[] => {
      const at = { id: lane.id, size, seed, ...(variant && { variant }) }
      if (lane.outcome === 'failed')
        return [{ ...at, failure: lane.failure }]
      if (lane.outcome === 'wrong')
        return [{ ...at, isWrong: true, failure: { what: wrongWords(lane), where: lane.label, remedy: 'It is not timed.' } }]
      return []
    }))
}
