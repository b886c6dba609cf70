/** `npm run numpy`: brings NumPy into the slides. */
import { defineCommand, runCommand, UsageError } from './lib/command.ts'
import { inRoot } from './lib/paths.ts'
import { ensurePythonAssets } from './lib/python/assets.ts'
import { fetchWheel, isPresent, NUMPY, takeWheel } from './lib/python/numpy.ts'

export const command = defineCommand({
  name: 'npm run numpy',
  summary: `Fetches NumPy's wheel for Python in the slides (${NUMPY.file}), and checks it.`,
  options: {
    from: { type: 'string', value: 'FILE', help: 'Take the wheel from this file, and not from the network.' },
    url: { type: 'string', value: 'URL', help: `Fetch it from here. Default: ${NUMPY.url}` },
  },
}, async ({ from, url = NUMPY.url }) => {
  if (!/^https?:/.test(url) || !URL.canParse(url))
    throw new UsageError(`--url is an address that begins with http:// or https://, not "${url}".`)
  const folder = inRoot('.cache', 'wheels')
  if (from)
    await takeWheel(folder, from)
  else if (!isPresent(folder))
    await fetchWheel(folder, { ...NUMPY, url })
  await ensurePythonAssets()
  console.log(`${NUMPY.file} is in place. The deck has it at its next build.`)
})

if (import.meta.main)
  await runCommand(command)
