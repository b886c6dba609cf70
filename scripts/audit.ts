/** `npm run audit`: known weaknesses of what the deck is made of, and licences of the Rust crates. Needs the network. */
import { readNpmAudit } from './audit/npm.ts'
import { defineCommand, runCommand } from './lib/command.ts'
import { ask, run } from './lib/run.ts'
import { addCargoToPath } from './lib/rust.ts'
import { add, exitCode, failure, inCi, PASSED, SKIPPED, summaryLine } from './lib/tally.ts'

export const command = defineCommand({
  name: 'npm run audit',
  summary: 'Asks the registries about known weaknesses of the npm packages that are served, and of the crates (with cargo-deny).',
  options: {
    all: { type: 'boolean', help: 'Also the npm packages that only build and test the deck.' },
  },
}, async ({ all }) => {
  const total = add(await npmPackages(all), await crates())
  console.log(summaryLine(total))
  return exitCode(total, inCi())
})

async function npmPackages(all = false) {
  const { stdout, output } = await run('npm', ['audit', ...all ? [] : ['--omit=dev'], '--json'], { show: false })
  const { outcome, words } = readNpmAudit(stdout, output)
  console.log(`npm packages: ${words}`)
  return outcome === 'passed' ? PASSED : outcome === 'skipped' ? SKIPPED : failure(words)
}

/** deny.toml says which licences a crate may have. */
async function crates() {
  addCargoToPath()
  if (await ask('cargo', ['deny', '--version']) === undefined) {
    console.log('Crates: skipped, there is no cargo-deny here (cargo install --locked cargo-deny)')
    return SKIPPED
  }
  const { code } = await run('cargo', ['deny', '--all-features', 'check', 'advisories', 'licenses', 'sources'])
  return code === 0 ? PASSED : failure('cargo deny: see its output above')
}

if (import.meta.main)
  await runCommand(command)
