/** Builds the deck when stale and serves it, nothing else: what the browser tests start. */
import { runCommand, wholeNumber } from './lib/command.ts'
import { ensureDeck } from './lib/deck.ts'
import { serve } from './lib/serve.ts'

const command = {
  name: 'node scripts/serve.ts',
  summary: 'Serves the built deck on localhost.',
  options: {
    port: { type: 'string', value: 'N', help: 'Port; any free one by default.' },
    workshop: { type: 'boolean', help: 'The workshop instead of the talk.' },
  },
} as const

await runCommand(command, async ({ port, workshop }: { port?: string, workshop?: boolean }) => {
  const server = await serve(await ensureDeck({ entry: workshop ? 'workshop.md' : 'slides.md' }), { port: wholeNumber('port', port, 0, 65535) })
  console.log(`Serving ${server.url}.`)
})
