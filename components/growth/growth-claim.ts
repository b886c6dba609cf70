/** Titles that state what a growth chart found: 5 to 14 words, and weaker where the intervals are. */
import type { Meeting } from '../../bench/growth/crossing.ts'
import type { Claim } from '../chart/claim.ts'
import type { Compared } from './growth-compare.ts'
import { invert } from '../chart/against.ts'
import { capitalised } from '../chart/claim.ts'
import { formatCount, formatEstimatedRatio, formatRatioInterval } from '../chart/format.ts'
import { formatCrossing } from './growth-format.ts'

/** Shown until the crossing is revealed, because the audience guesses first. */
const UNTOLD = 'The lines cross somewhere: take a guess'

/** `The grid overtakes SIMD brute force at about 180 points`. */
export function claimForCrossing(meeting: Meeting | undefined, first: string, second: string, unit: string): Claim {
  if (!meeting || meeting.kind === 'too-few')
    return { text: UNTOLD }
  if (meeting.kind === 'unclear')
    return { text: `${capitalised(first)} and ${second}: no clear crossing` }
  if (meeting.kind === 'apart') {
    const [ahead, behind] = meeting.faster === 'first' ? [first, second] : [second, first]
    return { text: `${capitalised(ahead)} stays faster than ${behind} up to ${formatCount(meeting.clearTo)} ${unit}` }
  }
  const { overtaker, size } = meeting.crossings.at(-1)!
  const [above, below] = overtaker === 'first' ? [first, second] : [second, first]
  const { value, range } = formatCrossing(size)
  return { text: `${capitalised(above)} overtakes ${below} at about ${value} ${unit}`, interval: `Range: ${range}` }
}

/** `Data matters: on ten clusters the grid takes 150× as long`. */
export function claimForInputs(compared: Compared | undefined, lane: string, input: string): Claim {
  switch (compared?.verdict) {
    case 'longer':
      return stating(`Data matters: on ${input} ${lane} takes ${formatEstimatedRatio(compared.ratio)} as long`, compared.ratio)
    case 'shorter':
      return stating(
        `Data matters: without ${input} ${lane} takes ${formatEstimatedRatio(invert(compared.ratio))} as long`,
        invert(compared.ratio),
      )
    case 'no-difference':
      return { text: `No clear difference for ${lane} on ${input}` }
    case undefined:
      return { text: `How long ${lane} takes depends on the data` }
  }
}

function stating(text: string, ratio: Compared['ratio']): Claim {
  return { text, interval: `95% interval: ${formatRatioInterval(ratio)}` }
}
