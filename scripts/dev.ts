/** `npm run dev`: the deck for its authors, with hot reload. Present from `npm start` instead: it starts faster. */
import { defineCommand, runCommand, wholeNumber } from './lib/command.ts'
import { DECK_OPTIONS, entryOf } from './lib/deck-source.ts'
import { packageBin } from './lib/paths.ts'
import { ensurePython } from './lib/python/set-up.ts'
import { run } from './lib/run.ts'
import { ensureRustcAssets } from './lib/rustc/assets.ts'
import { ensureWasm } from './lib/wasm-files.ts'

export const command = defineCommand({
  name: 'npm run dev',
  summary: 'Serves the deck with hot reload until Ctrl-C.',
  options: {
    port: { type: 'string', value: 'N', help: 'Port, 3031 by default: at that of npm start a browser shows what it has stored.' },
    ...DECK_OPTIONS,
  },
}, async ({ port, workshop }) => {
  const number = wholeNumber('port', port, 1, 65535) ?? 3031
  await ensureWasm()
  await ensurePython()
  await ensureRustcAssets()
  return (await run(packageBin('slidev'), [entryOf({ workshop }), '--port', String(number)])).code
})

if (import.meta.main)
  await runCommand(command)
