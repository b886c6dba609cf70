/** Reports: made of a session that is done, and read from files. */
import type { Difference } from '../answers/difference.ts'
import type { Failure, RuntimeFacts } from '../protocol.ts'
import type { SessionState, Timed } from '../session/state.ts'
import type { Implementation, Workload } from '../workload.ts'
import type { Machine, Report, ReportedEngine, ReportedImplementation } from './schema.ts'
import * as v from 'valibot'
import { engineName } from './engines.ts'
import { migrateReport } from './migrate.ts'
import { readJson, refuseUnknownSchema, unreadable } from './recorded-json.ts'
import { reportSchema, SCHEMA } from './schema.ts'

export type { Machine, Report, ReportedEngine, ReportedImplementation } from './schema.ts'

/**
 * Reads a report.
 *
 * @param source JSON text, or what it parses to.
 * @param name of the file, for the message.
 * @throws RuntimeFailure naming the file and the field at fault, when it is not JSON, of another schema or incomplete.
 */
export function parseReport(source: unknown, name: string): Report {
  const data = readJson(source, name)
  refuseUnknownSchema(data, name)
  const result = v.safeParse(reportSchema, migrateReport(data))
  if (!result.success) {
    const issue = result.issues[0]
    throw unreadable(name, v.getDotPath(issue) ?? 'the whole file', `${issue.message}`)
  }
  refuseUnknownEngine(result.output, name)
  return result.output
}

/**
 * @param report as it was read.
 * @param name of the file, for the message.
 * @param path of the report within the file, with a point at its end; empty where it is the whole file.
 * @throws RuntimeFailure naming the first implementation whose engine the report does not describe.
 */
export function refuseUnknownEngine(report: Report, name: string, path = ''): void {
  const { engines, implementations } = report
  for (const [index, { engine }] of implementations.entries()) {
    if (engine !== undefined && !engines.some(one => one.name === engine))
      throw unreadable(name, `${path}implementations.${index}.engine`, `is ${JSON.stringify(engine)}, which is none of the engines`)
  }
}

/**
 * The report of a run that is done.
 *
 * @throws RangeError when the run is not done, for what is unfinished, cancelled or void is no result.
 */
export function reportFrom(state: SessionState, workload: Workload, machine: Machine, origin: Report['origin']): Report {
  const { status, spec, input, selfCheck, at } = state
  if (status !== 'done' || !input || !selfCheck || !at)
    throw new RangeError(`state: a run that is ${status} has no report`)
  const timed = state.lanes.filter(lane => lane.state === 'measured')
  return {
    schema: SCHEMA,
    workload: workload.id,
    at,
    origin,
    machine,
    engines: enginesIn(state),
    input: { size: spec.size, seed: spec.seed, ...(spec.variant && { variant: spec.variant }), bytes: input.bytes, sha256: input.sha256 },
    ...(workload.agrees && { agreement: workload.agrees }),
    rounds: state.rounds,
    ...(state.isShort && { shortRun: true }),
    implementations: state.lanes.flatMap(lane => reported(lane, describe(workload, lane.id))),
    comparisons: timed.filter(({ id }) => id !== workload.baseline).map(lane => comparison(lane, workload)),
    selfCheck: ratioFields(selfCheck),
  }
}

function enginesIn({ lanes }: SessionState): ReportedEngine[] {
  const known = lanes.map(({ engine }) => engine).filter(engine => engine !== undefined).map(reportedEngine)
  return [...new Map(known.map(engine => [engine.name, engine])).values()]
}

function reportedEngine({ host, python, isolated, timerGrainMs }: RuntimeFacts): ReportedEngine {
  return {
    name: engineName({ host, python }),
    host,
    ...(python !== undefined && { python }),
    ...(isolated !== undefined && { isolated }),
    timerGrainMs,
  }
}

function describe({ implementations }: Workload, id: string) {
  const found = implementations.find(implementation => implementation.id === id)
  if (!found)
    throw new RangeError(`workload: has no implementation ${id}`)
  return pickDescribed(found)
}

/** What a report says of an implementation. */
export function pickDescribed({ id, label, language, runtime, build, boundary, source, role }: Implementation) {
  return { id, label, language, runtime, build, boundary, source, role }
}

function reported(lane: SessionState['lanes'][number], implementation: ReturnType<typeof pickDescribed>): ReportedImplementation[] {
  const description = { ...implementation, ...(lane.engine && { engine: engineName(lane.engine) }) }
  switch (lane.state) {
    case 'measured':
      return [{ ...description, outcome: 'measured', agrees: true, ...timings(lane) }]
    case 'wrong':
      return [{ ...description, outcome: 'wrong', agrees: false, ...differenceFields(lane) }]
    case 'failed':
      return [{ ...description, outcome: 'failed', failure: inWords(lane.failure) }]
    default:
      return []
  }
}

function inWords({ what, where, remedy, detail, isAbsent }: Failure) {
  return { what, where, remedy, ...(detail && { detail }), ...(isAbsent && { isAbsent }) }
}

function differenceFields({ answer, expected, at }: Difference): Difference {
  return { answer, ...(expected !== undefined && { expected }), ...(at && { at }) }
}

function timings({ answer, firstCallMs, settled, samples, time }: Timed) {
  return { answer, firstCallMs, settled, samples, medianMs: time.value, lowMs: time.low, highMs: time.high }
}

function comparison(lane: Timed & { id: string }, workload: Workload): Report['comparisons'][number] {
  return { id: lane.id, baseline: workload.baseline, ...ratioFields(lane.ratio), verdict: lane.verdict }
}

function ratioFields({ value, low, high }: Timed['ratio']) {
  return { ratio: value, low, high }
}
