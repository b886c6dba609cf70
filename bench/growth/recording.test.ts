import type { Report } from '../report/report.ts'
import { describe, expect, it } from 'vitest'
import { simulateGrowth } from '../testing/simulated-growth.ts'
import { asRecorded, fetchGrowth, growthFile, growthRecording, parseGrowth, reportsOf } from './recording.ts'

async function measured(variant?: string): Promise<readonly Report[]> {
  const { measure } = simulateGrowth({ one: () => 1, other: () => 2 })
  return (await measure({ sizes: [10, 100], variant })).reports
}

async function json(change: (recording: Record<string, any>) => void): Promise<string> {
  const recording = JSON.parse(JSON.stringify(growthRecording(await measured()))) as Record<string, any>
  change(recording)
  return JSON.stringify(recording)
}

const served = (text: string) => () => Promise.resolve({ ok: true, status: 200, text: () => Promise.resolve(text) })

describe('a recording of growth', () => {
  it('is made of the reports of a run, and read back alike', async () => {
    const reports = await measured('clusters')
    const recording = growthRecording(reports.toReversed())
    const at = '2026-11-21T10:00:00.000Z'
    expect(recording).toMatchObject({ schema: 2, kind: 'growth', workload: 'simulated', variant: 'clusters', seed: 1, at })
    expect(recording.points.map(({ size }) => size)).toEqual([10, 100])
    expect(parseGrowth(JSON.stringify(recording), 'file')).toEqual(recording)
    expect(reportsOf(recording)).toEqual(reports)
    expect(growthFile('distances', 'clusters')).toBe('distances-growth-clusters.json')
    expect(growthFile('distances')).toBe('distances-growth.json')
  })

  it('names its machine in every report', async () => {
    const recording = asRecorded(growthRecording(await measured()), { cpu: 'Example CPU' })
    expect(recording.machine.cpu).toBe('Example CPU')
    const machine = { cpu: 'Example CPU' }
    expect(reportsOf(recording)).toMatchObject([{ origin: 'recorded', machine }, { origin: 'recorded', machine }])
  })

  it.each<[string, (recording: Record<string, any>) => void, string]>([
    ['another schema', recording => recording.schema = 3, 'schema: is 3, and this deck reads 2 and 1'],
    ['another kind', recording => recording.kind = 'ladder', 'kind: is "ladder", and this deck reads growth'],
    ['no points', recording => recording.points = [], 'points: '],
    [
      'a time that is no number',
      recording => lastReport(recording).implementations[0].medianMs = null,
      'points.1.reports.0.implementations.0.medianMs: ',
    ],
    [
      'an engine that is not described',
      recording => lastReport(recording).engines = [],
      'points.1.reports.0.implementations.0.engine: is "Simulated 1", which is none of the engines',
    ],
    [
      'a report of another size',
      recording => lastReport(recording).input.size = 7,
      'points.1.reports.0.input.size: is 7, and it stands under 100',
    ],
    [
      'a report of another input',
      recording => recording.variant = 'spiral',
      'points.0.reports.0.input.variant: is "", and it stands under "spiral"',
    ],
    ['sizes that do not ascend', recording => recording.points.reverse(), 'points.1.size: is 10, after 100: sizes ascend'],
  ])('is refused, with file and field: %s', async (_, change, message) => {
    const text = await json(change)
    expect(() => parseGrowth(text, 'distances-growth.json')).toThrow(message)
    await expect(fetchGrowth('/recorded/distances-growth.json', served(text))).rejects.toThrow('(/recorded/distances-growth.json)')
  })

  it('is refused when it is not JSON, or not there', async () => {
    expect(() => parseGrowth('{', 'file.json')).toThrow('the whole file: is not JSON')
    const missing = { ok: false, status: 404, text: () => Promise.resolve('') }
    await expect(fetchGrowth('/x.json', () => Promise.resolve(missing))).rejects.toThrow('status 404')
  })

  it('needs a report', () => {
    expect(() => growthRecording([])).toThrow('reports: there are none')
  })
})

function lastReport(recording: Record<string, any>): any {
  return recording.points[1].reports[0]
}
