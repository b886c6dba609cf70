/** What the whole gains from a faster part (Amdahl, 1967). */

/**
 * Time of the whole after the part has become `gain` times as fast, as a share of the time before.
 *
 * @param share of the time that the part took, 0 to 1
 * @param gain how many times as fast it has become; Infinity for a part that takes no time any more
 */
export function timeLeft(share: number, gain: number): number {
  return (1 - share) + share / gain
}

/** How many times faster the whole becomes, to two digits. */
export function wholeGain(share: number, gain: number): string {
  return Number((1 / timeLeft(share, gain)).toPrecision(2)).toString()
}
