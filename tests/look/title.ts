import type { Page } from '@playwright/test'
import type { DeckSlide } from '../support/deck'
import { claims } from '../support/deck'
import { words } from './words'

/** One h1 of two lines at most; a claim is a sentence of 5 to 14 words. */
export async function checkTitle(page: Page, selector: string, slide: DeckSlide): Promise<string[]> {
  const titles = page.locator(`${selector} h1`)
  if (await titles.count() !== 1)
    return [`has ${await titles.count()} h1`]
  const { text, lines } = await titles.evaluate((h1) => {
    const range = document.createRange()
    range.selectNodeContents(h1)
    const { height } = range.getBoundingClientRect()
    return { text: h1.textContent.trim(), lines: Math.round(height / Number.parseFloat(getComputedStyle(h1).lineHeight)) }
  })
  const count = words(text).length
  return [
    ...(lines > 2 ? [`title has ${lines} lines`] : []),
    ...(claims(slide) && (count < 5 || count > 14) ? [`title has ${count} words: "${text}"`] : []),
    ...(claims(slide) && /[?:]$/.test(text) ? [`title ends in "${text.at(-1)}": "${text}"`] : []),
  ]
}
