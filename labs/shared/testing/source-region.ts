/** Whether what a slide shows of an implementation is there. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../../..')

/**
 * How many lines the region of a source has.
 *
 * @param source as in `Implementation.source`: `labs/doubles/python.py#zip`
 * @throws Error naming the mark that is missing, or there twice
 */
export function regionLines(source: string): number {
  const [path, region] = source.split('#') as [string, string]
  const lines = readFileSync(resolve(ROOT, path), 'utf8').split('\n').map(line => line.trim())
  const [from, to] = ['region', 'endregion'].map((word) => {
    const marks = lines.flatMap((line, at) => new RegExp(`^(?://|#) ?#?${word} ${region}$`).test(line) ? [at] : [])
    if (marks.length !== 1)
      throw new Error(`${path} has ${marks.length} marks ${word} ${region}, and not one`)
    return marks[0]!
  }) as [number, number]
  return to - from - 1
}
