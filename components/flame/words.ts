/** What a profile says in words, derived from its samples and counts. */
import type { LaneProfile, WrittenIn } from './recording.ts'
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

/** `norm (NumPy) takes 42% of the time itself`: the function with the most time of its own. */
export function hottest(lane: LaneProfile): string {
  const [first] = ownTimes(lane)
  return first ? `${first.name} (${LANGUAGES[first.in]}) takes ${percent(first.share)} of the time itself` : 'Nothing was sampled'
}

/** `100,000 calls of norm`: what one call of the lane calls most often; of several the one that takes longest. */
export function mostCalled({ functions }: LaneProfile): string {
  const most = functions.toSorted((a, b) => b.calls - a.calls)[0]
  return most ? `${formatCount(Math.round(most.calls))} ${most.calls === 1 ? 'call' : 'calls'} of ${most.name}` : 'no call counted'
}

/** The whole picture for those who cannot see it. */
export function describe(lane: LaneProfile): string {
  const times = ownTimes(lane).slice(0, 5).map(({ name, in: language, share }) => `${name} (${LANGUAGES[language]}) ${percent(share)}`)
  return `${lane.label}: where its time goes, by ${formatCount(lane.samples)} samples. ${times.join(', ')}. ${mostCalled(lane)}.`
}
