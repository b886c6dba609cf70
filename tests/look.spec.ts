/**
 * The rules of the deck's look, over every slide, every click and both colour schemes: one test a slide, and a few for the deck
 * as a whole. Each rule is a small file in tests/look that returns what is wrong, in words.
 */
import type { DeckSlide } from './support/deck'
import { expect } from '@playwright/test'
import { openPrint } from '../scripts/export/print'
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
import { clicksOf, openSlide, showScheme, slideCount, slideSelector, step } from './support/stage'
import { test } from './support/test'

const deck = await readDeck()

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

  for (const slide of deck.slides)
    test(`Slide ${slide.no}: ${titleOf(slide)}`, ({ page }) => checkSlide(page, slide))
})

test('Print: every title once, recorded results only', async ({ page, baseURL }) => {
  const slides = await openPrint(page as never, baseURL!)
  const titles = slides.map(({ title }) => title)
  expect(titles.every(Boolean)).toBe(true)
  expect(new Set(titles).size).toBe(deck.slides.length)
  expect(slides.filter(({ canvases }) => canvases > 0)).toEqual([])
  await expect(page.locator('#print-content')).not.toContainText(/\bLIVE\b/)
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

async function checkSlide(page: Page, slide: DeckSlide): Promise<void> {
  const selector = slideSelector(slide.no)
  await openSlide(page, slide.no)
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
  expect(problems).toEqual([])
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
  return [...light.map(problem => `light: ${problem}`), ...dark.map(problem => `dark: ${problem}`)]
}

function titleOf({ content }: DeckSlide): string {
  return content.match(/^# (.+)$/m)?.[1] ?? 'no title'
}
