/** What the audience reads of a cell of Rust: the status line, how a run ended, who spoke. */
import type { Diagnosis } from '../../snippets/diagnosis.ts'
import type { CompilerFacts } from './compiler-api.ts'
import type { RustState } from './rust-state.ts'
import { MOST_MEMORY_MB } from './limits.ts'
import { LIMIT_MS } from './rust-run.ts'

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0)
const counted = (number: number, what: string): string => `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`

/** `text` is what is in the editor now. */
export function rustStatusLine(state: RustState, text: string): string {
  const { status, loadedBytes, totalBytes, failure } = state
  switch (status) {
    case 'idle': return 'The compiler comes up with its slide.'
    case 'loading': return `Loading the Rust compiler${totalBytes > 0 ? `: ${megabytes(loadedBytes)} of ${megabytes(totalBytes)} MB` : ''}`
    case 'checking': return 'Checking'
    case 'running': return 'Running'
    case 'failed': return `${failure!.what} (${failure!.where}). ${failure!.remedy}`
  }
  if (state.code !== text)
    return 'Edited. Checked at the next pause.'
  return status === 'stopped' ? stoppedLine(state) : status === 'done' ? endingLine(state) : foundLine(state)
}

function stoppedLine({ overdue }: RustState): string {
  const seconds = LIMIT_MS / 1000
  if (overdue === 'check')
    return `Stopped: rustc had not finished after ${seconds} seconds`
  return overdue === 'run' ? `Stopped: the program had not ended after ${seconds} seconds` : 'Stopped'
}

/** What came of the run, in a sentence; empty where nothing has ended. */
export function endingLine({ ending, exitCode, diagnoses }: RustState): string {
  switch (ending) {
    case 'exited': return exitCode === 0 ? 'It ran: exit code 0' : `It ended with exit code ${exitCode}`
    case 'panicked': return `It panicked: exit code ${exitCode}`
    case 'faulty': return `Miri stopped it: ${diagnoses.find(({ level }) => level === 'error')?.message}`
    case 'exhausted': return `Stopped: it wanted more than the ${MOST_MEMORY_MB} MB that there are for it`
    default: return ''
  }
}

function foundLine({ errors, warnings, diagnoses, checkMs }: RustState): string {
  const [first] = diagnoses
  const took = checkMs === undefined ? '' : `, in ${(checkMs / 1000).toFixed(2)} s`
  if (errors > 0)
    return `rustc refuses it: ${first?.code ?? 'syntax'}${errors > 1 ? ` and ${counted(errors - 1, 'more error')}` : ''}${took}`
  return `It compiles${warnings > 0 ? `, with ${counted(warnings, 'warning')}` : ''}${took}`
}

/** `error[E0382]: borrow of moved value: `a`` */
export function headingOf({ level, code, message }: Diagnosis): string {
  return `${level}${code ? `[${code}]` : ''}: ${message}`
}

/** `rustc 1.78.0-dev (June 2024)` */
export function compilerLine({ rustc, builtOn }: CompilerFacts): string {
  const built = new Date(builtOn).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return `rustc ${rustc} (${built})`
}

/** `… 999 more lines left out`, or undefined where everything is shown. */
export function cutLine(omittedLines: number): string | undefined {
  return omittedLines > 0 ? `… cut at 64 KB: ${counted(omittedLines, 'more line')}` : undefined
}
