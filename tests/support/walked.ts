/** What holds of a deck that was walked by keyboard from its first slide to its last. */
import type { WalkedSlide } from '../../scripts/rehearse/walk'
import type { Deck } from './deck'
import { expect } from '@playwright/test'

/** The presses come faster than any run ends: what they begin need not last. */
export const WALK_FROM = '/1?run=short'

/** Every slide in its turn, with its title, and nothing that went wrong. */
export function expectWalked(walked: readonly WalkedSlide[], { slides }: Pick<Deck, 'slides'>): void {
  expect(walked.filter(({ problems }) => problems.length > 0)).toEqual([])
  expect(walked.map(({ no }) => no)).toEqual(slides.map(({ no }) => no))
  const written = slides.map(({ content }) => /^# ([^<\n]+)$/m.exec(content)?.[1])
  expect(walked.map(({ title }, index) => written[index] && title)).toEqual(written.map(title => title?.replaceAll('\'', '’')))
}
