/**
 * Titles that state a result: written from a report, 5 to 14 words, and weaker where the report's intervals are.
 */
import type { Report, ReportedImplementation } from '../../bench/report/report.ts'
import type { Estimate } from '../../bench/statistics/estimates.ts'
import type { PairRatio } from './against.ts'
import { BASELINE_RATIO, invert, pairRatio } from './against.ts'
import { formatEstimatedRatio, formatRatioInterval } from './format.ts'

export interface Claim {
  text: string
  /** Interval of the ratio in the text, the same way round: `95% interval: 150 to 170`. Absent where the text has none. */
  interval?: string
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/**
 * `One loop, ten ways: Rust is 28× faster, 950× on bytes encoded beforehand`.
 *
 * @param report of the run.
 * @param ids of the implementations: the first is what the others are compared with, the last gets bytes that were encoded beforehand.
 * @param onText the implementation that does the same job as the first, on the same input.
 */
export function claimForLadder(report: Report | undefined, ids: readonly string[], onText: string): Claim {
  const isListed = ({ id, outcome, role }: ReportedImplementation) =>
    outcome === 'measured' && role === 'implementation' && ids.includes(id)
  const count = report?.implementations.filter(isListed).length ?? 0
  if (!report || count < 2)
    return { text: 'One loop, many ways, one answer' }
  const ways = `One loop, ${NUMBERS[count] ?? count} ways`
  const pairs = [onText, ids.at(-1)!].map(id => ratioBetween(report, ids[0]!, id))
  if (!pairs.every(pair => pair?.verdict === 'slower'))
    return { text: `${ways}: what each of them gives` }
  const [text, bytes] = pairs.map(pair => formatEstimatedRatio(pair!.ratio))
  return {
    text: `${ways}: Rust is ${text} faster, ${bytes} on bytes encoded beforehand`,
    interval: intervalsOf(pairs.map(pair => pair!.ratio)),
  }
}

/** `Same answer, 61× faster: Rust called from Python`. */
export function claimForRace(report: Report | undefined, slow: string, fast: string): Claim {
  return claimFrom(report && ratioBetween(report, slow, fast), {
    unknown: 'Same question, same answer: Rust called from Python',
    more: ratio => `Same answer, ${ratio} faster: Rust called from Python`,
    less: inverse => `Same answer, ${inverse} slower: Rust called from Python`,
    same: 'Same answer, no clear difference: Rust called from Python',
    noisy: 'Same answer, too noisy to call: Rust called from Python',
  })
}

/** `Rust wins: 38× faster in the browser, 28× natively`. */
export function claimForBoth(here: Report | undefined, native: Report | undefined, slow: string, fast: string): Claim {
  const pairs = [here, native].map(report => report && ratioBetween(report, slow, fast))
  if (pairs.includes(undefined))
    return { text: 'The same ratio twice: in the browser, and natively' }
  if (!pairs.every(pair => pair?.verdict === 'slower'))
    return { text: 'The browser and the native run disagree' }
  const [inBrowser, natively] = pairs.map(pair => formatEstimatedRatio(pair!.ratio))
  return {
    text: `Rust wins: ${inBrowser} faster in the browser, ${natively} natively`,
    interval: intervalsOf(pairs.map(pair => pair!.ratio)),
  }
}

/**
 * `SIMD gives 4.6×, two threads 1.9×, the algorithm 94×`: each is the time before it divided by the time with it. What is no
 * clear gain is left out.
 *
 * @param report of the run.
 * @param lanes what one starts from; that with vector instructions; these by two threads; another algorithm, with vector instructions too.
 */
export function claimForWays(report: Report | undefined, lanes: readonly string[]): Claim {
  const [start, simd, threads, algorithm] = lanes as [string, string, string, string]
  const ways = [['SIMD', start, simd], ['two threads', simd, threads], ['the algorithm', simd, algorithm]] as const
  const gains = ways
    .map(([name, before, after]) => ({ name, pair: report && ratioBetween(report, before, after) }))
    .filter(({ pair }) => pair?.verdict === 'slower')
    .map(({ name, pair }) => ({ name, ratio: pair!.ratio }))
  const [first, ...others] = gains.map(({ name, ratio }) => ({ name, figure: formatEstimatedRatio(ratio) }))
  if (first?.name !== 'SIMD' || others.length === 0)
    return { text: 'SIMD, threads, the algorithm: what each of them gives' }
  return {
    text: `SIMD gives ${first.figure}, ${others.map(({ name, figure }) => `${name} ${figure}`).join(', ')}`,
    interval: intervalsOf(gains.map(({ ratio }) => ratio)),
  }
}

/**
 * `The same call: 92× faster with the loop in Rust, 460× by index`. What is no clear gain is left out.
 *
 * @param report of the run.
 * @param lanes what one starts from; the whole of it in Rust; a better algorithm there.
 */
export function claimForCall(report: Report | undefined, lanes: readonly string[]): Claim {
  const [start, loop, index] = lanes as [string, string, string]
  const pairs = [loop, index].map(id => report && ratioBetween(report, start, id))
  if (!pairs.every(pair => pair?.verdict === 'slower'))
    return { text: 'The same call on every rung of the ladder' }
  const [byLoop, byIndex] = pairs.map(pair => formatEstimatedRatio(pair!.ratio))
  return {
    text: `The same call: ${byLoop} faster with the loop in Rust, ${byIndex} by index`,
    interval: intervalsOf(pairs.map(pair => pair!.ratio)),
  }
}

/** `Rust takes 1.4× as long as JavaScript`, for any two lanes, named as in the middle of a sentence. */
export function claimForPair(report: Report | undefined, a: { id: string, name: string }, b: { id: string, name: string }): Claim {
  const [first, second] = [a.name, b.name].map(capitalised)
  return claimFrom(report && ratioBetween(report, a.id, b.id), {
    unknown: `${first} and ${b.name}, measured on one machine`,
    more: ratio => `${first} takes ${ratio} as long as ${b.name}`,
    less: inverse => `${second} takes ${inverse} as long as ${a.name}`,
    same: `No clear difference between ${a.name} and ${b.name}`,
    noisy: `${first} and ${b.name}: too noisy to call`,
  })
}

/** A phrase as a sentence begins with it. A single word is a name, which keeps its own spelling: `jiter`. */
export function capitalised(phrase: string): string {
  return phrase.includes(' ') ? `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}` : phrase
}

/**
 * The time of `a` divided by that of `b`. A report pairs every lane with the baseline only: two others are compared by
 * their ratios to it.
 *
 * @returns undefined when one of the two was not measured.
 */
export function ratioBetween(report: Report, a: string, b: string): PairRatio | undefined {
  const [above, below] = [toBaseline(report, a), toBaseline(report, b)]
  if (!above || !below)
    return undefined
  return pairRatio(above.ratio, below.ratio, [above.samples, below.samples])
}

interface Wordings {
  unknown: string
  more: (ratio: string) => string
  /** Less time is said the other way round: how many times as long the other takes. */
  less: (inverse: string) => string
  same: string
  noisy: string
}

function claimFrom(pair: PairRatio | undefined, words: Wordings): Claim {
  switch (pair?.verdict) {
    case 'slower':
      return stating(words.more, pair.ratio)
    case 'faster':
      return stating(words.less, invert(pair.ratio))
    case 'no-difference':
      return { text: words.same }
    case 'too-noisy':
      return { text: words.noisy }
    case undefined:
      return { text: words.unknown }
  }
}

function stating(say: (ratio: string) => string, ratio: Estimate): Claim {
  return { text: say(formatEstimatedRatio(ratio)), interval: `95% interval: ${formatRatioInterval(ratio)}` }
}

function intervalsOf(ratios: readonly Estimate[]): string {
  return `95% intervals: ${ratios.map(formatRatioInterval).join('; ')}`
}

function toBaseline(report: Report, id: string): { ratio: Estimate, samples: number } | undefined {
  const lane = report.implementations.find(implementation => implementation.id === id)
  if (lane?.outcome !== 'measured')
    return undefined
  const found = report.comparisons.find(comparison => comparison.id === id)
  if (found)
    return { ratio: { value: found.ratio, low: found.low, high: found.high }, samples: lane.samples }
  const isBaseline = report.comparisons.every(({ baseline }) => baseline === id)
  return isBaseline ? { ratio: BASELINE_RATIO, samples: lane.samples } : undefined
}
