/** `npm run export`: prints the built deck to a PDF, then reads the PDF and reports what is missing. */
import { mkdir } from 'node:fs/promises'
import { dirname, relative, resolve } from 'node:path'
import process from 'node:process'
import { checkPdf } from './export/pdf-check.ts'
import { readPdf } from './export/pdf-text.ts'
import { openPrint, printPage } from './export/print.ts'
import { withDeck } from './lib/browser.ts'
import { CommandError, defineCommand, runCommand, UsageError } from './lib/command.ts'
import { DECK_OPTIONS, entryOf } from './lib/deck-source.ts'
import { ensureDeck } from './lib/deck.ts'
import { inRoot } from './lib/paths.ts'

/** A lab takes up to a minute, a growth chart half of that, and they run one after the other. */
const LIVE_LIMIT_MS = 1_200_000

export const command = defineCommand({
  name: 'npm run export',
  summary: 'Prints the deck to a PDF with the recorded results, and checks the PDF by reading it.',
  options: {
    live: { type: 'boolean', help: 'Measure while exporting, instead of drawing what was recorded.' },
    ...DECK_OPTIONS,
    output: { type: 'string', value: 'FILE', help: 'Default: dist/a-match-measured.pdf (workshop: -workshop.pdf).' },
  },
}, async (options) => {
  const { live, workshop } = options
  const file = outputFile(options)
  const folder = await ensureDeck({ entry: entryOf({ workshop }) })
  await mkdir(dirname(file), { recursive: true })
  const slides = await withDeck(folder, async ({ page, url }) => {
    console.log(live ? 'Measuring and printing …' : 'Printing …')
    const printed = await openPrint(page, url, { live, progress, timeoutMs: live ? LIVE_LIMIT_MS : undefined })
    await printPage(page, file)
    return printed
  })
  const problems = checkPdf(await readPdf(file), slides, { live })
  const name = relative(process.cwd(), file)
  if (problems.length > 0)
    throw new CommandError(`${problems.join('\n')}\n${name} was written, but ${problems.length} things are wrong with it.`)
  const charts = slides.reduce((sum, slide) => sum + slide.charts.length, 0)
  console.log(`${name}: ${slides.length} slides, ${charts} charts, every title and figure found in its text.`)
})

function outputFile({ output, workshop }: { output?: string, workshop?: boolean }): string {
  if (output === undefined)
    return inRoot('dist', workshop ? 'a-match-measured-workshop.pdf' : 'a-match-measured.pdf')
  if (!output.endsWith('.pdf'))
    throw new UsageError(`--output is a file that ends in .pdf, not "${output}".`)
  return resolve(output)
}

function progress(left: string[]): void {
  console.log(`Waiting for ${left.slice(0, 4).join('; ')}${left.length > 4 ? ` and ${left.length - 4} more` : ''} …`)
}

if (import.meta.main)
  await runCommand(command)
