/**
 * rustc's front end and Miri, as one WebAssembly module over a file system in memory. Each use is an instance of its own, so that
 * nothing of an earlier program is left. Has neither a clock nor a page of its own: scripts and tests run the same code in Node.
 */
import type { Diagnosis, RustcDiagnostic } from '../../snippets/diagnosis.ts'
import type { Checked, Ending, Program, Ran } from './compiler-api.ts'
import type { Sink } from './file-system.ts'
import { WASI } from '@bjorn3/browser_wasi_shim'
import { RuntimeFailure } from '../../bench/protocol.ts'
import { OutputBuffer } from '../../bench/runtimes/python/output.ts'
import { toDiagnosis } from '../../snippets/diagnosis.ts'
import { MOST_DIAGNOSES } from './compiler-api.ts'
import { asFault, isExhausted, isFault, withoutLastWords } from './faults.ts'
import { libraryFolder, MAIN, openFiles, TARGET } from './file-system.ts'
import { MOST_CHARACTERS, MOST_MEMORY_MB } from './limits.ts'
import { limitMemory } from './memory-limit.ts'
import { Messages } from './messages.ts'

/** The newest edition that this compiler knows. */
export const EDITION = '2021'
/** A page of WebAssembly's memory. */
const PAGE_BYTES = 2 ** 16

const COMMON = ['--sysroot', '/sysroot', '--target', TARGET, '--edition', EDITION, '--color=never', '--error-format=json']
/** With this in its environment Miri is a plain rustc. */
const AS_RUSTC = 'MIRI_BE_RUSTC=target'
/** Checks types and borrows of every function, and generates nothing. */
const CHECK = [MAIN, '--emit=metadata', '-o', '/tmp/main.rmeta']
/** All of Miri's checks but the one for memory that is never freed. Unoptimised: an optimisation may remove what is undefined. */
const RUN = [MAIN, '-Zmiri-ignore-leaks', '-Zmiri-preemption-rate=0', '-Zmir-opt-level=0']

/** Lines may be as short as they like. */
const OUTPUT = { lines: Infinity, characters: MOST_CHARACTERS }

interface Finished {
  exitCode?: number
  /** Why there is no exit code. */
  trap?: Error
}

export class PageCompiler {
  readonly #module: WebAssembly.Module
  readonly #libraries
  readonly #clock: () => number

  /**
   * @param wasm the compiler's file, unpacked
   * @param libraries by their names, unpacked
   * @param clock paces the messages that carry output
   */
  constructor(wasm: Uint8Array, libraries: ReadonlyMap<string, Uint8Array>, clock: () => number) {
    this.#module = new WebAssembly.Module(limitMemory(wasm, MOST_MEMORY_MB * 2 ** 20 / PAGE_BYTES) as Uint8Array<ArrayBuffer>)
    this.#libraries = libraryFolder(libraries)
    this.#clock = clock
  }

  /** `1.78.0-dev`, as it says itself. */
  version(): string {
    let said = ''
    const decoder = new TextDecoder()
    this.#start(['-vV'], [AS_RUSTC], '', bytes => said += decoder.decode(bytes), () => {})
    return /^release: (.+)$/m.exec(said)?.[1] ?? 'of an unknown version'
  }

  /** @throws RuntimeFailure where the compiler itself gives up */
  check(program: Program): Checked {
    const messages = new Messages(() => {})
    const { trap } = this.#start(CHECK, [AS_RUSTC], sourceOf(program), () => {}, bytes => messages.write(bytes))
    messages.end()
    const checked = readChecked(messages.diagnostics, program)
    if (trap && checked.errors === 0)
      throw gaveUp(trap, messages)
    return checked
  }

  /** @throws RuntimeFailure where the compiler itself gives up */
  run(program: Program, onOutput?: (piece: string) => void): Ran {
    const output = new OutputBuffer(this.#clock, onOutput, OUTPUT)
    const encoder = new TextEncoder()
    const messages = new Messages(text => output.write(encoder.encode(text)))
    const finished = this.#start(RUN, [], sourceOf(program), bytes => output.write(bytes), bytes => messages.write(bytes))
    messages.end()
    const { text, omittedLines } = output.end()
    const ran = readRan(finished, messages, program)
    return { ...ran, output: ran.ending === 'exhausted' ? withoutLastWords(text) : text, omittedLines }
  }

  #start(args: readonly string[], env: string[], source: string, out: Sink, err: Sink): Finished {
    const wasi = new WASI(['miri', ...COMMON, ...args], env, openFiles(source, this.#libraries, out, err), { debug: false })
    try {
      const instance = new WebAssembly.Instance(this.#module, { wasi_snapshot_preview1: wasi.wasiImport })
      return { exitCode: wasi.start(instance as Parameters<WASI['start']>[0]) }
    }
    catch (error) {
      return { trap: error as Error }
    }
  }
}

/** The text first: its lines keep their numbers. */
function sourceOf({ text, appended }: Program): string {
  return appended === undefined ? text : `${text}\n${appended}`
}

function readChecked(diagnostics: readonly RustcDiagnostic[], { text }: Program): Checked {
  const all = diagnostics.flatMap(diagnostic => toDiagnosis(diagnostic, MAIN) ?? [])
  const lines = text.split('\n').length
  const [errors, warnings] = (['error', 'warning'] as const).map(level => all.filter(diagnosis => diagnosis.level === level))
  const diagnoses = [...errors!, ...warnings!].slice(0, MOST_DIAGNOSES).map(diagnosis => withinLines(diagnosis, lines))
  return { diagnoses, errors: errors!.length, warnings: warnings!.length }
}

/** What points to appended lines is not shown: nobody sees those. */
function withinLines(diagnosis: Diagnosis, lines: number): Diagnosis {
  const within = <Place extends { endLine: number }>(spans: readonly Place[]) => spans.filter(({ endLine }) => endLine <= lines)
  return {
    ...diagnosis,
    labels: within(diagnosis.labels),
    notes: diagnosis.notes.map(note => ({ ...note, spans: within(note.spans) })),
  }
}

/** Without a runtime that unwinds, a panic ends in this call after its message was printed. */
const UNWINDS = /`_Unwind_RaiseException`/
const PANICKED = 101

function readRan({ exitCode, trap }: Finished, messages: Messages, program: Program) {
  const { diagnostics } = messages
  const checked = readChecked(diagnostics, program)
  const ended = (ending: Ending, more: Partial<Ran> = {}) => ({ ...checked, ending, ...more })
  if (diagnostics.some(({ message }) => UNWINDS.test(message)))
    return ended('panicked', { ...withoutErrors(checked), exitCode: PANICKED })
  if (diagnostics.some(({ message }) => isFault(message)))
    return ended('faulty', { diagnoses: checked.diagnoses.map(diagnosis => isFault(diagnosis.message) ? asFault(diagnosis) : diagnosis) })
  if (checked.errors > 0)
    return ended('refused')
  if (exitCode !== undefined)
    return ended('exited', { exitCode })
  if (isExhausted(messages.lastWords))
    return ended('exhausted')
  throw gaveUp(trap, messages)
}

function withoutErrors({ diagnoses, warnings }: Checked): Checked {
  return { diagnoses: diagnoses.filter(({ level }) => level !== 'error'), errors: 0, warnings }
}

/** The engine's stack, and the compiler's own. */
const NO_STACK = /call stack|memory access out of bounds/i

function gaveUp(trap: Error | undefined, { lastWords }: Messages): RuntimeFailure {
  const what = isExhausted(lastWords)
    ? `The compiler wanted more than the ${MOST_MEMORY_MB} MB that there are for it`
    : NO_STACK.test(trap?.message ?? '')
      ? 'The compiler ran out of stack: the program is nested too deeply for a page'
      : `The compiler gave up: ${trap?.message}`
  return new RuntimeFailure({ what, where: 'The compiler in this page', remedy: 'Change the text, or press Reset.' }, { cause: trap })
}
