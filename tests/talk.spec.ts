/** The talk from its first slide to its last, as it is presented: by keyboard. tests/offline.spec.ts walks the workshop. */
import { expect, test } from '@playwright/test'
import { ensureDeck } from '../scripts/lib/deck'
import { serve } from '../scripts/lib/serve'
import { walkDeck } from '../scripts/rehearse/walk'
import { readDeck } from './support/deck'
import { expectWalked, WALK_FROM } from './support/walked'

/** With the talk's build in it; a limit for what hangs, not a measure. */
const WALK_WITHIN_MS = 400_000

test('The talk walks through by keyboard: every slide and click, no console error, nothing from another origin', async ({ page }) => {
  test.setTimeout(WALK_WITHIN_MS)
  const server = await serve(await ensureDeck({ entry: 'slides.md' }))
  try {
    expectWalked(await walkDeck(page as never, server.url, { path: WALK_FROM }), await readDeck('slides.md'))
  }
  finally {
    await server.close()
  }
})

test('A press that moves nothing is told, with the slide', async ({ page, baseURL }) => {
  await page.addInitScript(() => addEventListener('keydown', event => event.key === 'ArrowRight' && event.stopImmediatePropagation(), true))
  await expect(walkDeck(page as never, baseURL!, { movedWithinMs: 1000 })).rejects.toThrow(
    'The right arrow key on slide 1 (Rust & Python: a match, measured), at click 0 of 0, moves nothing.',
  )
})

test('What goes wrong on a slide is told with it', async ({ page, baseURL }) => {
  await page.addInitScript(() => setTimeout(() => console.error('a loose wire')))
  const slides: string[][] = []
  await walkDeck(page as never, baseURL!, {
    path: `/${(await readDeck()).slides.length}`,
    onSlide: ({ problems }) => slides.push(problems),
  })
  expect(slides).toEqual([[expect.stringContaining('console: a loose wire')]])
})
