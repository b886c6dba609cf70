/** Titles that state what a growth chart found: 5 to 14 words, and weaker where the intervals are. */
import type { Meeting } from '../../bench/growth/crossing.ts'
import type { Claim } from '../chart/claim.ts'
import type { Compared } from './growth-compare.ts'
import { invert } from '../chart/against.ts'
import { formatCount, formatEstimatedRatio, formatRatioInterval } from '../chart/format.ts'
import { formatCrossing } from './growth-format.ts'

/** Before the crossing is told, for it is to be guessed. */
const UNTOLD = 'The lines cross somewhere, and you may say where'

/** `The grid overtakes SIMD brute force at about 180 points`. */
export function claimForCrossing(meeting: Meeting | undefined, first: string, second: string, unit: string): Claim {
  if (!meeting || meeting.kind === 'too-few')
    return { text: UNTOLD }
  if (meeting.kind === 'unclear')
    return { text: `${first} and ${second}: no clear crossing here` }
  if (meeting.kind === 'apart') {
    const [ahead, behind] = meeting.faster === 'first' ? [first, second] : [second, first]
    return { text: `${ahead} stays ahead of ${behind} up to ${formatCount(meeting.clearTo)} ${unit}` }
  }
  const { overtaker, size } = meeting.crossings.at(-1)!
  const [above, below] = overtaker === 'first' ? [first, second] : [second, first]
  const { value, range } = formatCrossing(size)
  return { text: `${above} overtakes ${below} at about ${value} ${unit}`, interval: `Range: ${range}` }
}

/** `Data decides: on ten clusters the grid takes 150× as long`. */
export function claimForInputs(compared: Compared | undefined, lane: string, input: string): Claim {
  switch (compared?.verdict) {
    case 'longer':
      return stating(`Data decides: on ${input} ${lane} takes ${formatEstimatedRatio(compared.ratio)} as long`, compared.ratio)
    case 'shorter':
      return stating(`Data decides: without ${input} ${lane} takes ${formatEstimatedRatio(invert(compared.ratio))} as long`, invert(compared.ratio))
    case 'no-difference':
      return { text: `On ${input} ${lane} takes no clearly longer time` }
    case undefined:
      return { text: `Data decides how long ${lane} takes` }
  }
}

function stating(text: string, ratio: Compared['ratio']): Claim {
  return { text, interval: `95% interval: ${formatRatioInterval(ratio)}` }
}
