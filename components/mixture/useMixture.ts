/** Feeds one `<MixturePicture>`: its clicks, what the audience has chosen, and the kernel's training. */
import type { Failure } from '../../bench/protocol.ts'
import type { Choice, Frame } from './training.ts'
import { useNav, useSlideContext } from '@slidev/client'
import { computed, onUnmounted, watch } from 'vue'
import { failureOf } from '../../bench/protocol.ts'
import { useKernels } from '../runtime/useKernels.ts'
import { useClicks, useIsActive } from '../runtime/useSlide.ts'
import { useTraining } from './choice.ts'
import { allPoints, componentsOf, describe, statusOf } from './picture.ts'
import { blobs, BLOBS, MOST, POINTS, Trainer } from './training.ts'

/** One iteration each, and the last plays to the end. */
const CLICKS = 4
/** What is printed. */
const PRINTED: Choice = { components: BLOBS, seed: 1, iteration: MOST }

export function useMixture() {
  const { isPrintMode } = useNav()
  const { $renderContext } = useSlideContext()
  const isActive = useIsActive()
  const click = useClicks(CLICKS)
  const training = useTraining()
  const choice = computed(() => isPrintMode.value ? PRINTED : training.choice.value)
  const isWanted = () => isPrintMode.value || isActive() || !['slide', 'presenter'].includes($renderContext.value)
  const { kernels, failure: loading } = useKernels('cases', isWanted)
  const trainer = computed(() => kernels.value && new Trainer(kernels.value.Training))
  onUnmounted(() => trainer.value?.dispose())

  const reached = computed<{ frame?: Frame, failure?: Failure }>(() =>
    trainer.value ? tryFrame(trainer.value, choice.value) : { failure: loading.value })
  watch(click, (at, before = at) => isActive() && training.follow(at, before, CLICKS), { immediate: click.value > 0 })
  watch(() => reached.value.frame?.hasConverged || reached.value.failure !== undefined, isOver => isOver && training.pause())

  const frame = computed(() => reached.value.frame)
  const failure = computed(() => reached.value.failure)
  return {
    ...training,
    isPrintMode,
    choice,
    frame,
    failure,
    components: computed(() => frame.value ? componentsOf(blobs().points, frame.value) : []),
    points: computed(() => frame.value ? '' : allPoints(blobs().points)),
    state: computed(() => frame.value ? 'ready' : failure.value ? 'empty' : 'loading'),
    status: computed(() => frame.value ? statusOf(frame.value) : 'Loading the kernel …'),
    description: computed(() => describe(POINTS, choice.value.components, frame.value)),
  }
}

/** A kernel that refuses is a message in place. */
function tryFrame(trainer: Trainer, choice: Choice): { frame?: Frame, failure?: Failure } {
  try {
    return { frame: trainer.frameAt(choice) }
  }
  catch (error) {
    trainer.dispose()
    return { failure: failureOf(error, 'The training', 'Choose fewer components, or another start.') }
  }
}
