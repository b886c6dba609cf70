/**
 * Figures that others published, as a chart draws them. Each is in facts.md, digit for digit, under its fact's id. They are
 * history, from other machines and versions, and must never be compared with a time that this deck measured.
 */
import type { Hue } from '../chart/hue.ts'

export interface PublishedRow {
  name: string
  hue: Hue
  /** As it was published, in `unit`. */
  value: string
  /** The upper end, where a range was published. */
  high?: string
  /** The fact that states it, where it is not the chart's. */
  fact?: string
}

export interface PublishedChart {
  title: string
  fact: string
  unit: 'ms' | 's'
  rows: readonly PublishedRow[]
}

export const PUBLISHED: Readonly<Record<string, PublishedChart>> = {
  polygons: {
    title: 'Matching a hundred points with a thousand polygons',
    fact: 'polygons-2023',
    unit: 'ms',
    rows: [
      { name: 'Python, a class for a polygon', hue: 'python', value: '293.4' },
      { name: 'part vectorised with NumPy', hue: 'numpy', value: '41.8' },
      { name: 'the inner function in Rust', hue: 'rust-release', value: '23.4' },
      { name: 'the class in Rust as well', hue: 'rust-release', value: '6.29' },
      { name: 'all of it in NumPy', hue: 'numpy', value: '5.18' },
      { name: 'Rust without allocating', hue: 'rust-release', value: '2.90' },
      { name: 'the outer loop in Rust too', hue: 'rust-release', value: '0.81' },
    ],
  },
  calls: {
    title: 'A million rounds of two Fibonacci numbers and two divisors',
    fact: 'calls-2023',
    unit: 's',
    rows: [
      { name: 'Python', hue: 'python', value: '7.08' },
      { name: 'Rust, called four times a round', hue: 'rust-release', value: '0.668' },
    ],
  },
}
