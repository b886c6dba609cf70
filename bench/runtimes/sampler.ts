/** Times one implementation, in the thread that runs it. */
import type { Agreement } from '../answers/agreement.ts'
import type { Answer, Returned } from '../answers/answer.ts'
import type { WarmUp } from '../protocol.ts'
import type { Clock } from './clock.ts'
import { answerOf, told } from '../answers/answer.ts'
import { differenceOf } from '../answers/difference.ts'
import { answerWords } from '../answers/words.ts'
import { RuntimeFailure } from '../protocol.ts'
import { median } from '../statistics/estimates.ts'

/** A batch takes at least this many timer steps, so that reading the clock adds at most 1%. */
export const BATCH_GRAINS = 100
/** A batch takes at least this long, ms, so that a short interruption of the thread matters little. */
export const BATCH_MS = 10
/** The first guess grows by at most this factor at a time, so that a slow call is not repeated for seconds. */
const GROWTH = 10
/** A time of this many timer steps is precise enough to extrapolate from. */
const RECKONABLE_GRAINS = 10
/** Margin on extrapolated iterations, so that a lucky time does not make the batch too short. */
const MARGIN = 1.1
/** The warm-up runs slices of this length, ms, with a pause after each in which the engine can swap in compiled code. */
const SLICE_MS = 2
/** A slice takes at least this many grains. */
const SLICE_GRAINS = 10
/** Two adjacent windows of this length, ms, are compared. */
const WINDOW_MS = 50
/** The windows agree when the later median is within this share of the earlier one. */
const AGREEMENT = 0.02
/** The warm-up ends after this time, ms, whether or not the windows agree, because the audience is waiting. */
const WARM_UP_MS = 200
/** A slow implementation is called at least this often, */
const FEWEST_SLICES = 4
/** unless that takes longer than this, ms. */
const SLOW_WARM_UP_MS = 1200
/** This many calls take longer than a batch in any engine, unless the clock has stopped. */
const MOST_ITERATIONS = 2 ** 28

export interface SamplerDeps {
  clock: Clock
  /** As measured by `measureTimerGrain`. */
  grainMs: number
  /** Lets the engine and messages run: resolves in a new task. */
  pause: () => Promise<void>
}

/** What a batch runs, and what every call of it has to return. */
export interface Sampled {
  run: () => Returned
  /** See `Executable`. */
  repeat?: (calls: number) => Returned
  repeatAsync?: (calls: number) => Promise<Returned>
  read?: (returned: Returned) => Answer
  answer: Answer
  /** How closely an answer has to agree with the first: identical when absent. */
  agrees?: Agreement
}

/** A single call; at least one timer step, because nothing shorter can be measured. */
export async function timeFirstCall(
  { run, repeatAsync, read = answerOf }: Pick<Sampled, 'run' | 'repeatAsync' | 'read'>,
  { clock, grainMs }: Pick<SamplerDeps, 'clock' | 'grainMs'>,
) {
  const start = clock()
  const returned = repeatAsync ? await repeatAsync(1) : run()
  const firstCallMs = Math.max(clock() - start, grainMs)
  return { answer: read(returned), firstCallMs }
}

/**
 * Time per call in a batch, ms.
 *
 * @throws RuntimeFailure when the last call returned another answer than the first, or no time passed: a zero is no time.
 */
export async function runBatch(sampled: Sampled, iterations: number, clock: Clock): Promise<number> {
  const elapsedMs = await timeBatch(sampled, iterations, clock)
  if (!(elapsedMs > 0))
    throw tooFast(iterations, elapsedMs)
  return elapsedMs / iterations
}

/**
 * How many calls make a batch: at least 100 grains and at least 10 ms. Grows from `guess` by what it measures.
 *
 * @throws RuntimeFailure when no number of calls takes that long, and as {@link runBatch}.
 */
export async function chooseIterations(
  sampled: Sampled,
  { clock, grainMs }: Pick<SamplerDeps, 'clock' | 'grainMs'>,
  guess = 1,
): Promise<number> {
  const enoughMs = batchMs(grainMs)
  let iterations = guess
  let elapsedMs = 0
  for (;;) {
    if (iterations > MOST_ITERATIONS)
      throw tooFast(iterations, elapsedMs)
    elapsedMs = await timeBatch(sampled, iterations, clock)
    if (elapsedMs >= enoughMs)
      return iterations
    iterations = nextIterations(iterations, elapsedMs, enoughMs, grainMs)
  }
}

/** Calls it, with pauses, until it has stopped getting faster or the limit is reached. */
export async function warmUp(sampled: Sampled, { clock, grainMs, pause }: SamplerDeps): Promise<WarmUp> {
  const slices: Slice[] = []
  const sliceMs = Math.max(SLICE_MS, SLICE_GRAINS * grainMs)
  const start = clock()
  let iterations = 1
  do {
    const elapsedMs = await timeBatch(sampled, iterations, clock)
    if (elapsedMs > 0)
      slices.push({ endMs: clock() - start, callMs: elapsedMs / iterations })
    iterations = nextIterations(iterations, elapsedMs, sliceMs, grainMs)
    await pause()
  } while (!isWarm(slices, clock() - start))
  const windows = lastWindows(slices)
  return { settled: !isFalling(windows), iterations: await iterationsFor(sampled, windows, { clock, grainMs }) }
}

function tooFast(iterations: number, elapsedMs: number): RuntimeFailure {
  const what = `About ${iterations} calls took ${elapsedMs} ms`
  return new RuntimeFailure({ what, where: 'a batch', remedy: 'The clock is too coarse or has stopped: use another browser.' })
}

interface Slice { endMs: number, callMs: number }

/** Median time per call of two windows side by side, the later one last; undefined where one has no slice. */
interface Windows { earlierMs?: number, laterMs?: number }

function isWarm(slices: Slice[], elapsedMs: number): boolean {
  if (elapsedMs >= SLOW_WARM_UP_MS)
    return true
  if (slices.length < FEWEST_SLICES || elapsedMs < 2 * WINDOW_MS)
    return false
  return elapsedMs >= WARM_UP_MS || agree(lastWindows(slices))
}

function lastWindows(slices: Slice[]): Windows {
  const end = slices.at(-1)?.endMs ?? 0
  const inWindow = (back: number) => slices.filter(({ endMs }) => endMs <= end - back * WINDOW_MS && endMs > end - (back + 1) * WINDOW_MS)
  const [later, earlier] = slices.length > 0 && inWindow(1).length === 0 ? halves(slices) : [inWindow(0), inWindow(1)]
  return { earlierMs: medianCall(earlier), laterMs: medianCall(later) }
}

/** For calls that are longer than a window. */
function halves(slices: Slice[]): [Slice[], Slice[]] {
  const middle = Math.floor(slices.length / 2)
  return [slices.slice(middle), slices.slice(0, middle)]
}

function medianCall(slices: Slice[]): number | undefined {
  return slices.length > 0 ? median(slices.map(({ callMs }) => callMs)) : undefined
}

function agree({ earlierMs, laterMs }: Windows): boolean {
  return earlierMs !== undefined && laterMs !== undefined && Math.abs(laterMs / earlierMs - 1) <= AGREEMENT
}

function isFalling({ earlierMs, laterMs }: Windows): boolean {
  return earlierMs !== undefined && laterMs !== undefined && laterMs / earlierMs < 1 - AGREEMENT
}

async function iterationsFor(sampled: Sampled, { laterMs }: Windows, deps: Pick<SamplerDeps, 'clock' | 'grainMs'>): Promise<number> {
  if (laterMs === undefined)
    return chooseIterations(sampled, deps)
  const enoughMs = batchMs(deps.grainMs)
  if (laterMs >= enoughMs)
    return 1
  return chooseIterations(sampled, deps, Math.ceil(enoughMs / laterMs * MARGIN))
}

export function batchMs(grainMs: number): number {
  return Math.max(BATCH_MS, BATCH_GRAINS * grainMs)
}

function nextIterations(iterations: number, elapsedMs: number, enoughMs: number, grainMs: number): number {
  const factor = elapsedMs < RECKONABLE_GRAINS * grainMs ? GROWTH : enoughMs / elapsedMs * MARGIN
  return Math.max(1, Math.ceil(iterations * Math.min(factor, GROWTH)))
}

/** Time of `count` calls, ms: of the work alone, without other tasks in between unless it waits for other threads. */
async function timeBatch(sampled: Sampled, iterations: number, clock: Clock): Promise<number> {
  const { elapsedMs, last } = sampled.repeatAsync
    ? await timeWaiting(sampled.repeatAsync, iterations, clock)
    : timeCalls(sampled, iterations, clock)
  const answer = (sampled.read ?? answerOf)(last)
  if (differenceOf(answer, sampled.answer, sampled.agrees)) {
    const what = `It answered ${answerWords(told(sampled.answer))} at first, and ${answerWords(told(answer))} later`
    throw new RuntimeFailure({ what, where: 'a batch', remedy: 'It is not timed: its answer has to be the same each time.' })
  }
  return elapsedMs
}

interface Timed { elapsedMs: number, last: Returned }

/** The answer is kept and checked, so that the engine cannot optimise the calls away. */
function timeCalls({ run, repeat, answer }: Sampled, iterations: number, clock: Clock): Timed {
  let last: Returned = answer
  const start = clock()
  if (repeat) {
    last = repeat(iterations)
  }
  else {
    for (let i = 0; i < iterations; i++)
      last = run()
  }
  return { elapsedMs: clock() - start, last }
}

async function timeWaiting(repeatAsync: (calls: number) => Promise<Returned>, iterations: number, clock: Clock): Promise<Timed> {
  const start = clock()
  const last = await repeatAsync(iterations)
  return { elapsedMs: clock() - start, last }
}

/**
 * Makes the loop of `timeCalls` call several functions, before any that is timed: an engine that has seen only one inlines it,
 * and the first implementation would have a faster loop than the others.
 */
export function primeLoop(clock: Clock): void {
  for (const run of [() => 0, () => 1, () => 'a', () => 'b'])
    timeCalls({ run, answer: run() }, 10, clock)
}
