/** Rows of a published chart on a log axis. Pure: figures in, canvas pixels out. */
import type { PublishedChart, PublishedRow } from './figures.ts'
import { decades, logScale, markScale, rowsIn } from '../chart/geometry.ts'

interface Placed extends PublishedRow {
  /** Of the median, or of the range's lower end. */
  x: number
  highX?: number
  y: number
  /** As it is written beside the dot: `0.3 to 0.5 ms`. */
  text: string
}

export interface Plot {
  rows: Placed[]
  ticks: { x: number, text: string }[]
  /** Of the marks: they grow with their rows. */
  scale: number
}

export interface PlotBox { left: number, right: number, top: number, bottom: number }

const numbersOf = ({ value, high }: PublishedRow): number[] => [Number(value), ...(high === undefined ? [] : [Number(high)])]

/** Rows from top to bottom in their order; ticks are whole powers of ten round all of them. */
export function plot({ rows, unit }: PublishedChart, box: PlotBox): Plot {
  const all = rows.flatMap(numbersOf)
  const domain = [10 ** Math.floor(Math.log10(Math.min(...all))), 10 ** Math.ceil(Math.log10(Math.max(...all)))] as const
  const toX = logScale([...domain], box)
  const { centre, pitch } = rowsIn(box, rows.length)
  return {
    scale: markScale(pitch),
    rows: rows.map((row, index) => ({
      ...row,
      x: toX(Number(row.value)),
      highX: row.high === undefined ? undefined : toX(Number(row.high)),
      y: centre(index),
      text: `${row.value}${row.high === undefined ? '' : ` to ${row.high}`}\u00A0${unit}`,
    })),
    ticks: decades([...domain]).map(value => ({ x: toX(value), text: `${value.toLocaleString('en')}\u00A0${unit}` })),
  }
}

/** The chart in a sentence, for screen readers. */
export function describe({ title, unit, rows }: PublishedChart): string {
  const said = rows.map(({ name, value, high }) => `${name}: ${value}${high === undefined ? '' : ` to ${high}`} ${unit}`)
  return `${title}, as published. ${said.join('; ')}.`
}
