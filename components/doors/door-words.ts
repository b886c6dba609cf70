/** What is said of the doors beside their times: written from what was recorded. */
import type { DoorColumn, DoorColumns, WrongCall } from '../../labs/shared/door-columns.ts'
import { estimateMedian } from '../../bench/statistics/estimates.ts'
import { DOORS } from '../../labs/shared/doors.ts'
import { formatInterval, formatTime } from '../chart/format.ts'

const nameOf = (id: string): string => DOORS.find(door => door.id === id)?.label ?? id
const linesOf = ({ lines }: DoorColumn): number => Object.values(lines).reduce((sum, count) => sum + count, 0)

/** A median, and its interval for who points at it. */
interface Told { text: string, interval: string }

export interface CostRow { id: string, name: string, lines: number, shipped: string, installs: string, imported: Told, called: Told }

/** What each door takes: to write, to ship, to install, to import and to call for the first time. */
export function costRows({ doors }: DoorColumns): CostRow[] {
  return doors.map(door => ({
    id: door.id,
    name: nameOf(door.id),
    lines: linesOf(door),
    shipped: formatBytes(door.artifactBytes),
    installs: installsOf(door),
    imported: told(door.importsMs),
    called: told(door.firstCallsMs),
  }))
}

function told(samplesMs: readonly number[]): Told {
  const estimate = estimateMedian(samplesMs)
  return { text: formatTime(estimate.value), interval: `95% interval: ${formatInterval(estimate)}` }
}

function installsOf({ installs, tools }: DoorColumn): string {
  const bytes = installs.reduce((sum, one) => sum + one.bytes, 0)
  const parts = [...(installs.length > 0 ? [`${formatBytes(bytes)}: ${installs[0]!.name}`] : []), ...(tools ? [tools] : [])]
  return parts.length > 0 ? parts.join(', ') : 'nothing'
}

/** `350 kB`, `1.2 MB`: thousands, two digits. */
export function formatBytes(bytes: number): string {
  const [value, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1e6, 'MB']
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`
}

/** Between how many lines the doors take, and how many of them make their user install something. */
export function costClaim(columns: DoorColumns | undefined): string {
  if (!columns)
    return 'Each door has its price in lines, bytes and installs'
  const lines = columns.doors.filter(({ id }) => id !== 'python').map(linesOf)
  const needy = columns.doors.filter(({ installs }) => installs.length > 0).length
  return `A door takes ${Math.min(...lines)} to ${Math.max(...lines)} lines; ${needy} of ${lines.length} need an install`
}

/** `refused`: an error of Python's; `silent`: another answer than plain Python's, and nobody says so. */
export type Reaction = 'refused' | 'same' | 'silent' | 'crashed' | 'endless'

export interface WrongRow { id: string, name: string, cells: { call: string, reaction: Reaction, words: string }[] }

/** What each door does with each wrong call. */
export function wrongRows({ doors }: DoorColumns): WrongRow[] {
  const plain = doors.find(({ id }) => id === 'python')?.wrong ?? []
  return doors.map(({ id, wrong }) => ({
    id,
    name: nameOf(id),
    cells: wrong.map((one, at) => ({ call: one.call, reaction: reactionOf(one, plain[at]), words: wordsOf(one) })),
  }))
}

/** What plain Python answers is right; where it raises, no answer is. */
export function reactionOf(one: WrongCall, plain: WrongCall | undefined): Reaction {
  if (one.outcome === 'raised')
    return 'refused'
  if (one.outcome !== 'returned')
    return one.outcome
  return plain?.outcome === 'returned' && plain.value === one.value ? 'same' : 'silent'
}

const LONGEST = 12

function wordsOf(one: WrongCall): string {
  switch (one.outcome) {
    case 'raised': return one.type
    case 'returned': return one.value.length > LONGEST ? `${one.value.slice(0, LONGEST - 3)}…` : one.value
    case 'crashed': return one.ending
    case 'endless': return `over ${one.afterS} s`
  }
}

/** How many doors give a wrong answer to a wrong call, and say nothing. */
export function wrongClaim(columns: DoorColumns | undefined): string {
  if (!columns)
    return 'A wrong argument: some doors refuse it, others answer'
  const rows = wrongRows(columns)
  const silent = rows.filter(({ cells }) => cells.some(({ reaction }) => reaction === 'silent'))
  const crashed = rows.filter(({ cells }) => cells.some(({ reaction }) => reaction === 'crashed' || reaction === 'endless'))
  const [wrong, down] = [silent, crashed].map(found => found.map(({ name }) => name.split(',')[0]!))
  if (wrong!.length === 0 && down!.length === 0)
    return `All ${rows.length} doors refuse what they cannot take`
  const parts = [
    ...(wrong!.length > 0 ? [`${listed(wrong!)} may answer wrongly and say nothing`] : []),
    ...(down!.length > 0 ? [`${listed(down!)} may never answer`] : []),
  ]
  return `Given nonsense, ${parts.join('; ')}`
}

/** Three at most: more do not fit into a title. */
function listed(names: readonly string[]): string {
  if (names.length > 3)
    return `${names.length} doors`
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
