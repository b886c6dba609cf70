/** `npm run record`: measures a lab on this machine, in the browser or natively, and stores the report for the deck. */
import type { Report } from '../bench/report/report.ts'
import type { LabRequest } from './lib/labs.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { parseReport } from '../bench/report/report.ts'
import { withDeck } from './lib/browser.ts'
import { CommandError, defineCommand, runCommand, wholeNumber } from './lib/command.ts'
import { ensureDeck } from './lib/deck.ts'
import { driveLab } from './lib/drive.ts'
import { comparedAt, LAB_OPTIONS, readLabRequest } from './lib/labs.ts'
import { thisSystem } from './lib/machine.ts'
import { recordDoorColumns } from './lib/native/door-columns.ts'
import { ensureDoorsVenv } from './lib/native/doors.ts'
import { recordNatively } from './lib/native/native.ts'
import { inRoot } from './lib/paths.ts'
import { DEFAULT_RUNS } from './lib/self-check/measure.ts'
import { reportTable } from './lib/table.ts'
import { recordGrowth, recordNativeGrowth } from './record/growth.ts'
import { recordProfile } from './record/profile.ts'
import { recordSelfCheck } from './record/self-check.ts'
import { selfCheckWidth, steadily } from './record/steady.ts'

export const command = defineCommand({
  name: 'npm run record',
  summary: 'Measures a lab in a real browser, or natively in this machine\'s Python, and stores its report in public/recorded/.',
  options: {
    ...LAB_OPTIONS,
    'native': { type: 'boolean', help: 'In this machine\'s own CPython, by pytest-benchmark, and not in a browser.' },
    'growth': {
      ...{ type: 'boolean' },
      help: 'Over the sizes that the slides\' growth charts of the lab show, a file for each kind of input; natively over all sizes.',
    },
    'self-check': { type: 'boolean', help: 'Instead: the same function twice, in our instrument, tinybench and mitata.' },
    'profile': { type: 'boolean', help: 'Natively as well: where the time of each lane goes, by cProfile and py-spy.' },
    'runs': { type: 'string', value: 'N', help: `With --self-check: comparisons of each kind. Default: ${DEFAULT_RUNS}.` },
    'budget': {
      ...{ type: 'string', value: 'S' },
      help: 'Give up after this many seconds in the browser. Default: 120; 300 for each kind of input with --growth.',
    },
  },
}, async ({ budget, native = false, growth, profile, runs, 'self-check': isSelfCheck, ...options }) => {
  if (isSelfCheck)
    return recordSelfCheck(wholeNumber('runs', runs, 2, 1000) ?? DEFAULT_RUNS)
  const request = readLabRequest(options)
  const budgetS = wholeNumber('budget', budget, 1, 3600)
  if (growth)
    return native ? recordNativeGrowth(request) : recordGrowth(request, budgetS)
  if (profile)
    return recordProfile(request)
  console.log(`Measuring ${request.workload.id} …`)
  const report = await steadily({
    measure: () => native ? recordNatively(request) : recordInBrowser(request, budgetS),
    width: selfCheckWidth,
    clock: () => performance.now(),
    say: console.log,
  })
  console.log(`\n${reportTable(report)}\n`)
  const name = fileName(request, native)
  const recorded = parseReport(report, name)
  await mkdir(inRoot('public', 'recorded'), { recursive: true })
  await writeFile(inRoot('public', 'recorded', name), `${JSON.stringify(recorded, null, 2)}\n`)
  console.log(`Stored ${recorded.implementations.length} implementations in public/recorded/${name}.`)
  if (native && request.workload.id === 'doors')
    await recordColumns()
})

/** What else there is to say of the doors that were just built. */
async function recordColumns(): Promise<void> {
  const columns = await recordDoorColumns(await ensureDoorsVenv())
  await writeFile(inRoot('public', 'recorded', 'doors-columns.json'), `${JSON.stringify(columns, null, 2)}\n`)
  console.log('Stored lines, sizes and what wrong calls do in public/recorded/doors-columns.json.')
}

/** The lab's own size has the plain name; another size gets one of its own. */
function fileName({ workload, size }: LabRequest, native: boolean): string {
  const name = native ? `${workload.id}-native` : workload.id
  return size === workload.defaultSize ? `${name}.json` : `${name}-${size}.json`
}

/**
 * Lanes that are not run here (their wheels are missing, they take too long, they do not run in a browser) are left out;
 * every other one has to be measured.
 */
function withoutAbsent(report: Report, { workload }: LabRequest): Report {
  const absent = report.implementations.filter(one => one.outcome === 'failed' && one.failure.isAbsent).map(({ id }) => id)
  const isMeasured = (id: string) => report.implementations.some(one => one.id === id && one.outcome === 'measured')
  const missing = workload.implementations.filter(({ id }) => !absent.includes(id) && !isMeasured(id))
  if (missing.length > 0)
    throw new CommandError(`Nothing stored: ${missing.map(({ id }) => id).join(', ')} not measured.`)
  if (absent.length > 0)
    console.log(`Left out, for they do not run here: ${absent.join(', ')}.`)
  return { ...report, implementations: report.implementations.filter(({ id }) => !absent.includes(id)) }
}

async function recordInBrowser(asked: LabRequest, budgetS: number | undefined): Promise<Report> {
  const { workload, told } = comparedAt(asked.workload, asked.size)
  if (told)
    console.log(told)
  const request = { ...asked, workload }
  // The workshop has every slide of the talk, and labs that the talk leaves out.
  const folder = await ensureDeck({ entry: 'workshop.md' })
  const { report } = await withDeck(folder, ({ page, url }) => driveLab(page, url, request, { budgetS, all: true, progress: console.log }))
  return { ...withoutAbsent(report, request), origin: 'recorded', machine: { ...report.machine, ...thisSystem() } }
}

if (import.meta.main)
  await runCommand(command)
