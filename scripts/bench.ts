/** `npm run bench`: measures, prints, and stores nothing unless it is told where. */
import type { Target } from './bench/targets.ts'
import type { Values } from './lib/command.ts'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { MIN_SAMPLES } from '../bench/statistics/estimates.ts'
import { comparisonLines, readEarlier } from './bench/compare.ts'
import { compareCompilers } from './bench/compilers/compare.ts'
import { measureFirstSlide } from './bench/first-slide.ts'
import { benchLab, reportLines } from './bench/lab.ts'
import { selfCheckTargets } from './bench/self-check.ts'
import { measureRustStartup, printRustStartup } from './bench/startup-rust.ts'
import { measureStartup, printStartup } from './bench/startup.ts'
import { exitCode, tally, targetLine } from './bench/targets.ts'
import { CommandError, defineCommand, runCommand, wholeNumber } from './lib/command.ts'
import { ensureDeck } from './lib/deck.ts'
import { LAB_OPTIONS, readLabRequest } from './lib/labs.ts'
import { DEFAULT_RUNS, measureSelfCheck } from './lib/self-check/measure.ts'
import { selfCheckTable } from './lib/self-check/table.ts'

const OPTIONS = {
  ...LAB_OPTIONS,
  'json': { type: 'string', value: 'FILE', help: 'Write what was measured, and the targets, as JSON.' },
  'compare': { type: 'string', value: 'FILE', help: 'Set the run beside an earlier one: of --json, of record, or a download.' },
  'check': { type: 'boolean', help: 'Exit with 1 where a target is missed or was not measured.' },
  'budget': { type: 'string', value: 'S', help: 'Give up after this many seconds per run. Default: 120.' },
  'runs': { type: 'string', value: 'N', help: `Climb the ladder N times. Default: 1 (with --self-check: ${DEFAULT_RUNS}).` },
  'headed': { type: 'boolean', help: 'Show the browser.' },
  'first-slide': { type: 'boolean', help: 'Instead: how soon the first slide shows, compared with Slidev\'s starter deck.' },
  'startup': { type: 'boolean', help: 'Instead: how soon Python and the Rust compiler are ready. --runs: rounds, 8 by default.' },
  'compilers': { type: 'boolean', help: 'Instead: whether rustc in the page says of 200 programs what the pinned rustc says.' },
  'self-check': { type: 'boolean', help: 'Instead: the same function twice, in our instrument, tinybench and mitata. --runs 3 to try it.' },
} as const

type Options = Values<typeof OPTIONS>

export const command = defineCommand({
  name: 'npm run bench',
  summary: 'Runs a lab on its slide in a real browser, prints its figures and whether they reach their targets. Stores nothing of its own.',
  options: OPTIONS,
}, async options => exitCode(await measured(options), options.check))

function measured(options: Options): Promise<Target[]> {
  if (options['self-check'])
    return benchSelfCheck(options)
  if (options.compilers)
    return benchCompilers()
  if (options.startup)
    return benchStartup(options)
  if (options['first-slide'])
    return measureFirstSlide(wholeNumber('runs', options.runs, MIN_SAMPLES, 1000) ?? 10)
  return bench(options)
}

async function writeJson(file: string | undefined, data: unknown): Promise<void> {
  if (file === undefined)
    return
  await mkdir(dirname(resolve(file)), { recursive: true })
  await writeFile(file, `${JSON.stringify(data, null, 2)}\n`)
  console.log(`Written to ${file}.`)
}

async function bench(options: Options): Promise<Target[]> {
  const request = readLabRequest(options)
  const runs = wholeNumber('runs', options.runs, 1, 1000) ?? 1
  const budgetS = wholeNumber('budget', options.budget, 1, 3600)
  const earlier = options.compare === undefined ? undefined : await readReport(options.compare)
  const benched = await benchLab(request, runs, { budgetS, headed: options.headed })
  for (const { report, targets } of benched) {
    console.log([...reportLines(report), ...targets.map(target => `  ${targetLine(target)}`)].join('\n'))
    if (earlier)
      console.log(`\n${comparisonLines(earlier, report).join('\n')}`)
  }
  const targets = benched.flatMap(one => one.targets)
  console.log(`\n${runs} ${runs === 1 ? 'run' : 'runs'}, ${tally(targets)}`)
  await writeJson(options.json, { runs: benched })
  return targets
}

async function readReport(file: string) {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new CommandError(`--compare: ${error.message}`)
  })
  return readEarlier(text, file)
}

async function benchStartup(options: Options): Promise<Target[]> {
  const rounds = wholeNumber('runs', options.runs, MIN_SAMPLES, 1000) ?? 8
  const folder = await ensureDeck()
  const report = await measureStartup(folder, rounds, options)
  const rust = await measureRustStartup(folder, rounds, options)
  const targets = [...printStartup(report), ...printRustStartup(rust)]
  await writeJson(options.json, { ...report, rust, targets })
  return targets
}

/** Programs that both compilers get. */
const PROGRAMS = 200

async function benchCompilers(): Promise<Target[]> {
  const targets = await compareCompilers(PROGRAMS)
  console.log(`\n${targets.map(target => `  ${targetLine(target)}`).join('\n')}\n\n${tally(targets)}`)
  return targets
}

async function benchSelfCheck(options: Options): Promise<Target[]> {
  const report = await measureSelfCheck(wholeNumber('runs', options.runs, 2, 1000) ?? DEFAULT_RUNS, console.log)
  const targets = selfCheckTargets(report)
  console.log(`\n${selfCheckTable(report)}\n\n${targets.map(target => `  ${targetLine(target)}`).join('\n')}\n\n${tally(targets)}`)
  await writeJson(options.json, report)
  return targets
}

if (import.meta.main)
  await runCommand(command)
