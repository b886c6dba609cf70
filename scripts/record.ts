/** `npm run record`: measures a lab in the browser on this machine and stores the report that the deck shows and prints. */
import type { LabOptions, LabRequest } from './lib/labs.ts'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, release, type } from 'node:os'
import { parseReport } from '../bench/report.ts'
import { withDeck } from './lib/browser.ts'
import { CommandError, runCommand, wholeNumber } from './lib/command.ts'
import { ensureDeck } from './lib/deck.ts'
import { driveLab } from './lib/drive.ts'
import { LAB_OPTIONS, readLabRequest } from './lib/labs.ts'
import { inRoot } from './lib/paths.ts'
import { reportTable } from './lib/table.ts'

const command = {
  name: 'npm run record',
  summary: 'Measures a lab in a real browser and stores its report in public/recorded/.',
  options: {
    ...LAB_OPTIONS,
    budget: { type: 'string', value: 'S', help: 'Give up after so many seconds. Default: 120.' },
  },
} as const

/** `Debian GNU/Linux 12 (bookworm)` where the system says so, else its kernel. */
function systemName(): string {
  const file = '/etc/os-release'
  const pretty = existsSync(file) ? /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined
  return pretty ?? `${type()} ${release()}`
}

/** The lab's own size has the plain name; another size gets one of its own. */
function fileName({ workload, size }: LabRequest): string {
  return size === workload.defaultSize ? `${workload.id}.json` : `${workload.id}-${size}.json`
}

await runCommand(command, async ({ budget, ...options }: LabOptions & { budget?: string }) => {
  const request = await readLabRequest(options)
  const budgetS = wholeNumber('budget', budget, 1, 3600)
  const folder = await ensureDeck()
  console.log(`Measuring ${request.workload.id} …`)
  const { report } = await withDeck(folder, ({ page, url }) => driveLab(page, url, request, { budgetS, all: true, progress: console.log }))
  const unbundled = report.implementations.filter(one => one.outcome === 'failed' && one.failure.isAbsent).map(({ id }) => id)
  const absent = request.workload.implementations.filter(({ id }) => !unbundled.includes(id) && !report.implementations.some(one => one.id === id && one.outcome === 'measured'))
  if (unbundled.length > 0)
    console.log(`\nLeft out, for their wheels are not here: ${unbundled.join(', ')}.`)
  console.log(`\n${reportTable(report)}\n`)
  if (absent.length > 0)
    throw new CommandError(`Nothing stored: ${absent.map(({ id }) => id).join(', ')} not measured.`)
  const machine = { ...report.machine, cpu: cpus()[0]?.model.trim() ?? '', cores: availableParallelism(), os: systemName() }
  const name = fileName(request)
  const recorded = parseReport({ ...report, origin: 'recorded', machine, implementations: report.implementations.filter(({ id }) => !unbundled.includes(id)) }, name)
  await mkdir(inRoot('public', 'recorded'), { recursive: true })
  await writeFile(inRoot('public', 'recorded', name), `${JSON.stringify(recorded, null, 2)}\n`)
  console.log(`Stored ${recorded.implementations.length} implementations in public/recorded/${name}.`)
})
