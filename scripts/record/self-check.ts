/** `npm run record -- --self-check`: the same function twice, in three instruments, for the slide that shows it. */
import { mkdir, writeFile } from 'node:fs/promises'
import { inRoot } from '../lib/paths.ts'
import { measureSelfCheck } from '../lib/self-check/measure.ts'
import { selfCheckTable } from '../lib/self-check/table.ts'

export async function recordSelfCheck(runs: number): Promise<void> {
  const report = await measureSelfCheck(runs, console.log)
  console.log(`\n${selfCheckTable(report)}\n`)
  await mkdir(inRoot('public', 'recorded'), { recursive: true })
  await writeFile(inRoot('public', 'recorded', 'self-check.json'), `${JSON.stringify(report)}\n`)
  console.log(`Stored ${report.series.length} series of ${runs} runs in public/recorded/self-check.json.`)
}
