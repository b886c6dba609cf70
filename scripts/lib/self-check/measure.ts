/** All nine series of the self-check: three set-ups in three instruments, interleaved. */
import type { InstrumentId, SelfCheckReport, SetupId } from '../../../bench/report/self-check.ts'
import { availableParallelism, cpus } from 'node:os'
import process from 'node:process'
import { INSTRUMENTS, parseSelfCheck, SCHEMA, SETUPS } from '../../../bench/report/self-check.ts'
import { createRandom, shuffled } from '../../../bench/statistics/random.ts'
import { CommandError } from '../command.ts'
import { inRoot, packageVersion } from '../paths.ts'
import { must } from '../run.ts'

export const DEFAULT_RUNS = 40

const NAMES: Record<InstrumentId, () => string> = {
  deck: () => 'this deck',
  tinybench: () => `tinybench ${packageVersion('tinybench')}`,
  mitata: () => `mitata ${packageVersion('mitata')}`,
}

/**
 * Each comparison has a process of its own: what V8 has learnt of a function in one would be with it in the next, and nobody who
 * compares two functions starts with that. A run holds each of the nine once, in an order of its own, so that a noisy minute hits all.
 */
export async function measureSelfCheck(runs: number, say: (line: string) => void): Promise<SelfCheckReport> {
  const series = SETUPS.flatMap(setup => INSTRUMENTS.map(instrument => ({ setup, instrument, deviations: [] as number[] })))
  const random = createRandom(1)
  for (let run = 1; run <= runs; run++) {
    for (const { setup, instrument, deviations } of shuffled(series, random.nextUint32))
      deviations.push(Math.abs(await compareOnce(setup, instrument, run) - 1))
    const last = series.map(({ setup, instrument, deviations }) => `${setup} ${instrument} ${(deviations.at(-1)! * 100).toFixed(2)}%`)
    say(`Run ${run} of ${runs}: ${last.join(', ')}`)
  }
  return parseSelfCheck({
    schema: SCHEMA,
    at: new Date().toISOString(),
    machine: { cpu: cpus()[0]?.model.trim() ?? '', cores: availableParallelism(), runtime: `Node ${process.versions.node}` },
    runs,
    instruments: INSTRUMENTS.map(id => ({ id, name: NAMES[id]() })),
    series,
  })
}

async function compareOnce(setup: SetupId, instrument: InstrumentId, seed: number): Promise<number> {
  const args = ['--expose-gc', inRoot('scripts', 'lib', 'self-check', 'one-run.ts'), setup, instrument, String(seed)]
  const text = await must(process.execPath, args, { problem: `${instrument} did not compare two functions` })
  const ratio = Number(text.trim())
  if (!(ratio > 0))
    throw new CommandError(`${instrument} gave no ratio: ${text.trim()}`)
  return ratio
}
