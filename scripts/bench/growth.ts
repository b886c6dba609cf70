import type { GrowthRecording } from '../../bench/growth/recording.ts'
import type { Report } from '../../bench/report/report.ts'
/** The part of `npm run bench` that takes several sizes and kinds of points: how times grow, and what the largest size shows. */
import type { KernelsOf } from '../../labs/shared/kernels.ts'
import type { BrowserOptions } from '../lib/browser.ts'
import type { LabRequest } from '../lib/labs.ts'
import type { Target } from './targets.ts'
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { createRandom } from '../../bench/statistics/random.ts'
import { withDeck } from '../lib/browser.ts'
import { driveGrowth, findGrowthCharts, requestOf } from '../lib/drive-growth.ts'
import { growthLines } from '../lib/growth-lines.ts'
import { inRoot } from '../lib/paths.ts'
import { ratioBetween } from './targets.ts'

/** What is measured of a lab. */
interface Plan {
  lanes: string[]
  sizes: number[]
  /** Measured at the largest size alone, whatever it takes: brute force needs seconds a call. */
  largest: { size: number, lanes: string[], pairs: { what: string, of: [string, string], wanted: Target['wanted'], limit: number }[] }
  /** At that size, for each kind of input: this lane's time, as a multiple of that for the usual input; with others measured beside it. */
  steady: { lane: string, lanes: string[], limit: number }
  /** Points whose memory use in wasm is reported. */
  memorySize: number
}

const PLANS: Readonly<Record<string, Plan>> = {
  distances: {
    lanes: ['js-brute', 'rust-pairs', 'rust-simd', 'js-library', 'js-grid', 'rust-tree', 'rust-grid', 'rust-auto'],
    sizes: [100, 300, 1000, 3000, 10_000, 30_000, 100_000, 300_000, 1_000_000],
    largest: {
      size: 100_000,
      lanes: ['rust-grid', 'rust-simd', 'workers-2', 'js-library', 'js-grid', 'rust-tree', 'rust-kiddo', 'rust-auto'],
      pairs: [
        { what: 'SIMD pairs, against the grid', of: ['rust-simd', 'rust-grid'], wanted: 'at least', limit: 500 },
        { what: 'one thread, against two workers', of: ['rust-simd', 'workers-2'], wanted: 'at least', limit: 1.8 },
        { what: 'flatbush, against the grid', of: ['js-library', 'rust-grid'], wanted: 'at least', limit: 3 },
        { what: 'our tree, against kiddo', of: ['rust-tree', 'rust-kiddo'], wanted: 'at most', limit: 1.2 },
      ],
    },
    steady: { lane: 'rust-auto', lanes: ['rust-auto', 'rust-tree'], limit: 6 },
    memorySize: 1_000_000,
  },
}

const BUDGET_S = 600

/** How times grow over all sizes, and the targets of the largest one. */
export interface Grown { recording: GrowthRecording, targets: Target[] }

/** Prints the results. Undefined for a lab without a growth chart. */
export async function benchGrowth(folder: string, { workload, seed }: LabRequest, options: BrowserOptions): Promise<Grown | undefined> {
  const plan = PLANS[workload.id]
  if (!plan)
    return undefined
  return withDeck(folder, async ({ page, url }) => {
    const { slide } = requestOf(await findGrowthCharts(page, url), workload.id)
    const measure = (lanes: string[], sizes: number[], variant = '') =>
      driveGrowth(page, url, workload.id, { slide, lanes, sizes, variants: [variant] }, variant, { seed, budgetS: BUDGET_S })
    console.log('\nHow times grow …')
    const recording = await measure(plan.lanes, plan.sizes)
    console.log(growthLines(recording, plan.lanes).join('\n'))
    const at = plan.largest.size.toLocaleString('en')
    console.log(`At ${at}, each kind of input …`)
    const usual = largestOf(await measure(plan.largest.lanes, [plan.largest.size]))
    const targets = plan.largest.pairs.map(({ what, of, ...target }): Target =>
      ({ ...target, what: `${what}, at ${at}`, value: ratioBetween(usual, ...of), unit: '×' }))
    const { lane, lanes, limit } = plan.steady
    for (const variant of Object.keys(workload.variants ?? {}).filter(Boolean)) {
      const other = largestOf(await measure(lanes, [plan.largest.size], variant))
      const value = medianOf(other, lane) / medianOf(usual, lane)
      targets.push({ what: `${workload.variants?.[variant]}, against the usual input`, value, limit, unit: '×', wanted: 'at most' })
    }
    const mebibytes = Math.round(await memoryBytes(plan.memorySize) / 2 ** 20)
    console.log(`wasm memory at ${plan.memorySize.toLocaleString('en')} points: ${mebibytes} MiB`)
    return { recording, targets }
  }, options)
}

function largestOf({ points }: GrowthRecording): Report {
  return points.at(-1)!.reports.at(-1)!
}

function medianOf({ implementations }: Report, id: string): number {
  const lane = implementations.find(one => one.id === id)
  return lane?.outcome === 'measured' ? lane.medianMs : Number.NaN
}

/** What the module's memory has grown to after points, others and distances were in it together: it never shrinks. */
async function memoryBytes(size: number): Promise<number> {
  const folder = inRoot('public', 'wasm', 'simd')
  const { initSync, ResidentPoints } = await import(pathToFileURL(`${folder}/kernels.js`).href) as KernelsOf['simd']
  const { memory } = initSync({ module: await readFile(`${folder}/kernels_bg.wasm`) })
  const { nextUint32 } = createRandom(1)
  const coordinates = () => Float64Array.from({ length: size }, () => nextUint32() / 2 ** 32)
  new ResidentPoints(coordinates(), coordinates(), coordinates(), coordinates()).auto()
  return memory.buffer.byteLength
}
