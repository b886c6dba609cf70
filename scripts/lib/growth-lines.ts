/** A growth measurement as lines of a terminal: a lane each, with its exponent and its largest size. */
import type { GrowthRecording } from '../../bench/growth/recording.ts'
import { growthOf } from '../../bench/growth/exponent.ts'
import { reportsOf } from '../../bench/growth/recording.ts'
import { curvesOf } from '../../bench/growth/state.ts'
import { formatCount, formatTime } from '../../components/chart/format.ts'
import { formatPower } from '../../components/growth/growth-format.ts'

/** `rust-grid   grows as n^1.02 (0.98 to 1.05), 5.20 ms at n = 100,000`. */
export function growthLines(recording: GrowthRecording, lanes: readonly string[]): string[] {
  const curves = curvesOf(reportsOf(recording), { seed: recording.seed, variant: recording.variant || undefined })
  const width = Math.max(...lanes.map(id => id.length))
  return lanes.map((id) => {
    const curve = curves.get(id) ?? []
    const [last, growth] = [curve.at(-1), growthOf(curve)]
    const grows = growth ? `grows as ${formatPower(growth)}, ` : ''
    return `${id.padEnd(width)}  ${last ? `${grows}${formatTime(last.time.value)} at n = ${formatCount(last.size)}` : 'not measured'}`
  })
}
