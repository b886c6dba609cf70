/** Where the audience thinks that the lines cross. */
import type { Meeting } from '../../bench/growth/crossing.ts'
import type { GrowthView } from './growth-view.ts'
import { formatCount } from '../chart/format.ts'
import { formatCrossing } from './growth-format.ts'

const SHAPE = /^\d+(?:\.\d+)?(?:e\d)?$/

/**
 * A size as people write it: `1,000`, `1 000`, `1000`, `1e3`, `1k`.
 *
 * @returns undefined for anything else, and for what lies outside of the sizes that are measured.
 */
export function parseGuess(text: string, sizes: readonly number[]): number | undefined {
  const plain = text.trim().toLowerCase().replace(/[\s,_']/g, '').replace(/k$/, 'e3').replace(/m$/, 'e6')
  const guess = Math.round(Number(plain))
  const [low, high] = rangeOf(sizes)
  return SHAPE.test(plain) && guess >= low && guess <= high ? guess : undefined
}

/** The arrow keys walk over round sizes: 1, 2, 5, 10, … */
export function stepGuess(guess: number | undefined, up: boolean, sizes: readonly number[]): number {
  const round = roundSizes(...rangeOf(sizes))
  if (guess === undefined)
    return round[Math.floor(round.length / 2)]!
  return (up ? round.find(size => size > guess) : round.findLast(size => size < guess)) ?? guess
}

/** The guess after a key press, as on any slider; undefined for other keys. */
export function guessByKey(key: string, guess: number | undefined, sizes: readonly number[]): number | undefined {
  const [low, high] = rangeOf(sizes)
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return stepGuess(guess, true, sizes)
    case 'ArrowLeft':
    case 'ArrowDown':
      return stepGuess(guess, false, sizes)
    case 'PageUp':
      return roundGuess((guess ?? low) * 10, sizes)
    case 'PageDown':
      return roundGuess((guess ?? high) / 10, sizes)
    case 'Home':
      return low
    case 'End':
      return high
    default:
      return undefined
  }
}

/** A dragged guess is rounded to two digits, within the measured sizes. */
export function roundGuess(size: number, sizes: readonly number[]): number {
  const [low, high] = rangeOf(sizes)
  return Math.min(Math.max(Math.round(Number(size.toPrecision(2))), low), high)
}

function rangeOf(sizes: readonly number[]): [low: number, high: number] {
  return [Math.min(...sizes), Math.max(...sizes)]
}

function roundSizes(low: number, high: number): number[] {
  const decades = Array.from({ length: Math.ceil(Math.log10(high)) + 1 }, (_, power) => 10 ** power)
  return decades.flatMap(decade => [decade, 2 * decade, 5 * decade]).filter(size => size >= low && size <= high)
}

/** The question to the audience. */
export function questionOf({ pair }: Pick<GrowthView, 'pair'>): string {
  return `From which n on is ${pair.second.name} faster?`
}

/** `You said 1,000; it is about 180.` */
export function guessWords(guess: number, meeting: Meeting): string {
  const said = `You said ${formatCount(guess)}`
  if (meeting.kind !== 'crossing')
    return meeting.kind === 'too-few' ? said : `${said}; there is no clear crossing`
  const { size } = meeting.crossings.at(-1)!
  return guess >= size.low && guess <= size.high
    ? `${said}: within the range`
    : `${said}; it is about ${formatCrossing(size).value}`
}
