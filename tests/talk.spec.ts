/** Both decks from the first slide to the last, as they are presented: by keyboard, and without a network. */
import { expect, test } from '@playwright/test'
import { ensureDeck } from '../scripts/lib/deck'
import { serve } from '../scripts/lib/serve'
import { walkDeck } from '../scripts/rehearse/walk'
import { readDeck } from './support/deck'

/** With the talk's build in it; a limit for what hangs, not a measure. */
const WALK_WITHIN_MS = 400_000

for (const entry of ['slides.md', 'workshop.md'] as const) {
  test(`${entry} walks through by keyboard: every slide and click, no console error, nothing from another origin`, async ({ page }) => {
    test.setTimeout(WALK_WITHIN_MS)
    const deck = await readDeck(entry)
    const server = await serve(await ensureDeck({ entry }))
    try {
      const walked = await walkDeck(page as never, server.url)
      expect(walked.filter(({ problems }) => problems.length > 0)).toEqual([])
      expect(walked.map(({ no }) => no)).toEqual(deck.slides.map(({ no }) => no))
      const written = deck.slides.map(({ content }) => /^# ([^<\n]+)$/m.exec(content)?.[1])
      expect(walked.map(({ title }, index) => written[index] && title)).toEqual(written.map(title => title?.replaceAll('\'', '’')))
    }
    finally {
      await server.close()
    }
  })
}

test('A press that moves nothing is told, with the slide', async ({ page, baseURL }) => {
  await page.addInitScript(() => addEventListener('keydown', event => event.key === 'ArrowRight' && event.stopImmediatePropagation(), true))
  await expect(walkDeck(page as never, baseURL!)).rejects.toThrow('A press of the right arrow key on slide 1 (Rust & Python: a match, measured), at click 0 of 0, moves nothing.')
})

test('What goes wrong on a slide is told with it', async ({ page, baseURL }) => {
  await page.addInitScript(() => setTimeout(() => console.error('a loose wire')))
  const slides: string[][] = []
  await walkDeck(page as never, baseURL!, { path: `/${(await readDeck()).slides.length}`, onSlide: ({ problems }) => slides.push(problems) })
  expect(slides).toEqual([[expect.stringContaining('console: a loose wire')]])
})
