/** `npm run dev`: the deck for its authors, with hot reload. Present from `npm start` instead: it starts faster. */
import { runCommand, wholeNumber } from './lib/command.ts'
import { packageBin } from './lib/paths.ts'
import { ensurePython } from './lib/python/set-up.ts'
import { run } from './lib/run.ts'
import { ensureWasm } from './lib/wasm-files.ts'

const command = {
  name: 'npm run dev',
  summary: 'Serves the deck with hot reload until Ctrl-C.',
  options: {
    port: { type: 'string', value: 'N', help: 'Port, 3030 by default.' },
    workshop: { type: 'boolean', help: 'The workshop instead of the talk.' },
  },
} as const

await runCommand(command, async ({ port, workshop }: { port?: string, workshop?: boolean }) => {
  const number = wholeNumber('port', port, 1, 65535) ?? 3030
  await ensureWasm()
  await ensurePython()
  return (await run(packageBin('slidev'), [workshop ? 'workshop.md' : 'slides.md', '--port', String(number)])).code
})
