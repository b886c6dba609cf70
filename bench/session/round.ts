import type { Batch } from '../protocol.ts'
/** One round: every lane once, the baseline's twin among them, in an order of its own, in as few messages as that allows. */
import type { Engine } from './engine.ts'
import type { Lane } from './lanes.ts'
import { shuffled } from '../statistics/random.ts'

export interface Entry {
  lane: Lane
  engine: Engine
}

/** Entries that one runtime runs one after another. */
export interface Segment { engine: Engine, entries: Entry[] }

/** The order of a round. `alone` sends each batch by itself, to see which lane it is that makes a worker fail. */
export function planRound(entries: readonly Entry[], random: () => number, alone: boolean): Segment[] {
  const segments: Segment[] = []
  for (const entry of shuffled(entries, random)) {
    const last = segments.at(-1)
    if (last && last.engine === entry.engine && !alone)
      last.entries.push(entry)
    else
      segments.push({ engine: entry.engine, entries: [entry] })
  }
  return segments
}

export function batches({ entries }: Segment): Batch[] {
  return entries.map(({ lane }) => ({ executable: lane.implementation.id, iterations: lane.iterations }))
}

/** Time that a segment's calls took by its own account, ms. */
export function segmentMs({ entries }: Segment, times: readonly number[]): number {
  return entries.reduce((sum, { lane }, index) => sum + times[index]! * lane.iterations, 0)
}
