/** `npm run build`: the deck as files for any static host. */
import { relative, resolve } from 'node:path'
import { defineCommand, runCommand, UsageError } from './lib/command.ts'
import { DECK_OPTIONS, entryOf } from './lib/deck-source.ts'
import { ensureDeck } from './lib/deck.ts'
import { ROOT } from './lib/paths.ts'

export const command = defineCommand({
  name: 'npm run build',
  summary: 'Builds the deck when it is stale.',
  options: {
    base: { type: 'string', value: 'PATH', help: 'Where it will be served: /a-match-measured/. Default: /.' },
    out: { type: 'string', value: 'FOLDER', help: 'Folder below dist/. Default: dist/deck.' },
    ...DECK_OPTIONS,
    force: { type: 'boolean', help: 'Build even when nothing has changed.' },
  },
}, async ({ base, out, workshop, force }) => {
  if (base !== undefined && !/^\/(?:.+\/)?$/.test(base))
    throw new UsageError(`--base begins and ends with a slash: /a-match-measured/, not "${base}".`)
  const folder = out === undefined ? undefined : resolve(ROOT, out)
  if (folder !== undefined && !/^dist[\\/]./.test(relative(ROOT, folder)))
    throw new UsageError(`--out is a folder below dist/, not "${out}".`)
  const built = await ensureDeck({ entry: entryOf({ workshop }), base, out: folder, force })
  console.log(`The deck is in ${relative(ROOT, built)}/.`)
})

if (import.meta.main)
  await runCommand(command)
