/**
 * The rules of the deck's look, over every slide, every click and both colour schemes: walks of a few slides each, and a few tests
 * for the deck as a whole. Each rule is a small file in tests/look that returns what is wrong, in words.
 */
import type { DeckSlide } from './support/deck'
import { expect } from '@playwright/test'
import { checkAccess, checkColours } from './look/access'
import { checkAlternatives } from './look/alternatives'
import { checkFonts } from './look/fonts'
import { checkMotion } from './look/motion'
import { checkNotes, checkTotalTime } from './look/notes'
import { checkNumbers } from './look/numbers'
import { checkOverflow } from './look/overflow'
import { seenOn } from './look/seen'
import { checkSize } from './look/size'
import { checkTitle } from './look/title'
import { checkOtherColours, checkTokens } from './look/tokens'
import { checkClicks, checkCodeSource, checkWords } from './look/words'
import { checkZones } from './look/zones'
import { claims, readDeck, ROOT } from './support/deck'
import { clicksOf, openSlide, showScheme, slideCount, slideSelector, step, stepToSlide } from './support/stage'
import { test } from './support/test'

const deck = await readDeck()

/** Slides of one walk: a page is loaded once for all of them, and several walks go on at the same time. */
const WALK = 8
const walks = deck.slides.flatMap((slide, index) => {
  const walk = deck.slides.slice(index, index + WALK)
  return index % WALK === 0 ? [[slide.no, walk.at(-1)!.no, walk] as const] : []
})

test('The deck: colours, times', () => {
  expect(checkTokens(ROOT)).toEqual([])
  expect(checkOtherColours(ROOT)).toEqual([])
  expect(checkTotalTime(deck)).toEqual([])
})

test('The deck has the slides that its Markdown lists', async ({ page }) => {
  expect(await slideCount(page)).toBe(deck.slides.length)
})

test.describe('The whole deck in one page', () => {
  test.use({ mounts: 'all' })

  test('what a label or a description names is there once', async ({ page }) => {
    await openSlide(page, 1)
    await expect(page.locator('#slide-content .deck-slide')).toHaveCount(deck.slides.length, { timeout: 60_000 })
    expect(await page.evaluate(namedNotOnce)).toEqual([])
  })
})

test.describe('Each slide at each click, light and dark', () => {
  test.use({ colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } })

  // Python would start on one slide, end with it, and start again on the next; it is at its start on each, as when one walks fast.
  test.beforeEach(({ page }) => page.route('**/assets/python-worker-*.js', async (route) => {
    await route.fulfill({ response: await route.fetch(), body: '' })
  }))

  for (const [first, last, walk] of walks)
    test(`Slides ${first} to ${last}`, ({ page }) => checkWalk(page, walk))
})

type Page = Parameters<typeof seenOn>[0]

/** In the page: ids that an element refers to, for users of screen readers, and that no element or several elements have. */
function namedNotOnce(): string[] {
  const REFERENCES = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns']
  const named = REFERENCES.flatMap(name =>
    [...document.querySelectorAll(`[${name}]`)].flatMap(element => element.getAttribute(name)!.split(/\s+/)),
  )
  return [...new Set(named)].filter(id => id !== '' && document.querySelectorAll(`[id="${CSS.escape(id)}"]`).length !== 1)
}

/** From the first click of the first slide to the last click of the last one, by keyboard; what is wrong is told with the slide. */
async function checkWalk(page: Page, walk: readonly DeckSlide[]): Promise<void> {
  const problems: string[] = []
  for (const [index, slide] of walk.entries()) {
    await (index === 0 ? openSlide(page, slide.no) : stepToSlide(page, slide.no))
    problems.push(...(await checkSlide(page, slide)).map(problem => `slide ${slide.no}, ${problem}`))
  }
  expect(problems).toEqual([])
}

/** As it comes, at each click, and in both schemes at the last one, from where the walk goes on. */
async function checkSlide(page: Page, slide: DeckSlide): Promise<string[]> {
  const selector = slideSelector(slide.no)
  const clicks = await clicksOf(page, slide.no)
  const problems = [
    ...await checkTitle(page, selector, slide),
    ...checkNotes(slide, clicks),
    ...checkClicks(slide, clicks),
    ...checkCodeSource(slide, ROOT),
    ...await checkFonts(page, selector),
  ]
  for (let click = 0; click <= clicks; click++) {
    if (click > 0)
      await step(page, slide.no, click)
    problems.push(...(await checkView(page, selector, slide)).map(problem => `click ${click}: ${problem}`))
  }
  problems.push(...await checkSchemes(page, selector))
  if (clicks > 0)
    problems.push(...await checkFonts(page, selector))
  return problems
}

/** What has to hold in every state. */
async function checkView(page: Page, selector: string, slide: DeckSlide): Promise<string[]> {
  const seen = await seenOn(page, selector)
  return [
    ...(seen.length === 0 ? ['shows nothing'] : []),
    ...checkOverflow(seen),
    ...checkSize(seen),
    ...await checkZones(page, selector, !claims(slide)),
    ...await checkWords(page, selector),
    ...await checkAlternatives(page, selector),
    ...await checkNumbers(page, selector),
    ...await checkMotion(page),
  ]
}

/** What the colours change, where all of the slide is there: at its last click. */
async function checkSchemes(page: Page, selector: string): Promise<string[]> {
  const light = await checkAccess(page, selector)
  await showScheme(page, 'dark')
  const dark = [...checkOverflow(await seenOn(page, selector)), ...await checkColours(page, selector)]
  await showScheme(page, 'light')
  return [...light.map(problem => `light: ${problem}`), ...dark.map(problem => `dark: ${problem}`)]
}
