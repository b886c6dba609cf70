/** What the audience has selected in the picture: the same in all windows of the deck. */
import type { Spread } from './sample.ts'
import { useBroadcastChannel } from '@vueuse/core'
import { effectScope, shallowRef, watch } from 'vue'
import { nearestTo } from './choose.ts'
import { FRAME, makeSample } from './sample.ts'

const NAME = 'a-match-measured-scatter'

interface Choice {
  spread: Spread
  /** Index of the point in question. */
  chosen: number
}

type ChoiceStore = ReturnType<typeof createChoice>

let store: ChoiceStore | undefined

/** The choice of this window, made at its first use and kept as long as the page. */
export function useChoice(): ChoiceStore {
  return store ??= effectScope(true).run(createChoice)!
}

function createChoice() {
  const choice = shallowRef(initial('uniform'))
  const { data, post } = useBroadcastChannel<Choice, Choice>({ name: NAME })
  watch(data, heard => heard && (choice.value = heard))

  function tell(next: Choice): void {
    choice.value = next
    post(next)
  }

  return {
    choice,
    choose: (chosen: number) => chosen !== choice.value.chosen && tell({ ...choice.value, chosen }),
    spreadOut: (spread: Spread) => tell(initial(spread)),
  }
}

/** The point in the middle. */
function initial(spread: Spread): Choice {
  return { spread, chosen: nearestTo(makeSample(spread), FRAME.width / 2, FRAME.height / 2) }
}
