/** What a profile says in words, derived from its samples and counts. */
import type { Frame, LaneProfile, WrittenIn } from './recording.ts'
import { formatCount } from '../chart/format.ts'
import { ownTimes } from './layout.ts'

export const LANGUAGES: Readonly<Record<WrittenIn, string>> = {
  python: 'Python',
  numpy: 'NumPy',
  rust: 'Rust',
  c: 'interpreter',
}

/** `42%`, and never 0% of what is there. */
export function percent(share: number): string {
  return share > 0 && share < 0.005 ? '<1%' : `${Math.round(share * 100)}%`
}

/** Of a lane's time: a function that takes less of it does not explain where the time goes. */
const LARGE_SHARE = 0.4

/** The last function on the way down the largest boxes that still takes a large share. */
function hotSpot({ samples, below: [first] }: Pick<LaneProfile, 'samples' | 'below'>): Frame | undefined {
  const next = first && hotSpot({ samples, below: first.below })
  return next && next.samples >= LARGE_SHARE * samples ? next : first
}

/** `norm (NumPy) takes 47% of the time`. */
export function hottest(lane: LaneProfile): string {
  const found = hotSpot(lane)
  return found ? `${found.name} (${LANGUAGES[found.in]}) takes ${percent(found.samples / lane.samples)} of the time` : 'Nothing was sampled'
}

const MOST_COUNTED = 2

/** `calls: 100 of find_close, 100,000 of norm`: of those that take longest, in one call of the lane. */
export function counted({ functions }: LaneProfile): string {
  const told = functions.toSorted((a, b) => b.ownMs - a.ownMs).slice(0, MOST_COUNTED)
  const counts = told.map(({ name, calls }) => `${formatCount(Math.round(calls))} of ${name}`)
  return counts.length > 0 ? `calls: ${counts.join(', ')}` : 'no function of Python is called'
}

/** The whole picture for those who cannot see it. */
export function describe(lane: LaneProfile): string {
  const times = ownTimes(lane).slice(0, 5).map(({ name, in: language, share }) => `${name} (${LANGUAGES[language]}) ${percent(share)}`)
  return `${lane.label}: where its time goes, by ${formatCount(lane.samples)} samples. ${times.join(', ')}. ${counted(lane)}.`
}
