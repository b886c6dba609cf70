/** `npm run snippets`: compiles and runs every snippet, and records the result next to it. */
import { defineCommand, runCommand } from './lib/command.ts'
import { installNative } from './lib/python/native.ts'
import { ensureVenv } from './lib/python/venv.ts'
import { add, exitCode, summaryLine } from './lib/tally.ts'
import { checkPython, checkRust } from './snippets/check.ts'

export const command = defineCommand({
  name: 'npm run snippets',
  summary: 'Compiles and runs every file of snippets/ and writes the result into the JSON next to it: commit what changes.',
  options: {
    check: { type: 'boolean', help: 'Only report where the result differs from the JSON.' },
    python: { type: 'boolean', help: 'Python too, which needs our module built: --no-python leaves it out.' },
  },
}, async ({ check = false, python = true }) => {
  const mode = check ? 'check' : 'write'
  let total = await checkRust(mode)
  if (python) {
    await installNative(await ensureVenv(), 'release')
    total = add(total, await checkPython(mode))
  }
  console.log(summaryLine(total))
  return exitCode(total, false)
})

if (import.meta.main)
  await runCommand(command)
