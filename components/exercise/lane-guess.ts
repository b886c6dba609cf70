/** A guess which of several lanes is the fastest, and what the measured times say of it. */
import type { Report } from '../../bench/report/report.ts'
import { formatInterval, formatTime } from '../chart/format.ts'

/** A lane to guess, as the slider calls it. */
export interface Candidate {
  id: string
  name: string
}

/** `1 a cell`; the times stand with their intervals, and two of them are told apart only when those don't overlap. */
export function guessLine(guess: Candidate, candidates: readonly Candidate[], report: Report | undefined): string {
  const measured = candidates.flatMap((candidate) => {
    const lane = report?.implementations.find(({ id }) => id === candidate.id)
    return lane?.outcome === 'measured' ? [{ ...candidate, ms: lane.medianMs, low: lane.lowMs, high: lane.highMs }] : []
  })
  const own = measured.find(({ id }) => id === guess.id)
  if (!own || measured.length < candidates.length)
    return `Your guess: ${guess.name}. Now measure.`
  const best = measured.reduce((least, lane) => lane.ms < least.ms ? lane : least)
  const told = ({ name, ms, low, high }: typeof own) => `${name}, ${formatTime(ms)} (${formatInterval({ value: ms, low, high })})`
  if (own.id === best.id)
    return `Right: ${told(own)}.`
  const isTold = own.low > best.high
  return `Your guess: ${told(own)}. ${isTold ? 'Fastest' : 'No difference shown to the fastest'}: ${told(best)}.`
}
