/** One lab of the deck: its session, and what every slide and window that shows the lab sees of it. */
import type { Report } from '../../bench/report/report.ts'
import type { Session } from '../../bench/session/api.ts'
import type { SessionState } from '../../bench/session/state.ts'
import type { Workload } from '../../bench/workload.ts'
import type { Command } from '../runtime/link.ts'
import { computed, shallowRef } from 'vue'
import { reportFrom } from '../../bench/report/report.ts'
import { isStale } from '../../bench/session/status.ts'
import { labs } from '../../labs/index.ts'
import { pythonRuntime } from '../../labs/runtimes.ts'
import { useLink } from '../runtime/link.ts'
import { machineName } from '../runtime/machine.ts'
import { pageSession } from '../runtime/page-session.ts'
import { useRecording } from '../runtime/useRecording.ts'

export type LabStore = ReturnType<typeof createStore>

const stores = new Map<string, LabStore>()

/** The store of a lab, made at its first use and kept: leaving a slide and coming back starts nothing again. */
export function useLabStore(of: string): LabStore | undefined {
  const workload = labs[of]
  if (!workload)
    return undefined
  if (!stores.has(of))
    stores.set(of, createStore(workload))
  return stores.get(of)
}

function createStore(workload: Workload) {
  const link = useLink()
  const session = newSession(workload)
  const state = shallowRef<SessionState>(session.state)
  const spec = shallowRef(session.spec)
  const { recorded, recordingFailure } = useRecording(workload.id)
  const { recorded: native } = useRecording(`${workload.id}-native`)

  function show(next: SessionState): void {
    markTimeline(workload.id, state.value, next)
    state.value = next
    spec.value = session.spec
    link.send({ kind: 'state', lab: workload.id, state: next, spec: session.spec })
  }

  function tell(command: Command): void {
    link.whenKnown(() => link.isRunner() ? act(command) : link.send({ kind: 'command', lab: workload.id, command }))
  }

  function act(command: Command): void {
    obey(session, command, workload.id)
    if ('configure' in command)
      show(session.state)
  }

  session.subscribe(show)
  link.onMessage((message) => {
    if (message.lab !== workload.id)
      return
    if (message.kind === 'hello' && link.isRunner())
      show(session.state)
    if (message.kind === 'command' && link.isRunner())
      tell(message.command)
    if (message.kind === 'state' && !link.isRunner()) {
      state.value = message.state
      spec.value = message.spec
    }
  })
  link.send({ kind: 'hello', lab: workload.id })

  const stale = computed(() => isStale(state.value, spec.value))
  const live = computed<Report | undefined>(() =>
    state.value.status === 'done' && !stale.value ? reportFrom(state.value, workload, machineName(), 'live') : undefined)

  return { workload, state, spec, stale, live, recorded, recordingFailure, native, tell, isRunner: link.isRunner }
}

/** A cell needs the one Python: a lab that is measuring is stopped. */
export function stopLabs(): void {
  for (const { state, tell } of stores.values()) {
    if (['loading', 'checking', 'warming', 'measuring'].includes(state.value.status))
      tell({ cancel: true })
  }
}

function newSession(workload: Workload): Session {
  const session = pageSession(workload)
  const query = new URLSearchParams(location.search)
  const asked = (name: string) => query.has(name) ? { [name]: Number(query.get(name) || Number.NaN) } : {}
  const variant = query.get('variant') ?? ''
  session.configure({ ...asked('size'), ...asked('seed'), ...(variant in (workload.variants ?? {}) && { variant: variant || undefined }) })
  return session
}

function obey(session: Session, command: Command, lab: string): void {
  if ('run' in command) {
    stopOthers(lab)
    void session.include(command.run)
  }
  else if ('keep' in command) {
    void session.include(command.keep)
  }
  else if ('restart' in command) {
    stopOthers(lab)
    void session.restart()
  }
  else if ('configure' in command) {
    const { variant, ...change } = command.configure
    // The usual input is called "" in messages between windows, because JSON has no undefined.
    session.configure(variant === undefined ? change : { ...change, variant: variant || undefined })
  }
  else if ('prepare' in command) {
    void session.prepare()
  }
  else {
    session.cancel()
  }
}

/** At most one implementation runs anywhere in the deck, and no cell at the same time. */
function stopOthers(lab: string): void {
  if (pythonRuntime.isRunningCell)
    pythonRuntime.terminate()
  for (const [id, store] of stores) {
    if (id !== lab)
      store.tell({ cancel: true })
  }
}

/** Marks in the browser's timeline: the first interval, and the end of a run. */
function markTimeline(lab: string, before: SessionState, after: SessionState): void {
  const hasInterval = ({ lanes }: SessionState) => lanes.some(lane => 'time' in lane)
  if (!hasInterval(before) && hasInterval(after))
    performance.mark(`lab:${lab}:first-interval`)
  if (before.status !== 'done' && after.status === 'done')
    performance.mark(`lab:${lab}:done`)
}
