/** `npm run bench`: a lab on its slide in a real browser, or natively where no slide runs it. */
import type { GrowthRecording } from '../../bench/growth/recording.ts'
import type { Report } from '../../bench/report/report.ts'
import type { BrowserOptions } from '../lib/browser.ts'
import type { Driven } from '../lib/drive.ts'
import type { LabRequest } from '../lib/labs.ts'
import type { Target } from './targets.ts'
import { enginesOf, engineWords } from '../../bench/report/engines.ts'
import { agreementPart, timerPart } from '../../components/chart/provenance.ts'
import { withDeck } from '../lib/browser.ts'
import { ensureDeck } from '../lib/deck.ts'
import { driveLab, isLive } from '../lib/drive.ts'
import { comparedAt } from '../lib/labs.ts'
import { recordNatively } from '../lib/native/native.ts'
import { reportTable } from '../lib/table.ts'
import { benchGrowth } from './growth.ts'
import { speedTargets, stageTargets } from './targets.ts'
import { benchToll } from './toll.ts'

/** A run: every implementation of the lab measured together, the ladder as a presenter climbs it, and how times grow. */
export interface Benched {
  report: Report
  /** Absent of a lab that only runs natively. */
  stage?: Pick<Driven, 'firstIntervalMs' | 'ladderMs' | 'longTasks'>
  /** By size, where the lab has a growth chart, or a toll. */
  growth?: GrowthRecording
  targets: Target[]
}

export interface LabOptions extends BrowserOptions {
  budgetS?: number
}

/** Measures a lab so many times. */
export async function benchLab(asked: LabRequest, runs: number, options: LabOptions): Promise<Benched[]> {
  // The workshop has every slide of the talk, and labs that the talk leaves out.
  const folder = await ensureDeck({ entry: 'workshop.md' })
  const isOnSlide = await withDeck(folder, ({ page, url }) => isLive(page, url, asked.workload.id), options)
  if (!isOnSlide)
    console.log(`No slide runs ${asked.workload.id}: there is no live report, so this is the native one.`)
  const { workload, told } = isOnSlide ? comparedAt(asked.workload, asked.size) : { workload: asked.workload }
  if (told)
    console.log(told)
  const benched: Benched[] = []
  for (let run = 1; run <= runs; run++) {
    console.log(`Run ${run} of ${runs} …`)
    benched.push(isOnSlide ? await benchLive(folder, { ...asked, workload }, options) : await benchNatively(asked))
  }
  return benched
}

async function benchNatively(request: LabRequest): Promise<Benched> {
  const report = await recordNatively(request)
  return { report, targets: speedTargets(report) }
}

async function benchLive(folder: string, request: LabRequest, options: LabOptions): Promise<Benched> {
  const drive = (all: boolean) => withDeck(folder, ({ page, url }) =>
    driveLab(page, url, request, { budgetS: options.budgetS, all, progress: console.log }), options)
  console.log(`Climbing ${request.workload.id} by the arrow key …`)
  const { firstIntervalMs, ladderMs, longTasks } = await drive(false)
  console.log('All implementations at one press …')
  const { report } = await drive(true)
  const grown = await benchGrowth(folder, request, options) ?? await benchToll(folder, request, options)
  const stage = { firstIntervalMs, ladderMs, longTasks }
  const targets = [...speedTargets(report), ...grown?.targets ?? [], ...stageTargets(stage)]
  return { report, stage, ...(grown && { growth: grown.recording }), targets }
}

/** What a report says, as a table with its provenance. */
export function reportLines(report: Report): string[] {
  const { input, selfCheck } = report
  const engines = enginesOf([report])
  const provenance = [engineWords(engines), timerPart(engines), agreementPart(report.agreement)].filter(Boolean).join(', ')
  const [ratio, low, high] = [selfCheck.ratio, selfCheck.low, selfCheck.high].map(value => value.toFixed(4))
  return [
    `\n${report.workload}, ${input.size.toLocaleString('en')} (seed ${input.seed}), ${provenance}, ${report.rounds} rounds\n`,
    reportTable(report),
    `\nSelf-check, the baseline against itself: ${ratio} (${low} to ${high})`,
  ]
}
