/** `npm run bench`: climbs a lab's ladder in a real browser, as a presenter would, and reports the times. */
import type { Report } from '../bench/report/report.ts'
import type { Target } from './bench/targets.ts'
import type { Values } from './lib/command.ts'
import type { Driven } from './lib/drive.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { enginesOf, engineWords } from '../bench/report/engines.ts'
import { MIN_SAMPLES } from '../bench/statistics/estimates.ts'
import { agreementPart, timerPart } from '../components/chart/provenance.ts'
import { measureFirstSlide } from './bench/first-slide.ts'
import { benchGrowth } from './bench/growth.ts'
import { runSelfCheck } from './bench/self-check.ts'
import { measureStartup, printStartup } from './bench/startup.ts'
import { isMet, speedTargets, stageTargets, targetLine } from './bench/targets.ts'
import { withDeck } from './lib/browser.ts'
import { defineCommand, runCommand, wholeNumber } from './lib/command.ts'
import { ensureDeck } from './lib/deck.ts'
import { driveLab } from './lib/drive.ts'
import { LAB_OPTIONS, readLabRequest } from './lib/labs.ts'
import { reportTable } from './lib/table.ts'

const OPTIONS = {
  ...LAB_OPTIONS,
  'json': { type: 'string', value: 'FILE', help: 'Write the report as JSON (with --runs: a list of reports).' },
  'budget': { type: 'string', value: 'S', help: 'Give up after this many seconds per run. Default: 120.' },
  'runs': { type: 'string', value: 'N', help: 'Climb the ladder N times. Default: 1 (with --self-check: 40).' },
  'headed': { type: 'boolean', help: 'Show the browser.' },
  'first-slide': { type: 'boolean', help: 'Instead: how soon the first slide shows, compared with Slidev\'s starter deck.' },
  'startup': { type: 'boolean', help: 'Instead: how soon Python is ready, compared with a bare Pyodide. --runs: rounds, 8 by default.' },
  'self-check': { type: 'boolean', help: 'Instead: the same function twice, in our instrument, tinybench and mitata.' },
} as const

type Options = Values<typeof OPTIONS>

export const command = defineCommand({
  name: 'npm run bench',
  summary: 'Runs a lab on its slide in a real browser, prints its figures and whether they reach their targets.',
  options: OPTIONS,
}, async (options) => {
  if (options['self-check'])
    await runSelfCheck(wholeNumber('runs', options.runs, 2, 1000) ?? 40)
  else if (options.startup)
    await benchStartup(options)
  else if (options['first-slide'])
    await measureFirstSlide(wholeNumber('runs', options.runs, 6, 1000) ?? 10)
  else
    await bench(options)
})

/** A run: every implementation of the lab, measured together; and the ladder, as a presenter climbs it. */
interface Benched { report: Report, climbed: Driven, grown: Target[] }

/** `Chromium 156, timer 5 µs`, and how closely answers had to agree where they need not be identical. */
function provenance(report: Report): string {
  const engines = enginesOf([report])
  return [engineWords(engines), timerPart(engines), agreementPart(report.agreement)].filter(Boolean).join(', ')
}

function print({ report, climbed, grown }: Benched): number[] {
  const { input, selfCheck } = report
  const size = input.size.toLocaleString('en')
  console.log(`\n${report.workload}, ${size} (seed ${input.seed}), ${provenance(report)}, ${report.rounds} rounds\n`)
  console.log(reportTable(report))
  const [ratio, low, high] = [selfCheck.ratio, selfCheck.low, selfCheck.high].map(value => value.toFixed(4))
  console.log(`\nSelf-check, the baseline against itself: ${ratio} (${low} to ${high})`)
  const targets = [...speedTargets(report), ...grown, ...stageTargets(climbed)]
  console.log(targets.map(target => `  ${targetLine(target)}`).join('\n'))
  return [targets.filter(isMet).length, targets.length]
}

async function writeJson(file: string, data: unknown): Promise<void> {
  await mkdir(dirname(resolve(file)), { recursive: true })
  await writeFile(file, `${JSON.stringify(data, null, 2)}\n`)
}

async function bench(options: Options): Promise<void> {
  const request = readLabRequest(options)
  const runs = wholeNumber('runs', options.runs, 1, 1000) ?? 1
  const budgetS = wholeNumber('budget', options.budget, 1, 3600)
  const folder = await ensureDeck()
  const benched: Benched[] = []
  for (let run = 1; run <= runs; run++) {
    console.log(`Run ${run} of ${runs}: climbing ${request.workload.id} by the arrow key …`)
    const drive = (all: boolean) =>
      withDeck(folder, ({ page, url }) => driveLab(page, url, request, { budgetS, all, progress: console.log }), options)
    const climbed = await drive(false)
    console.log('All implementations at one press …')
    const { report } = await drive(true)
    benched.push({ climbed, report, grown: await benchGrowth(folder, request, options) })
  }
  const [met, all] = benched.map(print).reduce(([m, a], [m1, a1]) => [m! + m1!, a! + a1!], [0, 0])
  const reports = benched.map(({ report }) => report)
  if (options.json)
    await writeJson(options.json, runs === 1 ? reports[0] : reports)
  const written = options.json ? ` Written to ${options.json}.` : ''
  console.log(`\n${runs} ${runs === 1 ? 'run' : 'runs'}, ${met} of ${all} targets met.${written}`)
}

async function benchStartup(options: Options): Promise<void> {
  const rounds = wholeNumber('runs', options.runs, MIN_SAMPLES, 1000) ?? 8
  const report = await measureStartup(await ensureDeck(), rounds, options)
  printStartup(report)
  if (options.json)
    await writeJson(options.json, report)
}

if (import.meta.main)
  await runCommand(command)
