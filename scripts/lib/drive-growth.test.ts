import { expect, it } from 'vitest'
import { growthRecording } from '../../bench/growth/recording.ts'
import { reports } from '../../components/growth/testing/fixture.ts'
import { requestOf } from './drive-growth.ts'
import { growthLines } from './growth-lines.ts'

const found = [
  { lab: 'doubles', slide: 3, lanes: 'js-chars', sizes: '10', variants: '' },
  { lab: 'distances', slide: 21, lanes: 'rust-simd,rust-grid', sizes: '10,100,100000', variants: '' },
  { lab: 'distances', slide: 22, lanes: 'rust-grid,rust-tree', sizes: '1000,100000', variants: ',clusters' },
]

it('asks for all that the slides of a lab show, once', () => {
  expect(requestOf(found, 'distances')).toEqual({
    ...{ slide: 21, lanes: ['rust-simd', 'rust-grid', 'rust-tree'] },
    ...{ sizes: [10, 100, 1000, 100_000], variants: ['', 'clusters'] },
  })
})

it('names the labs that have a growth chart where the one that was asked for has none', () => {
  expect(() => requestOf(found, 'sum')).toThrow('No slide of the deck has a growth chart of "sum". There is: doubles, distances.')
})

it('prints a line a lane: how it grows, and its largest size', () => {
  const lines = growthLines(growthRecording(reports()), ['simd', 'grid', 'tree']).map(line => line.replaceAll('\u00A0', ' '))
  expect(lines[0]).toMatch(/^simd {2}grows as n\^2\.00 \(.*\), 1\.00 s at n = 10,000$/)
  expect(lines[2]).toBe('tree  not measured')
})
