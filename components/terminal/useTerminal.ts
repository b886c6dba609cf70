/** Feeds one `<Terminal>`: the slide's clicks and the clock to the replay, the replay's state to the view. */
import type { Session } from '../../snippets/terminals/session.ts'
import { useNav } from '@slidev/client'
import { useClipboard, usePreferredReducedMotion, useRafFn } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { useClicks, useIsActive } from '../runtime/useSlide.ts'
import { replayMs, rowsAt, stagesAt } from './screen.ts'

const ROOM = 12
/** The stages take the place of two rows. */
const ROOM_UNDER_STAGES = 10

export function useTerminal(session: Session) {
  const { isPrintMode, next } = useNav()
  const isActive = useIsActive()
  const clicked = useClicks(session.steps.length)
  const click = computed(() => isPrintMode.value ? session.steps.length : clicked.value)
  const { elapsedMs, state, play, skip, toggle } = useReplay(() => click.value > 0 ? replayMs(session.steps[click.value - 1]!) : 0)

  watch(click, (now, before) => now > before && isActive() ? play() : skip())

  const stages = computed(() => stagesAt(session, click.value))
  const room = stages.value.length > 0 ? ROOM_UNDER_STAGES : ROOM
  const playing = { still: '', playing: ', replayed', paused: ', paused' }
  const { copying, copyCommands } = useCopying(session)
  return {
    rows: computed(() => rowsAt(session, click.value, elapsedMs.value, room)),
    room,
    stages,
    state,
    status: computed(() => copying.value ?? (click.value === 0
      ? session.steps.length === 1 ? 'One command, at a click' : `${session.steps.length} commands, a click each`
      : `Command ${click.value} of ${session.steps.length}${playing[state.value]}`)),
    isPrintMode,
    /** The one button: it gives the first command, stops and goes on, or repeats the command. */
    press: () => click.value === 0 ? next() : state.value === 'still' ? play() : toggle(),
    action: computed(() => click.value === 0 ? 'Begin' : { still: 'Replay', playing: 'Pause', paused: 'Go on' }[state.value]),
    copyCommands,
  }
}

/** A clock that runs from 0 to the end of a replay; without motion it is at the end at once. */
function useReplay(lengthMs: () => number) {
  const motion = usePreferredReducedMotion()
  const elapsedMs = ref(Number.POSITIVE_INFINITY)
  const clock = useRafFn(({ delta }) => {
    elapsedMs.value += delta
    if (elapsedMs.value >= lengthMs())
      clock.pause()
  }, { immediate: false })
  const skip = () => {
    clock.pause()
    elapsedMs.value = Number.POSITIVE_INFINITY
  }
  const play = () => {
    skip()
    if (motion.value === 'reduce')
      return
    elapsedMs.value = 0
    clock.resume()
  }
  const state = computed(() => elapsedMs.value >= lengthMs() ? 'still' : clock.isActive.value ? 'playing' : 'paused')
  return { elapsedMs, state, play, skip, toggle: () => clock.isActive.value ? clock.pause() : clock.resume() }
}

/** The commands are what is pasted elsewhere, a line each. */
function useCopying({ steps }: Session) {
  const { copy, copied } = useClipboard({ legacy: true })
  const isRefused = ref(false)
  const copyCommands = () => copy(steps.map(({ command }) => `${command}\n`).join(''))
    .then(() => isRefused.value = !copied.value, () => isRefused.value = true)
  return {
    copyCommands,
    copying: computed(() => (copied.value ? 'Commands copied' : isRefused.value ? 'Not copied: the browser does not allow it' : undefined)),
  }
}
