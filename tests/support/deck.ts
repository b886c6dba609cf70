/** The deck's Markdown as Slidev reads it: what a check of notes, clicks and code fences needs. */
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseTimeString } from '@slidev/parser'
import { readDeckSource } from '../../scripts/lib/deck-source'

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

export interface DeckSlide {
  /** From 1. */
  no: number
  layout: string
  /** May take a click per implementation, where other slides take five at most. */
  ladder: boolean
  /** Markdown without front matter and notes. */
  content: string
  note: string
  /** The deck that alone has the slide. */
  only?: 'talk' | 'workshop'
}

/** The workshop has every slide of the talk, so that is what tests look at unless they say otherwise. */
const MOST_SLIDES = 'workshop.md'

export interface Deck {
  slides: DeckSlide[]
  durationSeconds: number
}

export async function readDeck(entry = MOST_SLIDES): Promise<Deck> {
  const { slides, headmatter } = await readDeckSource(entry)
  return {
    durationSeconds: parseTimeString(headmatter.duration as string).seconds,
    slides: slides.map(({ frontmatter, content, note }, index) => ({
      no: index + 1,
      layout: frontmatter.layout ?? 'default',
      ladder: frontmatter.ladder === true,
      content,
      note: note ?? '',
      only: frontmatter.only,
    })),
  }
}

/** The number of the first slide whose Markdown has `text`. */
export function slideWith({ slides }: Pick<Deck, 'slides'>, text: string): number {
  const found = slides.find(({ content }) => content.includes(text))
  if (!found)
    throw new Error(`No slide of the deck has ${text}`)
  return found.no
}

/** Cover and chapters name something; every other slide claims something. */
export function claims({ layout }: DeckSlide): boolean {
  return layout !== 'cover' && layout !== 'chapter'
}
