/** Builds the deck when stale and serves it, nothing else: what the browser tests start. */
import { defineCommand, runCommand, wholeNumber } from './lib/command.ts'
import { DECK_OPTIONS, entryOf } from './lib/deck-source.ts'
import { ensureDeck } from './lib/deck.ts'
import { serve } from './lib/serve.ts'

export const command = defineCommand({
  name: 'node scripts/serve.ts',
  summary: 'Serves the built deck on localhost.',
  options: {
    port: { type: 'string', value: 'N', help: 'Port; any free one by default.' },
    ...DECK_OPTIONS,
  },
}, async ({ port, workshop }) => {
  const server = await serve(await ensureDeck({ entry: entryOf({ workshop }) }), { port: wholeNumber('port', port, 0, 65535) })
  console.log(`Serving ${server.url}.`)
})

if (import.meta.main)
  await runCommand(command)
