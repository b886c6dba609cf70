/** The project's workflow against the one that maturin generates. */

/** The lines of ours that maturin does not write: marks of the regions that slides show. */
const OURS = /^\s*# (?:end)?region\b.*$/

/** The workflow as maturin wrote it. */
export function withoutRegions(workflow: string): string {
  return workflow.split('\n').filter(line => !OURS.test(line)).join('\n')
}

const quote = (line: string | undefined): string => line === undefined ? 'missing' : `"${line.trim()}"`

/** The first line that is not as it is wanted, in words; undefined when all are. */
export function firstDifference(text: string, wanted: string): string | undefined {
  const [left, right] = [text.split('\n'), wanted.split('\n')]
  const length = Math.max(left.length, right.length)
  for (let index = 0; index < length; index++) {
    if (left[index] !== right[index])
      return `line ${index + 1} is ${quote(left[index])}, and not ${quote(right[index])}`
  }
  return undefined
}
