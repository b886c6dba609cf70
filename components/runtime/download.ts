/** Downloads what a slide shows. */
import type { GrowthRecording } from '../../bench/growth/recording.ts'
import type { Report } from '../../bench/report/report.ts'
import { growthFile } from '../../bench/growth/recording.ts'

/** `doubles-2026-11-21T10-00-00Z.json` */
export function downloadReport(report: Report): void {
  download(report.workload, report)
}

/** `distances-growth-clusters-2026-11-21T10-00-00Z.json` */
export function downloadGrowth(growth: GrowthRecording): void {
  download(growthFile(growth.workload, growth.variant).replace(/\.json$/, ''), growth)
}

function download(name: string, data: { at: string }): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(data, null, 2)}\n`], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${name}-${data.at.replaceAll(':', '-')}.json`
  link.click()
  URL.revokeObjectURL(url)
}
