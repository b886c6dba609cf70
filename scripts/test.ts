/** `npm test`: every check of the project, one after the other; goes on after a failure and counts them all. */
import type { Tally, Timed } from './lib/tally.ts'
import type { Check, Tools } from './test/checks.ts'
import process from 'node:process'
import { ensureChromium } from './lib/chromium.ts'
import { defineCommand, oneOf, reportError, runCommand, UsageError } from './lib/command.ts'
import { ensureVenv, findPython } from './lib/python/venv.ts'
import { ensureRust, ensureWasmPack } from './lib/rust.ts'
import { add, exitCode, failure, NOTHING, summaryLine } from './lib/tally.ts'
import { CHECKS, GROUPS, QUICK, runCheck } from './test/checks.ts'
import { timesText } from './test/times.ts'

const ci = process.env.CI === 'true' || process.env.CI === '1'

const since = (started: number): string => `${((performance.now() - started) / 1000).toFixed(0)} s`

function wanted({ only, quick }: { only?: string, quick?: boolean }): readonly Check[] {
  if (quick && only !== undefined)
    throw new UsageError('--quick and --only each choose what runs: take one of them.')
  if (quick)
    return QUICK
  if (only === undefined)
    return CHECKS
  const groups = only.split(',').map(name => oneOf('group', name.trim(), GROUPS))
  return CHECKS.filter(check => groups.includes(check.group))
}

async function findRust(): Promise<boolean> {
  if (await ensureRust()) {
    await ensureWasmPack()
    return true
  }
  if (ci)
    throw new UsageError('rustup is missing, and with CI=true nothing is skipped. Install it: https://rustup.rs.')
  console.log('No rustup here: the Rust tests will be skipped.')
  return false
}

/** The environment for its tests, made when it isn't there. */
async function hasPython(): Promise<boolean> {
  if (await findPython()) {
    await ensureVenv()
    return true
  }
  if (ci)
    throw new UsageError('Python 3.11 with venv is missing, and with CI=true nothing is skipped. Install it.')
  console.log('No Python 3.11 with venv here: the Python tests will be skipped.')
  return false
}

async function findTools(needs: Set<string | undefined>, asked?: string): Promise<[Tools, Tally]> {
  const tools: Tools = { rust: false, python: false }
  let missing = NOTHING
  const attempt = async (what: string, find: () => Promise<void>) => {
    await find().catch((error: Error) => {
      reportError(error)
      missing = add(missing, failure(`set-up: ${what}: ${error.message}`))
    })
  }
  if (needs.has('rust') || needs.has('python'))
    await attempt('Rust', async () => { tools.rust = await findRust() })
  if (needs.has('python'))
    await attempt('Python', async () => { tools.python = tools.rust && await hasPython() })
  if (needs.has('chromium')) {
    await attempt('Chromium', async () => {
      const { path, from } = await ensureChromium(asked)
      console.log(`Chromium: ${path} (${from})`)
      tools.chromium = path
    })
  }
  return [tools, missing]
}

/** One after the other, each with what it took. */
async function runAll(checks: readonly Check[], tools: Tools): Promise<{ total: Tally, took: Timed[] }> {
  const took: Timed[] = []
  let total = NOTHING
  for (const check of checks) {
    console.log(`\n== ${check.name}`)
    const from = performance.now()
    const tally = await runCheck(check, tools)
    took.push({ name: check.name, ms: performance.now() - from })
    console.log(`-- ${check.name}: ${summaryLine(tally)} (${since(from)})`)
    total = add(total, tally)
  }
  return { total, took }
}

export const command = defineCommand({
  name: 'npm test',
  summary: 'Sets up what is missing and runs every test. The last line counts them all.',
  options: {
    only: { type: 'string', value: 'GROUPS', help: `Only these, with commas between: ${GROUPS.join(', ')}.` },
    quick: { type: 'boolean', help: 'Lint, types, unit tests, Rust, and one walk through the deck: what to run while you work.' },
    chromium: { type: 'string', value: 'PATH', help: 'The Chromium to use (also: CHROMIUM=PATH).' },
  },
}, async (options) => {
  const started = performance.now()
  const checks = wanted(options)
  console.log('== Set-up')
  const [tools, missing] = await findTools(new Set(checks.map(check => check.needs)), options.chromium)
  const setUp = { name: 'Set-up', ms: performance.now() - started }
  const { total: tested, took } = await runAll(checks, tools)
  const total = add(missing, tested)
  console.log(`\n${timesText([setUp, ...took], total.times)}`)
  if (total.failures.length > 0)
    console.log(`\n== Failed\n${total.failures.map(line => `  ${line}`).join('\n')}`)
  console.log(`\nAll of it took ${since(started)}.\n${summaryLine(total)}`)
  return exitCode(total, ci)
})

if (import.meta.main)
  await runCommand(command)
