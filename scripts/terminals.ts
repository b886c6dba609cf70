/** `npm run terminals`: runs the sessions of uv and maturin that slides show, and records them. */
import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { parseSession } from '../snippets/terminals/session.ts'
import { defineCommand, oneOf, runCommand } from './lib/command.ts'
import { inRoot } from './lib/paths.ts'
import { ensureVenv } from './lib/python/venv.ts'
import { addCargoToPath } from './lib/rust.ts'
import { recordSession } from './terminals/record.ts'
import { SESSIONS } from './terminals/sessions.ts'

export const command = defineCommand({
  name: 'npm run terminals',
  summary: 'Runs the recorded terminal sessions again, in temporary folders, and writes snippets/terminals/*.json. Needs the network.',
  options: {
    only: { type: 'string', value: 'NAMES', help: `Only these, with commas between: ${SESSIONS.map(({ name }) => name).join(', ')}.` },
  },
}, async ({ only }) => {
  const names = SESSIONS.map(({ name }) => name)
  const wanted = only?.split(',').map(name => oneOf('terminal', name.trim(), names)) ?? names
  addCargoToPath()
  const venv = await ensureVenv()
  const [day] = new Date().toISOString().split('T')
  for (const plan of SESSIONS.filter(({ name }) => wanted.includes(name))) {
    process.stdout.write(`${plan.name}: ${plan.steps.length} commands … `)
    const file = `snippets/terminals/${plan.name}.json`
    const json = `${JSON.stringify(await recordSession(plan, venv, day!), null, 2)}\n`
    const { steps } = parseSession(json, file)
    writeFileSync(inRoot(file), json)
    console.log(`${steps.reduce((sum, { lines }) => sum + lines.length, 0)} lines`)
  }
  console.log(`Recorded ${wanted.length} of ${names.length} terminals.`)
})

if (import.meta.main)
  await runCommand(command)
