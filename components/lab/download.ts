import type { Report } from '../../bench/report.ts'

/** Hands the report to the browser as a file: `doubles-2026-11-21T10-00-00Z.json`. */
export function downloadReport(report: Report): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(report, null, 2)}\n`], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${report.workload}-${report.at.replaceAll(':', '-')}.json`
  link.click()
  URL.revokeObjectURL(url)
}
