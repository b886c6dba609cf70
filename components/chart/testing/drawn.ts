/** Reads a chart's option as a reader of the chart would: what is drawn, where, and in which words. */
import type { EChartsCoreOption } from 'echarts/core'
import type { Tokens } from '../../deck/tokens.ts'
import type { Mark } from '../marks.ts'
import { TOKENS } from '../../deck/tokens.ts'

/** Every token with a value of its own, so that a test sees which one was taken. */
export const namedTokens = Object.fromEntries(TOKENS.map(name => [name, `token-${name}`])) as Tokens

interface Series {
  id: string
  data: { id: string, name: string, value: number[] }[]
  renderItem: (params: { dataIndex: number }) => { children: Mark[] }
}

export interface Drawn { layer: string, lane: string, value: number[], marks: Mark[] }

export function drawn(option: EChartsCoreOption): Drawn[] {
  return (option.series as Series[]).flatMap(({ id, data, renderItem }) =>
    data.map(({ id: lane, value }, dataIndex) => ({ layer: id, lane, value, marks: renderItem({ dataIndex }).children })))
}

export function wordsOf(option: EChartsCoreOption): string[] {
  return drawn(option)
    .flatMap(({ marks }) => marks)
    .filter(({ type }) => type === 'text')
    .map(({ style }) => (style as { text: string }).text.replaceAll('\u00A0', ' '))
}
