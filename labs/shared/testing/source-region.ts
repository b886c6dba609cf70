/** Whether what a slide shows of an implementation is there. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../../..')

/**
 * How many lines the region of a source has.
 *
 * @param source as in `Implementation.source`: `labs/doubles/python.py#zip`
 * @throws Error naming the mark that is missing
 */
export function regionLines(source: string): number {
  const [path, region] = source.split('#') as [string, string]
  const lines = readFileSync(resolve(ROOT, path), 'utf8').split('\n').map(line => line.trim())
  const mark = path.endsWith('.py') ? '# ' : '// #'
  const [from, to] = ['region', 'endregion'].map((word) => {
    const at = lines.indexOf(`${mark}${word} ${region}`)
    if (at < 0)
      throw new Error(`${path} has no ${mark}${word} ${region}`)
    return at
  }) as [number, number]
  return to - from - 1
}
