/** What ran the implementations of a report. */
import type { Report, ReportedEngine } from './schema.ts'

/** `Chromium 156, CPython 3.14.2 in Pyodide 314`. */
export function engineName({ host, python }: Pick<ReportedEngine, 'host' | 'python'>): string {
  return [host, python].filter(Boolean).join(', ')
}

/** What ran one implementation; undefined where that is not known. */
export function engineOf({ engines, implementations }: Report, id: string): ReportedEngine | undefined {
  const lane = implementations.find(implementation => implementation.id === id)
  return engines.find(({ name }) => name === lane?.engine)
}

/** What ran the implementations of these reports that were measured, of `ids` where it is given; each engine once. */
export function enginesOf(reports: readonly Report[], ids?: readonly string[]): ReportedEngine[] {
  const found = reports.flatMap(report => report.implementations
    .filter(({ id, outcome }) => outcome === 'measured' && (!ids || ids.includes(id)))
    .map(({ id }) => engineOf(report, id)))
    .filter(engine => engine !== undefined)
  return [...new Map(found.map(engine => [engine.name, engine])).values()]
}

/** All of them in short, without repetition: the hosts, then the Pythons. */
export function engineWords(engines: readonly ReportedEngine[]): string {
  const parts = [...engines.map(({ host }) => host), ...engines.map(({ python }) => python)].filter(part => part !== undefined)
  return [...new Set(parts)].join(', ') || 'an unknown runtime'
}
