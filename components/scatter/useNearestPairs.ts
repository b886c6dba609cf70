/** Feeds one `<NearestPairs>`: its clicks, the audience's selection, and the kernels' results. */
import type { Ref } from 'vue'
import type { Failure } from '../../bench/protocol.ts'
import type { PointSets } from '../../labs/shared/kernels.ts'
import type { Look, Method } from './witness.ts'
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
  const { click, show } = useMethod()
  const { choice, choose, spreadOut } = useChoice()
  const sets = computed(() => makeSample(choice.value.spread))
  const { looks, totals, failure, state } = useLooks(sets, click)
  const look = computed(() => looks.value.at(-1))

  /** @returns whether the key means something here */
  function press(key: string): boolean {
    const next = nextTowards(sets.value, choice.value.chosen, key)
    if (next !== undefined)
      choose(next)
    return next !== undefined
  }

  const picture = computed(() => pictureOf(sets.value, look.value, choice.value.chosen))
  const description = computed(() => describe(SAMPLE_SIZE, choice.value.spread, looks.value, choice.value.chosen))
  const status = computed(() => statusOf(look.value, choice.value.chosen))
  const rows = computed(() => NAMES.map((method, index) => ({
    method,
    name: METHODS[method],
    total: index < click.value && totals.value ? count(totals.value[method].total) : '',
    isShown: index === click.value - 1,
  })))
  return { click, isPrintMode, choice, choose, spreadOut, failure, state, picture, description, status, rows, show, press, sets }
}

/** How many methods are shown, and a way to show one: by the slide's clicks, which the other windows follow. */
function useMethod() {
  const { isPrintMode } = useNav()
  const { $clicksContext } = useSlideContext()
  const clicked = useClicks(NAMES.length)
  const click = computed(() => isPrintMode.value ? NAMES.length : clicked.value)

  function show(method: Method): void {
    $clicksContext.current += NAMES.indexOf(method) + 1 - click.value
  }
  return { click, show }
}

/** What each method looks at, of those that are shown. */
function useLooks(sets: Readonly<Ref<PointSets>>, click: Readonly<Ref<number>>) {
  const { isPrintMode } = useNav()
  const { $renderContext } = useSlideContext()
  const isActive = useIsActive()
  // When the slide is first seen, in whatever way: slides are mounted long before that.
  const { kernels, failure: loading } = useKernels(
    'simd',
    () => isPrintMode.value || isActive() || !['slide', 'presenter'].includes($renderContext.value),
  )
  const all = computed<Looks>(() => kernels.value ? tryLook(() => lookAll(kernels.value!.Witness, sets.value)) : { failure: loading.value })
  const totals = computed(() => all.value.looks)
  const failure = computed(() => all.value.failure)
  const looks = computed<Look[]>(() => NAMES.slice(0, click.value).flatMap(name => totals.value?.[name] ?? []))
  const state = computed(() => totals.value ? 'ready' : failure.value ? 'empty' : 'loading')
  return { looks, totals, failure, state }
}

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
