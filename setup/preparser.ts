/**
 * Two decks from the same slides: the entry says with `deck: talk` or `deck: workshop` which one it is, and a slide with
 * `only: workshop` in its front matter is left out of the talk (and one with `only: talk` out of the workshop).
 */
import { definePreparserSetup } from '@slidev/types'

const DECKS: readonly unknown[] = ['talk', 'workshop']

export default definePreparserSetup(({ headmatter, filepath }) => [{
  name: 'only',
  async transformSlide(_content, frontmatter: { only?: unknown, hide?: boolean }) {
    if (frontmatter.only === undefined)
      return undefined
    if (!DECKS.includes(frontmatter.only))
      throw new Error(`A slide says "only: ${String(frontmatter.only)}". It is one of: ${DECKS.join(', ')}.`)
    if (!DECKS.includes(headmatter.deck))
      throw new Error(`${filepath} has to say in its front matter which deck it is: "deck: talk" or "deck: workshop".`)
    if (frontmatter.only !== headmatter.deck)
      frontmatter.hide = true
    return undefined
  },
}])
