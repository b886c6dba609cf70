/** `npm run rehearse`: walks every slide and every click as a presenter would, without a network, and reports. */
import type { WalkedSlide } from './rehearse/walk.ts'
import { readFileSync } from 'node:fs'
import { factIds, factsToRecheck, parseFacts } from '../components/deck/facts.ts'
import { secondsOfNote } from '../components/deck/notes.ts'
import { CANVAS, withDeck } from './lib/browser.ts'
import { CommandError, defineCommand, runCommand } from './lib/command.ts'
import { DECK_OPTIONS, entryOf, readDeckSource } from './lib/deck-source.ts'
import { ensureDeck } from './lib/deck.ts'
import { inRoot } from './lib/paths.ts'
import { walkDeck } from './rehearse/walk.ts'

export const command = defineCommand({
  name: 'npm run rehearse',
  summary: 'Walks every slide and every click by keyboard, offline, and reports each slide\'s time and what went wrong.',
  options: {
    ...DECK_OPTIONS,
    wait: { type: 'boolean', help: 'Let each instrument measure to its end before the next press.' },
    headed: { type: 'boolean', help: 'Show the browser.' },
  },
}, async ({ workshop, wait, headed }) => {
  const entry = entryOf({ workshop })
  const { slides } = await readDeckSource(entry)
  const planned = slides.map(({ note }) => secondsOfNote(note ?? ''))
  const folder = await ensureDeck({ entry })
  let at = 0
  console.log('   at  slide  notes  clicks  walked')
  function tell({ no, title, clicks, tookMs, problems }: WalkedSlide): void {
    const said = planned[no - 1] ?? 0
    const cells = [clock(at), String(no), clock(said), String(clicks), (tookMs / 1000).toFixed(1)]
      .map((cell, column) => cell.padStart(column === 3 ? 6 : 5))
    console.log(`${cells.join('  ')} s  ${title}`)
    problems.forEach(problem => console.log(`       ${problem}`))
    at += said
  }
  const walked = await withDeck(folder, async ({ page, url }) => {
    await page.setViewportSize(CANVAS)
    return walkDeck(page, url, { wait, onSlide: tell })
  }, { headed })
  const problems = walked.flatMap(slide => slide.problems)
  const presses = walked.reduce((sum, { clicks }) => sum + clicks + 1, -1)
  if (walked.length !== planned.length)
    throw new CommandError(`The deck shows ${walked.length} slides, its Markdown lists ${planned.length}.`)
  if (problems.length > 0) {
    const slides = walked.filter(slide => slide.problems.length > 0).length
    throw new CommandError(`${problems.length} things went wrong on ${slides} slides (see above).`)
  }
  tellFacts(slides.map(({ content }) => content).join('\n'))
  console.log(`${walked.length} slides, ${presses} presses, ${clock(at)} by the notes: nothing went wrong, nothing was asked of a network.`)
})

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`
}

/** Versions go out of date: what to look up again before the next talk. */
function tellFacts(content: string): void {
  const used = new Set([...content.matchAll(/<Source\s[^>]*?fact="([^"]*)"/g)].flatMap(([, ids]) => factIds(ids!)))
  const facts = factsToRecheck(parseFacts(readFileSync(inRoot('facts.md'), 'utf8')), used)
  console.log('\nLook up again before the talk, because they name a version (facts.md):')
  facts.forEach(({ id, fact, checked }) => console.log(`  checked ${checked}  ${id}: ${fact}`))
  console.log()
}

if (import.meta.main)
  await runCommand(command)
