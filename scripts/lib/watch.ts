/** What is recorded in a page while a lab is driven: key presses, and long tasks on its thread. */
import type { Page } from 'playwright-core'

export interface LongTask { startMs: number, durationMs: number }

interface Watch { keys: number[], longTasks: LongTask[] }

type Watched = typeof globalThis & { labWatch: Watch }

function install(): void {
  const watch: Watch = { keys: [], longTasks: [] }
  ;(globalThis as Watched).labWatch = watch
  addEventListener('keydown', event => watch.keys.push(event.timeStamp), true)
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      watch.longTasks.push({ startMs: startTime, durationMs: duration })
  }).observe({ type: 'longtask' })
}

export const watch = (page: Page): Promise<unknown> => page.addInitScript(install)

export interface Timeline {
  /** From the first key press to the first bar with an interval; `undefined` when the page did not mark it. */
  firstIntervalMs?: number
  /** From the first key press to the end of the ladder. */
  ladderMs?: number
  /** Tasks over 50 ms on the page's thread between the two. */
  longTasks: LongTask[]
}

/** In the page. */
function collect(lab: string) {
  const marks = (name: string) => performance.getEntriesByName(`lab:${lab}:${name}`).map(mark => mark.startTime)
  return { ...(globalThis as Watched).labWatch, first: marks('first-interval'), done: marks('done') }
}

/** From raw times of one page: those before the first key press don't count. */
export function timelineOf({ keys, longTasks, first, done }: Watch & { first: number[], done: number[] }): Timeline {
  const start = keys[0] ?? 0
  const firstInterval = first.find(time => time >= start)
  const end = done.findLast(time => time >= start)
  return {
    firstIntervalMs: firstInterval === undefined ? undefined : firstInterval - start,
    ladderMs: end === undefined ? undefined : end - start,
    longTasks: longTasks.filter(task => task.startMs >= start && task.startMs <= (end ?? Number.POSITIVE_INFINITY)),
  }
}

export async function readTimeline(page: Page, lab: string): Promise<Timeline> {
  return timelineOf(await page.evaluate(collect, lab))
}
