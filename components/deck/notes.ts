/** The time that a slide's notes give. */

/** The seconds of the line `time 1:30`; NaN without one. */
export function secondsOfNote(note: string): number {
  const [, minutes, seconds] = /^time (\d+):([0-5]\d)$/m.exec(note) ?? []
  return Number(minutes) * 60 + Number(seconds)
}

/** `1:30`, from notes as a built deck has them: as HTML alone. */
export function timeIn(noteHtml = ''): string | undefined {
  return /<p>time (\d+:[0-5]\d)</.exec(noteHtml)?.[1]
}

/** When each slide starts, s, and one more entry for the end; a slide without a time takes none. */
export function startsOf(times: readonly (string | undefined)[]): number[] {
  const starts = [0]
  for (const time of times)
    starts.push(starts.at(-1)! + (time ? secondsOfNote(`time ${time}`) : 0))
  return starts
}
