/** `npm start`: builds what is stale and serves the deck, as it is presented. */
import { spawn } from 'node:child_process'
import process from 'node:process'
import { defineCommand, runCommand, wholeNumber } from './lib/command.ts'
import { DECK_OPTIONS, entryOf } from './lib/deck-source.ts'
import { ensureDeck } from './lib/deck.ts'
import { newPassword } from './lib/guard.ts'
import { ensurePython } from './lib/python/set-up.ts'
import { serve } from './lib/serve.ts'
import { steps } from './lib/steps.js'
import { ensureWasm } from './lib/wasm-files.ts'
import { addressOf, networkText } from './start/network.ts'

export const command = defineCommand({
  name: 'npm start',
  summary: 'Sets up what is missing, builds what is stale, and serves the deck until Ctrl-C.',
  options: {
    port: { type: 'string', value: 'N', help: 'Port, 3030 by default; 0 takes any free one.' },
    host: { type: 'string', value: 'NAME', help: 'Address to listen on: 0.0.0.0 for the network, with a password. Default: localhost.' },
    open: { type: 'boolean', help: 'Open the deck in a browser (default in a terminal; --no-open: don\'t).' },
    ...DECK_OPTIONS,
  },
}, async ({ port, host, open, workshop }) => {
  const number = wholeNumber('port', port, 0, 65535) ?? 3030
  await ensureWasm()
  await ensurePython({ withNumPy: true })
  const folder = await ensureDeck({ entry: entryOf({ workshop }) })
  const isOpen = host !== undefined && !['localhost', '127.0.0.1', '::1'].includes(host)
  const password = isOpen ? newPassword() : undefined
  const server = await serve(folder, { port: number, host, password })
  console.log(`${steps.ready()}\n\n  Audience   ${server.url}/\n  Presenter  ${server.url}/presenter\n`)
  if (password !== undefined)
    console.log(networkText({ address: addressOf(host!), port: server.port, password }))
  console.log('A browser that has stored another build shows that one, and offers this one on its title.')
  console.log('Serving. Ctrl-C stops.')
  if (open ?? (process.stdout.isTTY && !process.env.CI))
    openBrowser(server.url)
  await untilStopped()
  await server.close()
  console.log('\nStopped.')
})

const OPENERS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', linux: 'xdg-open', win32: 'explorer' }

/** A machine without such a program still has the printed address. */
function openBrowser(url: string): void {
  const opener = OPENERS[process.platform]
  if (opener)
    spawn(opener, [url], { stdio: 'ignore', detached: true }).on('error', () => {}).unref()
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
}

if (import.meta.main)
  await runCommand(command)
