/** `npm run rules`: writes the documentation of the rules that the deck's linted cell uses. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CommandError, defineCommand, runCommand } from './lib/command.ts'
import { inRoot } from './lib/paths.ts'
import { ensureVenv } from './lib/python/venv.ts'
import { must } from './lib/run.ts'
import { bundleRules } from './rules/bundle.ts'

const FILE = inRoot('public', 'ruff', 'rules.json')

export const command = defineCommand({
  name: 'npm run rules',
  summary: 'Writes the documentation of the pinned ruff\'s rules to public/ruff/rules.json: commit what changes.',
  options: {
    check: { type: 'boolean', help: 'Write nothing; fail when the file is not what would be written.' },
  },
}, async ({ check }) => {
  const { bin } = await ensureVenv()
  const ruff = (...args: string[]) => must(join(bin, 'ruff'), args)
  const settings = readFileSync(inRoot('snippets', 'tooling', 'ruff.json'), 'utf8')
  const { lint: { select } } = JSON.parse(settings) as { lint: { select: string[] } }
  const bundle = bundleRules(await ruff('rule', '--all', '--output-format', 'json'), (await ruff('--version')).trim(), select)
  if (check && readFileSync(FILE, 'utf8') !== bundle)
    throw new CommandError('public/ruff/rules.json is not what the pinned ruff says. Run: npm run rules.')
  if (!check) {
    mkdirSync(dirname(FILE), { recursive: true })
    writeFileSync(FILE, bundle)
  }
  const { rules } = JSON.parse(bundle) as { rules: unknown[] }
  console.log(`public/ruff/rules.json: ${rules.length} rules, ${bundle.length.toLocaleString('en')} characters.`)
})

if (import.meta.main)
  await runCommand(command)
