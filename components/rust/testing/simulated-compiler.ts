/** A compiler whose every answer the test gives. */
import type { Checked, CompilerClient, CompilerFacts, Program, Ran } from '../compiler-api.ts'
import { RuntimeFailure } from '../../../bench/protocol.ts'

export const FACTS: CompilerFacts = { rustc: '1.78.0-dev', builtOn: '2024-06-15' }
export const ACCEPTED: Checked = { diagnoses: [], errors: 0, warnings: 0 }
export const RAN: Ran = { ...ACCEPTED, ending: 'exited', exitCode: 0, output: '', omittedLines: 0 }

export class SimulatedCompiler implements CompilerClient {
  /** What was asked, in order. */
  readonly asked: string[] = []
  terminated = 0
  onBytes: (loaded: number, total: number) => void = () => {}
  print: (piece: string) => void = () => {}
  #start = Promise.withResolvers<CompilerFacts>()
  #pending?: { resolve: (answer: never) => void, reject: (error: Error) => void }

  readonly start = (onBytes?: (loaded: number, total: number) => void) => {
    this.onBytes = onBytes ?? this.onBytes
    return this.#start.promise
  }

  readonly check = ({ text, appended = '' }: Program) => this.#ask<Checked>(`check ${text}${appended}`)
  readonly run = ({ text, appended = '' }: Program, onOutput?: (piece: string) => void) => {
    this.print = onOutput ?? this.print
    return this.#ask<Ran>(`run ${text}${appended}`)
  }

  readonly terminate = () => {
    this.terminated++
    this.fail(new RuntimeFailure({ what: 'The worker was stopped', where: 'the worker', remedy: 'Run again.', isStopped: true }))
  }

  comeUp = () => this.#start.resolve(FACTS)
  breakDown = (error: Error) => {
    this.#start.reject(error)
    this.#start = Promise.withResolvers()
  }

  answer = (answer: Partial<Ran> = {}) => this.#pending?.resolve({ ...ACCEPTED, ...answer } as never)
  fail = (error: Error) => this.#pending?.reject(error)

  #ask<T>(question: string): Promise<T> {
    this.asked.push(question)
    const pending = Promise.withResolvers<T>()
    this.#pending = pending
    return pending.promise
  }
}
