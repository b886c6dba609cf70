/**
 * The same function twice, in three instruments and three set-ups: what `npm run record -- --self-check` stores in
 * public/recorded/self-check.json, and what it shows.
 *
 * Schema 1 had one series an instrument, ours of one closure given twice and the libraries' of two literals. That is no fair
 * comparison, so it is not migrated.
 */
import * as v from 'valibot'
import { RuntimeFailure } from '../protocol.ts'
import { readJson } from './recorded-json.ts'

export const SCHEMA = 2

/** One bound function given twice, two closures of one literal, two literals of the same text. */
export const SETUPS = ['bound', 'closures', 'literals'] as const
/** Ours first. */
export const INSTRUMENTS = ['deck', 'tinybench', 'mitata'] as const

export type SetupId = typeof SETUPS[number]
export type InstrumentId = typeof INSTRUMENTS[number]

const count = v.pipe(v.number(), v.integer(), v.minValue(1))

const schema = v.object({
  schema: v.literal(SCHEMA),
  /** ISO 8601. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  machine: v.object({ cpu: v.string(), cores: count, runtime: v.string() }),
  runs: count,
  /** Their names, with the version where it is a library. */
  instruments: v.array(v.object({ id: v.picklist(INSTRUMENTS), name: v.pipe(v.string(), v.nonEmpty()) })),
  series: v.array(v.object({
    setup: v.picklist(SETUPS),
    instrument: v.picklist(INSTRUMENTS),
    /** |ratio - 1| of the same function twice, one a run. */
    deviations: v.pipe(v.array(v.pipe(v.number(), v.finite(), v.minValue(0))), v.minLength(1)),
  })),
})

export type SelfCheckReport = v.InferOutput<typeof schema>

/**
 * @param source JSON text, or what it parses to.
 * @param name of the file, for the message.
 * @throws RuntimeFailure naming the field at fault.
 */
export function parseSelfCheck(source: unknown, name = 'self-check.json'): SelfCheckReport {
  const result = v.safeParse(schema, readJson(source, name))
  if (!result.success)
    throw refused(name, `${v.getDotPath(result.issues[0]) ?? 'the whole file'}: ${result.issues[0].message}`)
  const report = result.output
  for (const instrument of INSTRUMENTS) {
    if (!report.instruments.some(({ id }) => id === instrument))
      throw refused(name, `instruments: there is no ${instrument}`)
    for (const setup of SETUPS) {
      if (deviationsOf(report, setup, instrument)?.length !== report.runs)
        throw refused(name, `series: ${setup} in ${instrument} has not ${report.runs} runs`)
    }
  }
  return report
}

function refused(where: string, what: string): RuntimeFailure {
  return new RuntimeFailure({ what, where, remedy: 'Run: npm run record -- --self-check' })
}

function deviationsOf({ series }: SelfCheckReport, setup: SetupId, instrument: InstrumentId): number[] | undefined {
  return series.find(one => one.setup === setup && one.instrument === instrument)?.deviations
}

/** One of the nine series, as it is shown. */
export interface SelfCheckSeries {
  setup: SetupId
  instrument: InstrumentId
  name: string
  /** Smallest first. */
  deviations: number[]
  median: number
  worst: number
}

/** All nine: a set-up after the other, and within each our instrument first. */
export function seriesOf(report: SelfCheckReport): SelfCheckSeries[] {
  return SETUPS.flatMap(setup => INSTRUMENTS.map((instrument) => {
    const deviations = deviationsOf(report, setup, instrument)!.toSorted((a, b) => a - b)
    const { name } = report.instruments.find(({ id }) => id === instrument)!
    const middle = (deviations.length - 1) / 2
    const median = (deviations[Math.floor(middle)]! + deviations[Math.ceil(middle)]!) / 2
    return { setup, instrument, name, deviations, median, worst: deviations.at(-1)! }
  }))
}

/** How our worst run of a set-up compares with the libraries'. */
export interface SetupVerdict {
  setup: SetupId
  worst: number
  /** The library whose worst run is the better of the two, and that run. */
  library: InstrumentId
  libraryWorst: number
  /** The library was closer to 1 than we were. */
  isWorse: boolean
}

export function verdictsOf(report: SelfCheckReport): SetupVerdict[] {
  const all = seriesOf(report)
  return SETUPS.map((setup) => {
    const [own, ...others] = all.filter(one => one.setup === setup) as [SelfCheckSeries, ...SelfCheckSeries[]]
    const best = others.reduce((a, b) => b.worst < a.worst ? b : a)
    return { setup, worst: own.worst, library: best.instrument, libraryWorst: best.worst, isWorse: own.worst > best.worst }
  })
}

/** In the middle of a sentence. */
export const SETUP_NAMES: Record<SetupId, string> = {
  bound: 'one bound function',
  closures: 'two closures',
  literals: 'two literals',
}

const listed = new Intl.ListFormat('en', { type: 'conjunction' })

/** Two significant figures: `0.12%`, `1,200%`. */
export function formatDeviation(share: number): string {
  return `${Number((share * 100).toPrecision(2)).toLocaleString('en')}%`
}

/** What the figures allow to say, as a title: ours against the better library, or where a library is closer than we are. */
export function selfCheckTitle(report: SelfCheckReport | undefined): string {
  if (!report)
    return 'The same function twice: how far apart are the two?'
  const verdicts = verdictsOf(report)
  const worse = verdicts.filter(({ isWorse }) => isWorse)
  if (worse.length === 0) {
    const [{ worst, libraryWorst }] = verdicts as [SetupVerdict]
    return `The same function twice: at most ${formatDeviation(worst)} off, in the libraries ${formatDeviation(libraryWorst)}`
  }
  const libraries = new Set(worse.map(({ library }) => library))
  const who = libraries.size === 1 ? [...libraries][0]! : 'a library'
  if (worse.length === SETUPS.length)
    return `The same function twice: ${who} is closer than this deck in every set-up`
  return `The same function twice: ${who} is closer with ${listed.format(worse.map(({ setup }) => SETUP_NAMES[setup]))}`
}
