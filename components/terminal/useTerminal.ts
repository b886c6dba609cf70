/** Feeds one `<Terminal>`: the slide's clicks and the clock to the replay, the replay's state to the view. */
import type { Session } from '../../snippets/terminals/session.ts'
import { useNav } from '@slidev/client'
import { useClipboard, usePreferredReducedMotion, useRafFn } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { useClicks, useIsActive } from '../runtime/useSlide.ts'
import { isOver } from './player.ts'
import { commandsOf, prepare, rowsAt, stagesAt, statusOf } from './screen.ts'

const ROOM = 12
/** The stages take the place of two rows. */
const ROOM_UNDER_STAGES = 10

export function useTerminal(session: Session) {
  const { isPrintMode, next } = useNav()
  const motion = usePreferredReducedMotion()
  const isActive = useIsActive()
  const clicked = useClicks(session.steps.length)
  const click = computed(() => isPrintMode.value ? session.steps.length : clicked.value)

  const elapsedMs = ref(Number.POSITIVE_INFINITY)
  const isPaused = ref(false)
  const isPlaying = computed(() => click.value > 0 && !isOver(session.steps[click.value - 1]!, elapsedMs.value))
  const clock = useRafFn(({ delta }) => {
    elapsedMs.value += delta
    if (!isPlaying.value)
      clock.pause()
  }, { immediate: false })

  function play(): void {
    isPaused.value = false
    if (isPrintMode.value || motion.value === 'reduce')
      return
    elapsedMs.value = 0
    clock.resume()
  }

  /** The one button: it stops and goes on, repeats the command, or gives the first. */
  function press(): void {
    if (click.value === 0)
      void next()
    else if (!isPlaying.value)
      play()
    else if (isPaused.value)
      clock.resume()
    else
      clock.pause()
    isPaused.value = isPlaying.value && !clock.isActive.value
  }

  watch(click, (now, before) => {
    clock.pause()
    isPaused.value = false
    elapsedMs.value = Number.POSITIVE_INFINITY
    if (now > before && isActive())
      play()
  })

  const prepared = prepare(session)
  const stages = computed(() => stagesAt(session, click.value))
  const room = stages.value.length > 0 ? ROOM_UNDER_STAGES : ROOM
  const rows = computed(() => rowsAt(prepared, click.value, elapsedMs.value, room))
  const status = computed(() => statusOf(session, { click: click.value, isPlaying: isPlaying.value, isPaused: isPaused.value }))
  return { click, rows, room, stages, status, isPlaying, isPaused, isPrintMode, leftOut: prepared.leftOut, press, ...useCopying(session) }
}

function useCopying(session: Session) {
  const { copy, copied } = useClipboard({ legacy: true })
  const isRefused = ref(false)

  async function copyCommands(): Promise<void> {
    try {
      await copy(commandsOf(session))
      isRefused.value = !copied.value
    }
    catch {
      isRefused.value = true
    }
  }

  const copying = computed(() => copied.value ? 'Commands copied' : isRefused.value ? 'Not copied: the browser does not allow it' : undefined)
  return { copyCommands, copying }
}
