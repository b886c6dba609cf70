/** Speaker notes: how long, what to say, a mark for every click, and what to do when a demo fails. */
import type { Deck, DeckSlide } from '../support/deck'
import { secondsOfNote } from '../../components/deck/notes'
import { words } from './words'

const LEAST_WORDS = 8

export function secondsOf({ note }: DeckSlide): number {
  return secondsOfNote(note)
}

export function checkNotes(slide: DeckSlide, clicks: number): string[] {
  const marks = [...slide.note.matchAll(/\[click(?::(\d+))?\]/g)].reduce((sum, [, many]) => sum + Number(many ?? 1), 0)
  return [
    ...(secondsOf(slide) > 0 ? [] : ['notes lack "time m:ss"']),
    ...(words(slide.note).length < LEAST_WORDS ? ['notes do not say what to say'] : []),
    ...(marks === clicks ? [] : [`notes have ${marks} [click], the slide takes ${clicks}`]),
    ...(slide.layout === 'demo' && !/^fallback: \S/m.test(slide.note) ? ['notes of a demo lack "fallback:"'] : []),
  ]
}

export function checkTotalTime({ slides, durationSeconds }: Deck): string[] {
  const total = slides.reduce((sum, slide) => sum + secondsOf(slide), 0)
  return total <= durationSeconds ? [] : [`times sum to ${total} s, duration says ${durationSeconds} s`]
}
