/** The committed recording is a report of this workload, as it is now, and breaks no law of nature. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseReport } from '../../bench/report/report.ts'
import golden from './golden.json' with { type: 'json' }
import { doubles } from './lab.ts'

const file = 'public/recorded/doubles.json'
const report = parseReport(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), file)
const timed = report.implementations.filter(implementation => implementation.outcome === 'measured')

it('holds every implementation, with the right answer for the input that it names', () => {
  // NumPy's wheel cannot be had on every machine that records.
  const isRecorded = (id: string) => timed.some(lane => lane.id === id) || !id.startsWith('numpy')
  expect(timed.map(({ id }) => id)).toEqual(doubles.implementations.map(({ id }) => id).filter(isRecorded))
  const input = golden.inputs.find(({ sha256 }) => sha256 === report.input.sha256)
  expect(input).toMatchObject({ size: report.input.size, seed: report.input.seed })
  for (const { id, role, answer } of timed) {
    if (role === 'implementation' && id !== 'bridge-convert')
      expect(answer, id).toBe(input?.doubles)
  }
})

it('has no implementation that is faster than reading the bytes', () => {
  const limit = timed.find(({ id }) => id === 'limit-read')!
  for (const { id, role, medianMs } of timed) {
    if (role === 'implementation')
      expect(medianMs, id).toBeGreaterThanOrEqual(limit.medianMs)
  }
})
