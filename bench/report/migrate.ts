/**
 * Files of schema 1 as schema 2 has them. What they did not record stays unknown.
 *
 * They kept one runtime's facts for all lanes, those of the baseline's worker, and called the lanes' role `contender`. Natively
 * they said that the page was isolated and the lanes had settled, which nobody had checked.
 */
import type { ReportedEngine } from './schema.ts'
import { engineName } from './engines.ts'
import { SCHEMA } from './schema.ts'

type Data = Record<string, unknown>

/** What schema 1 said of a lane in Pyodide when the facts that it kept were those of the other worker. */
const UNKNOWN_PYTHON = 'Python of unknown version'

/** `data` in today's schema. Another schema is left as it is, and so is a broken field: the reader reports it. */
export function migrateReport(data: unknown): unknown {
  if (!isSchema1(data))
    return data
  if (!isData(data.machine) || !Array.isArray(data.implementations))
    return { ...data, schema: SCHEMA, engines: [] }
  const { machine: described, implementations, ...rest } = data as Data & { machine: Data, implementations: unknown[] }
  const { runtime, isolated, timerGrainMs, ...machine } = described
  const recorded = recordedEngine(runtime, isolated, timerGrainMs)
  const engines = new Map<string, Partial<ReportedEngine>>()
  const lanes = implementations.map((lane) => {
    const engine = isData(lane) && lane.outcome !== 'failed' ? engineOfLane(lane.runtime, recorded) : undefined
    if (engine)
      engines.set(engineName(engine), { name: engineName(engine), ...engine })
    return isData(lane) ? migrateLane(lane, engine && engineName(engine)) : lane
  })
  return { ...rest, schema: SCHEMA, machine, engines: [...engines.values()], implementations: lanes }
}

/** The same for a growth recording, which is made of reports. */
export function migrateGrowth(data: unknown): unknown {
  if (!isSchema1(data))
    return data
  if (!isData(data.machine) || !Array.isArray(data.points))
    return { ...data, schema: SCHEMA }
  const { machine: { runtime, isolated, timerGrainMs, ...machine }, points } = data as Data & { machine: Data, points: unknown[] }
  const migratePoint = (point: unknown) =>
    isData(point) && Array.isArray(point.reports) ? { ...point, reports: point.reports.map(migrateReport) } : point
  return { ...data, schema: SCHEMA, machine, points: points.map(migratePoint) }
}

function migrateLane({ role, settled, ...lane }: Data, engine: string | undefined): Data {
  return {
    ...lane,
    role: role === 'contender' ? 'implementation' : role,
    ...(engine !== undefined && { engine }),
    ...(settled !== undefined && lane.runtime !== 'native' && { settled }),
  }
}

type Recorded = Omit<ReportedEngine, 'name'>

/** `Chromium 156`, `Chromium 156, CPython 3.14.2 in Pyodide 314`, or natively `CPython 3.11.7`. */
function recordedEngine(runtime: unknown, isolated: unknown, timerGrainMs: unknown): Recorded | undefined {
  if (typeof runtime !== 'string')
    return undefined
  const grain = { timerGrainMs: timerGrainMs as number }
  if (runtime.startsWith('CPython'))
    return { python: runtime, ...grain }
  const [host, python] = runtime.split(', ') as [string, string?]
  return { host, ...(python && { python }), isolated: isolated as boolean, ...grain }
}

/** The recorded facts for a lane of the same worker; for one of the other worker the browser alone, which is the same. */
function engineOfLane(runtime: unknown, recorded: Recorded | undefined): Recorded | undefined {
  if (!recorded || runtime === 'native' || !recorded.host)
    return recorded
  if ((runtime === 'python') === (recorded.python !== undefined))
    return recorded
  return runtime === 'python' ? { host: recorded.host, python: UNKNOWN_PYTHON } : { host: recorded.host }
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null
}

function isSchema1(value: unknown): value is Data {
  return isData(value) && value.schema === 1
}
