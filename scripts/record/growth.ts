/** `npm run record -- --growth`: a lab over sizes, in the browser as the slides' growth charts show it, or natively. */
import type { GrowthRecording } from '../../bench/growth/recording.ts'
import type { Report } from '../../bench/report/report.ts'
import type { LabRequest } from '../lib/labs.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { asRecorded, growthFile, growthRecording, nativeGrowthFile, parseGrowth } from '../../bench/growth/recording.ts'
import { withDeck } from '../lib/browser.ts'
import { CommandError } from '../lib/command.ts'
import { ensureDeck } from '../lib/deck.ts'
import { driveGrowth, findGrowthCharts, requestOf } from '../lib/drive-growth.ts'
import { growthLines } from '../lib/growth-lines.ts'
import { thisSystem } from '../lib/machine.ts'
import { recordNatively } from '../lib/native/native.ts'
import { inRoot } from '../lib/paths.ts'
import { growthWidth, steadily } from './steady.ts'

/** Stores what it measures in public/recorded/, and nothing when a lane could not be timed. */
export async function recordGrowth({ workload, seed }: LabRequest, budgetS: number | undefined): Promise<void> {
  // The workshop has every slide of the talk, and labs that the talk leaves out.
  const folder = await ensureDeck({ entry: 'workshop.md' })
  await withDeck(folder, async ({ page, url }) => {
    const request = requestOf(await findGrowthCharts(page, url), workload.id)
    for (const variant of request.variants) {
      console.log(`Measuring ${workload.variants?.[variant] ?? workload.id}, n = ${request.sizes.join(', ')} …`)
      const driven = await steadily({
        measure: () => driveGrowth(page, url, workload.id, request, variant, { seed, budgetS, progress: console.log }),
        width: growthWidth,
        clock: () => performance.now(),
        say: console.log,
      })
      await store(asRecorded(driven, thisSystem()), request.lanes, growthFile(workload.id, variant))
    }
  })
}

/** All of the lab's sizes, of its usual input: no slide runs anything natively, so none says which. */
export async function recordNativeGrowth({ workload, seed }: LabRequest): Promise<void> {
  const measure = async () => {
    const reports: Report[] = []
    for (const size of workload.sizes) {
      console.log(`Measuring ${workload.id} natively, n = ${size} …`)
      reports.push(await recordNatively({ workload, size, seed }))
    }
    return growthRecording(reports)
  }
  const measured = await steadily({ measure, width: growthWidth, clock: () => performance.now(), say: console.log })
  const lanes = measured.points[0]!.reports.flatMap(({ implementations }) => implementations.map(({ id }) => id))
  await store(measured, lanes, nativeGrowthFile(workload.id))
}

async function store(recording: GrowthRecording, lanes: readonly string[], name: string): Promise<void> {
  const all = recording.points.flatMap(({ reports }) => reports.flatMap(({ implementations }) => implementations))
  const measured = new Set(all.filter(({ outcome }) => outcome === 'measured').map(({ id }) => id))
  const missing = lanes.filter(id => !measured.has(id))
  if (missing.length > 0)
    throw new CommandError(`Nothing stored: ${missing.join(', ')} not measured.`)
  await mkdir(inRoot('public', 'recorded'), { recursive: true })
  await writeFile(inRoot('public', 'recorded', name), `${JSON.stringify(parseGrowth(recording, name), null, 1)}\n`)
  console.log(`\n${growthLines(recording, lanes).join('\n')}\n\nStored ${recording.points.length} sizes in public/recorded/${name}.`)
}
