/**
 * The rules of the deck's look, over every slide, every click and both colour schemes: one test a slide, and a few for the deck
 * as a whole. Each rule is a small file in tests/look that returns what is wrong, in words.
 */
import type { DeckSlide } from './support/deck'
import { expect, test } from '@playwright/test'
import { openPrint } from '../scripts/export/print'
import { checkAlternatives } from './look/alternatives'
import { checkContrast } from './look/contrast'
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
import { clicksOf, mountNearSlidesOnly, openSlide, showScheme, slideCount, slideSelector, step, watch } from './support/stage'

const deck = await readDeck()

test('The deck: colours, times', () => {
  expect(checkTokens(ROOT)).toEqual([])
  expect(checkOtherColours(ROOT)).toEqual([])
  expect(checkTotalTime(deck)).toEqual([])
})

test('The deck has the slides that its Markdown lists', async ({ page }) => {
  expect(await slideCount(page)).toBe(deck.slides.length)
})

test('The whole deck in one page: what a label or a description names is there once', async ({ page }) => {
  await openSlide(page, 1, 'python=later')
  await expect(page.locator('#slide-content .deck-slide')).toHaveCount(deck.slides.length, { timeout: 60_000 })
  expect(await page.evaluate(namedNotOnce)).toEqual([])
})

test.describe('Each slide at each click, light and dark', () => {
  test.use({ colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' }, serviceWorkers: 'block' })

  for (const slide of deck.slides)
    test(`Slide ${slide.no}: ${titleOf(slide)}`, ({ page, baseURL }) => checkSlide(page, baseURL!, slide))
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
  const named = REFERENCES.flatMap(name => [...document.querySelectorAll(`[${name}]`)].flatMap(element => element.getAttribute(name)!.split(/\s+/)))
  return [...new Set(named)].filter(id => id !== '' && document.querySelectorAll(`[id="${CSS.escape(id)}"]`).length !== 1)
}

async function checkSlide(page: Page, url: string, slide: DeckSlide): Promise<void> {
  const selector = slideSelector(slide.no)
  const watched = watch(page, new URL(url).origin)
  await mountNearSlidesOnly(page)
  await openSlide(page, slide.no, 'python=later')
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
    problems.push(
      ...(await checkView(page, selector, slide)).map(problem => `click ${click}: ${problem}`),
      ...(await checkDark(page, selector)).map(problem => `click ${click}, dark: ${problem}`),
    )
  }
  if (clicks > 0)
    problems.push(...await checkFonts(page, selector))
  expect([...problems, ...watched.foreign.map(request => `requests ${request}`)]).toEqual([])
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
    ...await checkContrast(page, selector),
  ]
}

/** What the colours change. A slide that is seen twice need not be measured and laid out twice. */
async function checkDark(page: Page, selector: string): Promise<string[]> {
  await showScheme(page, 'dark')
  const problems = [...checkOverflow(await seenOn(page, selector)), ...await checkContrast(page, selector)]
  await showScheme(page, 'light')
  return problems
}

function titleOf({ content }: DeckSlide): string {
  return content.match(/^# (.+)$/m)?.[1] ?? 'no title'
}
