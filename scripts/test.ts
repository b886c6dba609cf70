/** `npm test`: every check of the project; goes on after a failure and counts them all. */
import type { Tally, Timed } from './lib/tally.ts'
import type { Check, Group, Tools } from './test/checks.ts'
import { ensureChromium } from './lib/chromium.ts'
import { defineCommand, oneOf, reportError, runCommand, UsageError } from './lib/command.ts'
import { ensureVenv, findPython } from './lib/python/venv.ts'
import { ensureRust, ensureWasmPack } from './lib/rust.ts'
import { add, exitCode, failure, inCi, NOTHING, summaryLine } from './lib/tally.ts'
import { apart } from './test/apart.ts'
import { CHECKS, GROUPS, QUICK, runCheck } from './test/checks.ts'
import { timesText } from './test/times.ts'

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

/** What the checks need, installed where that is possible; what can't be had skips them, and what goes wrong is a failure. */
async function findTools(checks: readonly Check[], asked?: string): Promise<[Tools, Tally]> {
  const tools: Tools = { rust: false, python: false }
  const needs = new Set(checks.map(check => check.needs))
  let missing = NOTHING
  const attempt = (what: string, find: () => Promise<void>) => find().catch((error: Error) => {
    reportError(error)
    missing = add(missing, failure(`set-up: ${what}: ${error.message}`))
  })
  if (needs.has('rust') || needs.has('python')) {
    await attempt('Rust', async () => {
      if (!await ensureRust())
        return
      await ensureWasmPack()
      tools.rust = true
    })
  }
  if (needs.has('python') && tools.rust && await findPython()) {
    await attempt('Python', async () => {
      await ensureVenv()
      tools.python = true
    })
  }
  if (needs.has('chromium')) {
    await attempt('Chromium', async () => {
      const { path, from } = await ensureChromium(asked)
      console.log(`Chromium: ${path} (${from})`)
      tools.chromium = path
    })
  }
  return [tools, missing]
}

interface Ran { total: Tally, took: Timed[] }

/** One after the other, each with what it took. */
async function runInTurn(checks: readonly Check[], tools: Tools): Promise<Ran> {
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

/** Neither needs the other, and each keeps about one core busy. The second takes longer, so that the first builds the decks meanwhile. */
const FIRST: readonly Group[] = ['lint', 'unit', 'deck']
const BESIDE: readonly Group[] = ['rust', 'python', 'wasm']

/** Rust's and Python's checks beside those of the TypeScript; then, with the machine to itself, the deck in a browser. */
async function runAll(checks: readonly Check[], tools: Tools): Promise<Ran> {
  const of = (groups: readonly Group[]) => checks.filter(({ group }) => groups.includes(group))
  const others = apart(() => runInTurn(of(BESIDE), tools))
  const parts = [
    await runInTurn(of(FIRST), tools),
    await others(),
    await runInTurn(checks.filter(({ group }) => ![...FIRST, ...BESIDE].includes(group)), tools),
  ]
  return { total: add(...parts.map(({ total }) => total)), took: parts.flatMap(({ took }) => took) }
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
  const [tools, missing] = await findTools(checks, options.chromium)
  const setUp = { name: 'Set-up', ms: performance.now() - started }
  const { total: tested, took } = await runAll(checks, tools)
  const total = add(missing, tested)
  console.log(`\n${timesText([setUp, ...took], total.times)}`)
  if (total.flaky.length > 0)
    console.log(`\n== Flaky: ${total.flaky.length} passed at the second try\n${total.flaky.map(line => `  ${line}`).join('\n')}`)
  if (total.failures.length > 0)
    console.log(`\n== Failed\n${total.failures.map(line => `  ${line}`).join('\n')}`)
  if (inCi() && total.skipped > 0)
    console.log('\nWith CI=true a skip is a failure: what the tests need has to be there.')
  console.log(`\nAll of it took ${since(started)}.\n${summaryLine(total)}`)
  return exitCode(total, inCi())
})

if (import.meta.main)
  await runCommand(command)
