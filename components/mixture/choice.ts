/** How many components, which start and which iteration: the same in all windows, which train alike, each for itself. */
import type { Choice } from './training.ts'
import { createGlobalState } from '@vueuse/core'
import { ref } from 'vue'
import { turns } from '../runtime/exclusive.ts'
import { sharedChoice } from '../runtime/shared.ts'
import { deckWindows } from '../runtime/windows.ts'
import { BLOBS, MOST } from './training.ts'

const START: Choice = { components: BLOBS, seed: 1, iteration: 0 }

/** Kept as long as the page. */
export const useTraining = createGlobalState(() => {
  const shared = sharedChoice('mixture', START, deckWindows())
  const { choice } = shared
  const choose = (change: Partial<Choice>) => shared.choose(change)
  const step = () => choose({ iteration: Math.min(choice.value.iteration + 1, MOST) })
  const { isPlaying, play, pause } = usePlaying(step, () => choice.value.iteration < MOST)

  /** A click is an iteration, the last one plays, in the window that measures. Opened at a click, it is where that one leads. */
  function follow(click: number, before: number, clicks: number): void {
    pause()
    if (click === clicks && before === clicks - 1)
      return void (deckWindows().isRunner.value && play())
    choose({ iteration: click === clicks ? MOST : click })
  }

  function restart(change: Partial<Choice>): void {
    pause()
    choose({ iteration: 0, ...change })
  }

  return { choice, isPlaying, pause, play, follow, step, restart }
})

/** A step a frame, while nothing else measures, until it is paused or there is none left. */
function usePlaying(step: () => void, isLeft: () => boolean) {
  const isPlaying = ref(false)
  const turn = turns.exclusive('mixture', pause)

  function pause(): void {
    isPlaying.value = false
  }

  function play(): void {
    if (isPlaying.value)
      return
    isPlaying.value = true
    void turn.take(async () => {
      while (isPlaying.value && isLeft()) {
        step()
        await new Promise(requestAnimationFrame)
      }
      pause()
    })
  }

  return { isPlaying, play, pause }
}
