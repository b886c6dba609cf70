/** One lab of the deck: its session, and what every slide and window that shows the lab sees of it. */
import type { InputSpec } from '../../bench/protocol.ts'
import type { Report } from '../../bench/report/report.ts'
import type { Session, SpecChange } from '../../bench/session/api.ts'
import type { SessionState } from '../../bench/session/state.ts'
import type { Workload } from '../../bench/workload.ts'
import type { Turn, Turns } from '../runtime/exclusive.ts'
import type { Windows } from '../runtime/windows.ts'
import { computed } from 'vue'
import { reportFrom } from '../../bench/report/report.ts'
import { isBusy } from '../../bench/session/state.ts'
import { isStale } from '../../bench/session/status.ts'
import { labs } from '../../labs/index.ts'
import { turns } from '../runtime/exclusive.ts'
import { kept } from '../runtime/kept.ts'
import { machineName } from '../runtime/machine.ts'
import { pageSession } from '../runtime/page-session.ts'
import { Shared } from '../runtime/shared.ts'
import { useRecording } from '../runtime/useRecording.ts'
import { deckWindows } from '../runtime/windows.ts'

export type LabCommand
  = | { run: readonly string[] } | { keep: readonly string[] } | { cancel: true } | { restart: true }
    /** What the next click asks for: checked and warmed up, while nothing else measures. */
    | { prepare: readonly string[] }
    /** The usual input's variant is called "": JSON has no undefined. */
    | { configure: SpecChange }

export interface LabState { session: SessionState, spec: InputSpec }

export interface LabDeps { session: Session, windows: Windows, turns: Turns }

export type LabStore = ReturnType<typeof createStore>

const storeOf = kept(of => createStore(withAskedBaseline(labs[of]!)))

/** The store of a lab, where there is one of that name. Leaving a slide and coming back starts nothing anew. */
export function useLabStore(of: string): LabStore | undefined {
  return of in labs ? storeOf(of) : undefined
}

/** `?baseline=rust-simd`: `npm run bench` and `npm run record` ask for another one where a lab's own does not run at a size. */
function withAskedBaseline(workload: Workload): Workload {
  const baseline = new URLSearchParams(globalThis.location?.search).get('baseline')
  return workload.implementations.some(({ id }) => id === baseline) ? { ...workload, baseline: baseline! } : workload
}

function createStore(workload: Workload) {
  const shared = shareLab(workload.id, { session: newSession(workload), windows: deckWindows(), turns })
  const state = computed(() => shared.state.value.session)
  const spec = computed(() => shared.state.value.spec)
  const { recorded, recordingFailure } = useRecording(workload.id)
  const { recorded: native } = useRecording(`${workload.id}-native`)
  const stale = computed(() => isStale(state.value, spec.value))
  const live = computed<Report | undefined>(() =>
    state.value.status === 'done' && !stale.value ? reportFrom(state.value, workload, machineName(), 'live') : undefined)
  const tell = (command: LabCommand) => shared.tell(command)
  return { workload, state, spec, stale, live, recorded, recordingFailure, native, tell, isRunner: shared.isRunner }
}

/** A session that all windows share: one of them runs it, and another one that takes over measures nothing again. */
export function shareLab(id: string, { session, windows, turns }: LabDeps): Shared<LabState, object, LabCommand> {
  const owner = `lab ${id}`
  const turn = turns.exclusive(owner, () => session.cancel())
  const shared = new Shared<LabState, object, LabCommand>(owner, {
    state: { session: session.state, spec: session.spec },
    choice: {},
    adopt: ({ session: state, spec }) => session.adopt(state, spec),
    obey(command) {
      if ('configure' in command)
        publish(configured(session, command.configure))
      // What measures is not stopped by a slide that is only looked at.
      else if (!('prepare' in command))
        obey(session, turn, command)
      else if (turns.owner === undefined || (turns.owner === owner && !isBusy(session.state)))
        void turn.take(() => session.prepare(command.prepare))
    },
  }, windows)

  function publish(state: SessionState): void {
    markTimeline(id, shared.state.value.session, state)
    shared.publish({ session: state, spec: session.spec })
  }

  session.subscribe(publish)
  return shared
}

type RunCommand = Exclude<LabCommand, { prepare: readonly string[] } | { configure: SpecChange }>

function obey(session: Session, turn: Turn, command: RunCommand): void {
  if ('cancel' in command)
    return session.cancel()
  if ('run' in command)
    return void turn.take(() => session.include(command.run))
  if ('restart' in command) {
    // Both windows may have been pressed at once.
    if (!isBusy(session.state))
      void turn.take(() => session.restart())
  }
  else if (isBusy(session.state)) {
    void session.include(command.keep)
  }
}

function configured(session: Session, { variant, ...change }: SpecChange): SessionState {
  session.configure(variant === undefined ? change : { ...change, variant: variant || undefined })
  return session.state
}

function newSession(workload: Workload): Session {
  const session = pageSession(workload)
  const query = new URLSearchParams(location.search)
  const asked = (name: string) => query.has(name) ? { [name]: Number(query.get(name) || Number.NaN) } : {}
  const variant = query.get('variant') ?? ''
  session.configure({ ...asked('size'), ...asked('seed'), ...(variant in (workload.variants ?? {}) && { variant: variant || undefined }) })
  return session
}

/** Marks in the browser's timeline: the first interval, and the end of a run. */
function markTimeline(lab: string, before: SessionState, after: SessionState): void {
  const hasInterval = ({ lanes }: SessionState) => lanes.some(lane => 'time' in lane)
  if (!hasInterval(before) && hasInterval(after))
    performance.mark(`lab:${lab}:first-interval`)
  if (before.status !== 'done' && after.status === 'done')
    performance.mark(`lab:${lab}:done`)
}
