/** Looks at this browser and this machine, for checks.ts. */
import type { Engines } from '../../bench/session/engines.ts'
import type { Implementation } from '../../bench/workload.ts'
import type { Facts } from './checks.ts'
import { measureTimerGrain } from '../../bench/runtimes/clock.ts'
import { parsePythonAssets } from '../../bench/runtimes/python/assets.ts'
import { runtimeName } from '../../bench/runtimes/runtime-name.ts'
import { estimateMedian } from '../../bench/statistics/estimates.ts'
import { doubles } from '../../labs/doubles/lab.ts'
import { labs } from '../../labs/index.ts'
import { hasSimd } from '../../labs/shared/kernels.ts'
import { DECK } from '../runtime/windows.ts'

/** The implementation that is timed here as it was when it was recorded, on the lab's default input. */
export const SPIN = { lab: doubles, lane: 'js-bytes' } as const

/** A batch lasts 10 ms at least: 200 ms in all. */
const SPIN_ROUNDS = 20

/**
 * The median time per call, ms, in the worker that measures.
 *
 * @throws RuntimeFailure when it cannot be measured; CalledOff when the engines were called off
 */
export async function spin(engines: Engines): Promise<number> {
  const { lab: { id: workload, defaultSize: size, defaultSeed: seed }, lane } = SPIN
  const engine = engines.for('js')
  await engines.load(engine, { workload, size, seed })
  await engines.ask(engine, runtime => runtime.firstCall(lane))
  const { iterations } = await engines.ask(engine, runtime => runtime.warmUp(lane))
  const times: number[] = []
  while (times.length < SPIN_ROUNDS)
    times.push(...await engines.ask(engine, runtime => runtime.round([{ executable: lane, iterations }])))
  return estimateMedian(times).value
}

/** What stays as it is while the page is open. */
export type FixedFacts = Pick<Facts, 'browser' | 'isolated' | 'timerGrainMs' | 'wasm' | 'cores'>

export function fixedFacts(): FixedFacts {
  const hasWasm = typeof WebAssembly !== 'undefined'
  return {
    browser: runtimeName(navigator),
    isolated: crossOriginIsolated,
    timerGrainMs: measureTimerGrain(() => performance.now()),
    wasm: !hasWasm ? 'none' : hasSimd() ? 'simd' : 'plain',
    cores: navigator.hardwareConcurrency || 1,
  }
}

/** Whether the build found Rust's compiler (setup/vite-plugins.ts). */
declare const __DECK_HAS_COMPILER__: boolean | undefined

type ServedFacts = Pick<Facts, 'missingWheels' | 'compiler'>

/** What the set-up has put beside the deck. */
export async function servedFacts(): Promise<ServedFacts> {
  const base = import.meta.env.BASE_URL
  const json = async (path: string): Promise<string | undefined> => {
    const response = await fetch(base + path).catch(() => undefined)
    return response?.ok && !response.headers.get('content-type')?.startsWith('text/html') ? response.text() : undefined
  }
  const python = await json('python/index.json')
  return {
    missingWheels: python === undefined ? undefined : missingWheels(python),
    compiler: !__DECK_HAS_COMPILER__ ? undefined : await json('rustc/index.json') === undefined ? 'missing' : 'there',
  }
}

/** Our own module comes with the deck; `bridge` is none. */
const isForeign = (name: string) => !name.startsWith('match_kernels') && name !== 'bridge'

/** Distributions that a lane imports and `index`, python/index.json, does not list; `undefined` where it cannot be read. */
export function missingWheels(index: string, implementations = allImplementations()): string[] | undefined {
  try {
    const { wheels } = parsePythonAssets(index, 'python/index.json')
    const here = implementations.filter(({ runtime }) => runtime === 'python')
    const needed = new Set(here.flatMap(({ needs = [] }) => needs.filter(isForeign)))
    return [...needed].filter(name => !(name.replaceAll('_', '-') in wheels))
  }
  catch {
    return undefined
  }
}

function allImplementations(): Pick<Implementation, 'needs' | 'runtime'>[] {
  return Object.values(labs).flatMap(({ implementations }) => implementations)
}

interface Battery { getBattery?: () => Promise<{ charging: boolean }> }

type PassingFacts = Pick<Facts, 'onBattery' | 'windows' | 'missingFonts' | 'screen' | 'now'>

/** What may change while one looks. */
export async function passingFacts(isRunner: boolean): Promise<PassingFacts> {
  const battery = await (navigator as Navigator & Battery).getBattery?.().catch(() => undefined)
  return {
    onBattery: battery && !battery.charging,
    windows: await windowsOf(isRunner),
    missingFonts: await missingFonts(),
    screen: { width: innerWidth, height: innerHeight, zoom: outerWidth > 0 ? outerWidth / innerWidth : 1 },
    now: new Date().toISOString(),
  }
}

/** Every window that is seen holds the deck's lock or waits for it. */
async function windowsOf(isThis: boolean): Promise<Facts['windows']> {
  const { held = [], pending = [] } = await navigator.locks?.query() ?? {}
  const ours = (all: LockInfo[]) => all.filter(({ name }) => name === DECK).length
  return navigator.locks
    ? { open: ours(held) + ours(pending), measuring: ours(held) > 0, isThis }
    : { open: 1, measuring: isThis, isThis }
}

const FAMILIES = ['IBM Plex Sans Variable', 'JetBrains Mono Variable']

async function missingFonts(): Promise<string[]> {
  const loaded = await Promise.all(FAMILIES.map(family => document.fonts.load(`16px "${family}"`).catch(() => [])))
  return FAMILIES.filter((_, index) => loaded[index]!.length === 0)
}
