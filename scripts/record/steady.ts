/** A run on a machine that was too noisy is not recorded: it is measured again, and in the end refused. */
import type { GrowthRecording } from '../../bench/growth/recording.ts'
import type { Report } from '../../bench/report/report.ts'
import { median } from '../../bench/statistics/estimates.ts'
import { CommandError } from '../lib/command.ts'

/** The widest interval of a self-check, of its ratio: 10%. */
export const WIDEST = 0.1
/** The first, and three more. */
export const TRIES = 4

/** The interval of the baseline against itself, as a share of the ratio. */
export function selfCheckWidth({ selfCheck: { ratio, low, high } }: Pick<Report, 'selfCheck'>): number {
  return (high - low) / ratio
}

/** Of many short runs, one for each size, the median: a single one of them is wide by chance on any machine. */
export function growthWidth({ points }: Pick<GrowthRecording, 'points'>): number {
  return median(points.flatMap(({ reports }) => reports.map(report => Math.max(selfCheckWidth(report), Number.MIN_VALUE))))
}

export interface Trying<T> {
  measure: () => Promise<T>
  width: (measured: T) => number
  /** ms */
  clock: () => number
  say: (line: string) => void
}

/**
 * Measures until the self-check's interval is narrow enough, and says how long that took.
 *
 * @throws CommandError when it still is too wide at the last try
 */
export async function steadily<T>({ measure, width, clock, say }: Trying<T>): Promise<T> {
  const start = clock()
  for (let attempt = 1; ; attempt++) {
    const measured = await measure()
    const wide = width(measured)
    const seconds = Math.round((clock() - start) / 1000)
    const found = `try ${attempt} of ${TRIES}, ${seconds} s so far: the self-check's interval is ${percent(wide)} wide`
    if (wide <= WIDEST) {
      say(`Steady enough (${found}).`)
      return measured
    }
    const noisy = `(${found}, and may be ${percent(WIDEST)})`
    if (attempt === TRIES)
      throw new CommandError(`Nothing stored ${noisy}. Close what else runs on this machine, and record again.`)
    say(`Too noisy ${noisy}. Measuring again …`)
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}
