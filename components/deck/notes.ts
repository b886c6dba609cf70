/** The time that a slide's notes give. */

/** The seconds of the line `time 1:30`; NaN without one. */
export function secondsOfNote(note: string): number {
  const [, minutes, seconds] = /^time (\d+):([0-5]\d)$/m.exec(note) ?? []
  return Number(minutes) * 60 + Number(seconds)
}
