/** What the audience has selected in the picture: the same in all windows of the deck. */
import type { Spread } from './sample.ts'
import { createGlobalState } from '@vueuse/core'
import { sharedChoice } from '../runtime/shared.ts'
import { deckWindows } from '../runtime/windows.ts'
import { nearestTo } from './choose.ts'
import { FRAME, makeSample } from './sample.ts'

interface Choice {
  spread: Spread
  /** Index of the point in question. */
  chosen: number
}

/** Kept as long as the page. */
export const useChoice = createGlobalState(() => {
  const shared = sharedChoice('scatter', initial('uniform'), deckWindows())
  return {
    choice: shared.choice,
    choose: (chosen: number) => chosen !== shared.choice.value.chosen && shared.choose({ chosen }),
    spreadOut: (spread: Spread) => shared.choose(initial(spread)),
  }
})

/** The point in the middle. */
function initial(spread: Spread): Choice {
  return { spread, chosen: nearestTo(makeSample(spread), FRAME.width / 2, FRAME.height / 2) }
}
