/** A report as text, for a terminal. */
import type { Report } from '../../bench/report/report.ts'
import { wrongWords } from '../../bench/answers/words.ts'

export function formatMs(ms: number): string {
  if (ms >= 999.5)
    return `${(ms / 1000).toPrecision(3)} s`
  if (ms >= 1)
    return `${ms.toPrecision(3)} ms`
  return ms >= 0.001 ? `${(ms * 1000).toPrecision(3)} µs` : `${(ms * 1e6).toPrecision(3)} ns`
}

/** Columns as wide as their widest cell; all but the first right-aligned, unless they are words. */
export function formatTable(rows: readonly (readonly string[])[], others: 'left' | 'right' = 'right'): string {
  const widthOf = (column: number) => Math.max(...rows.map(row => row[column]?.length ?? 0))
  return rows
    .map(row => row.map((cell, column) => cell[column === 0 || others === 'left' ? 'padEnd' : 'padStart'](widthOf(column))))
    .map(cells => cells.join('  ').trimEnd())
    .join('\n')
}

function ratioOf(compared: Report['comparisons'][number]): string {
  const [ratio, low, high] = [compared.ratio, compared.low, compared.high].map(value => value.toPrecision(3))
  return `${ratio} (${low} to ${high})`
}

function rowOf(one: Report['implementations'][number], { comparisons }: Report): string[] {
  if (one.outcome === 'wrong')
    return [one.label, '–', '–', '–', wrongWords(one)]
  if (one.outcome === 'failed')
    return [one.label, '–', '–', '–', `failed: ${one.failure.what}`]
  const interval = `${formatMs(one.lowMs)} to ${formatMs(one.highMs)}`
  const compared = comparisons.find(({ id }) => id === one.id)
  return compared
    ? [one.label, formatMs(one.medianMs), interval, ratioOf(compared), compared.verdict]
    : [one.label, formatMs(one.medianMs), interval, '1', 'baseline']
}

export function reportTable(report: Report): string {
  const head = ['implementation', 'median', '95% interval', 'time / baseline', 'verdict']
  return formatTable([head, ...report.implementations.map(one => rowOf(one, report))])
}
