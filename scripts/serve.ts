/** Builds the deck when stale and serves it, nothing else: what the browser tests start. */
import { runCommand, wholeNumber } from './lib/command.ts'
import { ensureDeck } from './lib/deck.ts'
import { serve } from './lib/serve.ts'

const command = {
  name: 'node scripts/serve.ts',
  summary: 'Serves the built deck on localhost.',
  options: { port: { type: 'string', value: 'N', help: 'Port; any free one by default.' } },
} as const

await runCommand(command, async ({ port }: { port?: string }) => {
  const server = await serve(await ensureDeck(), { port: wholeNumber('port', port, 0, 65535) })
  console.log(`Serving ${server.url}.`)
})
