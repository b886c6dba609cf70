/** Feeds one `<NearestPairs>`: its clicks, the audience's selection, and the kernels' results. */
import type { Failure } from '../../bench/protocol.ts'
import type { Kernels } from '../../labs/shared/kernels.ts'
import type { Look, Method, WitnessClass } from './witness.ts'
import { useNav, useSlideContext } from '@slidev/client'
import { computed } from 'vue'
import { failureOf } from '../../bench/protocol.ts'
import { useKernels } from '../runtime/useKernels.ts'
import { useClicks, useIsActive } from '../runtime/useSlide.ts'
import { nextTowards } from './choose.ts'
import { chosenLine, count, describe, pictureOf } from './picture.ts'
import { makeSample, SAMPLE_SIZE } from './sample.ts'
import { useChoice } from './useChoice.ts'
import { lookAll, METHODS } from './witness.ts'

const NAMES = Object.keys(METHODS) as Method[]

export function useNearestPairs() {
  const { isPrintMode } = useNav()
  const { $clicksContext, $renderContext } = useSlideContext()
  const clicked = useClicks(NAMES.length)
  const click = computed(() => isPrintMode.value ? NAMES.length : clicked.value)
  const { choice, choose, spreadOut } = useChoice()
  const isActive = useIsActive()
  // When the slide is first seen, in whatever way: slides are mounted long before that.
  const { kernels, failure } = useKernels('simd', () => isPrintMode.value || isActive() || !['slide', 'presenter'].includes($renderContext.value))

  const sets = computed(() => makeSample(choice.value.spread))
  const all = computed<Looks>(() => kernels.value ? tryLook(() => lookAll((kernels.value as KernelsOfSimd).Witness, sets.value)) : { failure: failure.value })
  const looks = computed<Look[]>(() => NAMES.slice(0, click.value).flatMap(name => all.value.looks?.[name] ?? []))
  const look = computed(() => looks.value.at(-1))

  return {
    click,
    isPrintMode,
    choice,
    choose,
    spreadOut,
    failure: computed(() => all.value.failure),
    state: computed(() => all.value.looks ? 'ready' : all.value.failure ? 'empty' : 'loading'),
    look,
    picture: computed(() => pictureOf(sets.value, look.value, choice.value.chosen)),
    description: computed(() => describe(SAMPLE_SIZE, choice.value.spread, looks.value, choice.value.chosen)),
    status: computed(() => statusOf(look.value, choice.value.chosen)),
    rows: computed(() => NAMES.map((method, index) => ({
      method,
      name: METHODS[method],
      total: index < click.value && all.value.looks ? count(all.value.looks[method].total) : '',
      isShown: index === click.value - 1,
    }))),
    /** By the slide's clicks, which the other windows follow. */
    show(method: Method): void {
      $clicksContext.current += NAMES.indexOf(method) + 1 - click.value
    },
    /** @returns whether the key means something here */
    press(key: string): boolean {
      const next = nextTowards(sets.value, choice.value.chosen, key)
      if (next !== undefined)
        choose(next)
      return next !== undefined
    },
    sets,
  }
}

type KernelsOfSimd = Kernels & { Witness: WitnessClass }

interface Looks { looks?: Record<Method, Look>, failure?: Failure }

/** A kernel that fails is a message in place. */
function tryLook(action: () => Record<Method, Look>): Looks {
  try {
    return { looks: action() }
  }
  catch (error) {
    return { failure: failureOf(error, 'The kernels of the picture', 'Run: npm run wasm, then reload.') }
  }
}

function statusOf(look: Look | undefined, chosen: number): string {
  return look ? `${METHODS[look.method]}. ${chosenLine(look, chosen, SAMPLE_SIZE)}.` : 'Each point looks for the nearest of the other set.'
}
