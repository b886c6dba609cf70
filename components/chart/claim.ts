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
  /** Of the ratio that the text states, the same way round: `95% interval: 150 to 170`. Absent where it states none. */
  interval?: string
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/**
 * `One loop, ten ways: the first takes 94× as long as the last`. The lanes are the report's measured contenders, those of
 * `ids` where it is given.
 */
export function claimForLadder(report: Report | undefined, ids?: readonly string[]): Claim {
  const isRung = ({ id, outcome, role }: ReportedImplementation) => outcome === 'measured' && role === 'contender' && (!ids || ids.includes(id))
  const lanes = report?.implementations.filter(isRung) ?? []
  const [first] = lanes
  const last = lanes.at(-1)
  if (!report || !first || !last || first === last)
    return { text: 'One loop, many ways, one answer' }
  const ways = `One loop, ${NUMBERS[lanes.length] ?? lanes.length} ways`
  return claimFrom(ratioBetween(report, first.id, last.id), {
    unknown: `${ways}, one answer`,
    more: ratio => `${ways}: the first takes ${ratio} as long as the last`,
    less: inverse => `${ways}: the last takes ${inverse} as long as the first`,
    same: `${ways}: no clear difference from first to last`,
    noisy: `${ways}: too noisy to call on this machine`,
  })
}

/** `Same answer, 61× sooner: Rust called from Python`. */
export function claimForRace(report: Report | undefined, slow: string, fast: string): Claim {
  return claimFrom(report && ratioBetween(report, slow, fast), {
    unknown: 'Same question, same answer: Rust called from Python',
    more: ratio => `Same answer, ${ratio} sooner: Rust called from Python`,
    less: inverse => `Same answer, ${inverse} later: Rust called from Python`,
    same: 'Same answer, no clear difference: Rust called from Python',
    noisy: 'Same answer, too noisy to call: Rust called from Python',
  })
}

/** `The browser tells the truth: Rust wins natively too`; the figures of the two stand on the slide. */
export function claimForBoth(here: Report | undefined, native: Report | undefined, slow: string, fast: string): Claim {
  const verdicts = [here, native].map(report => report && ratioBetween(report, slow, fast)?.verdict)
  if (verdicts.includes(undefined))
    return { text: 'One ratio twice: in the browser, and natively' }
  if (verdicts.every(verdict => verdict === 'slower'))
    return { text: 'The browser tells the truth: Rust wins natively too' }
  return { text: 'The browser and the native run tell different stories' }
}

/** `A debug build takes 12× as long as release`. */
export function claimForDebug(report: Report | undefined, debug: string, release: string): Claim {
  return claimFrom(report && ratioBetween(report, debug, release), {
    unknown: 'A debug build and a release build, compared',
    more: ratio => `A debug build takes ${ratio} as long as release`,
    less: inverse => `A release build takes ${inverse} as long as debug`,
    same: 'Debug or release: no clear difference on this machine',
    noisy: 'Debug or release: too noisy to call on this machine',
  })
}

/** `Counting takes 0.73 of the time that copying takes`. */
export function claimForCounting(report: Report | undefined, count: string, copy: string): Claim {
  return claimFrom(report && ratioBetween(report, count, copy), {
    unknown: 'Counting the doubles against copying the same bytes',
    more: ratio => `Counting takes ${ratio} as long as copying the same bytes`,
    share: ratio => `Counting takes ${ratio.replace('×', '')} of the time that copying takes`,
    same: 'Counting or copying: no clear difference on this machine',
    noisy: 'Counting or copying: too noisy to call on this machine',
  })
}

/**
 * `Threads give 1.9×, layout 3.5×, the algorithm 280×`: three ways to less time, each as the time before it divided by the time with it.
 *
 * @param report of the run.
 * @param lanes what one starts from; its data laid out for vectors; that by threads; another algorithm.
 * @returns a title without figures where one of the three is no clear gain.
 */
export function claimForWays(report: Report | undefined, lanes: readonly string[]): Claim {
  const [start, layout, threads, algorithm] = lanes as [string, string, string, string]
  const pairs = [[layout, threads], [start, layout], [start, algorithm]].map(([a, b]) => report && ratioBetween(report, a!, b!))
  if (!pairs.every(pair => pair?.verdict === 'slower'))
    return { text: 'Threads, layout, the algorithm: what each of them gives' }
  const [byThreads, byLayout, byAlgorithm] = pairs.map(pair => formatEstimatedRatio(pair!.ratio))
  const intervals = pairs.map(pair => formatRatioInterval(pair!.ratio))
  return {
    text: `Threads give ${byThreads}, layout ${byLayout}, the algorithm ${byAlgorithm}`,
    interval: `95% intervals: ${intervals.join('; ')}`,
  }
}

/** `Rust takes 1.4× as long as JavaScript`, for any two lanes and the names that the slide gives them. */
export function claimForPair(report: Report | undefined, a: { id: string, name: string }, b: { id: string, name: string }): Claim {
  const pair = `${a.name} against ${b.name}`
  return claimFrom(report && ratioBetween(report, a.id, b.id), {
    unknown: `${pair}, on one machine`,
    more: ratio => `${a.name} takes ${ratio} as long as ${b.name}`,
    less: inverse => `${b.name} takes ${inverse} as long as ${a.name}`,
    same: `${pair}: no clear difference`,
    noisy: `${pair}: too noisy to call`,
  })
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

/** Of less time one says how much more the other takes, or which share it is. */
type Wordings = CommonWordings & ({ less: (inverse: string) => string } | { share: (ratio: string) => string })

interface CommonWordings {
  unknown: string
  more: (ratio: string) => string
  same: string
  noisy: string
}

function claimFrom(pair: PairRatio | undefined, words: Wordings): Claim {
  switch (pair?.verdict) {
    case 'slower':
      return stating(words.more, pair.ratio)
    case 'faster':
      return 'share' in words ? stating(words.share, pair.ratio) : stating(words.less, invert(pair.ratio))
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
