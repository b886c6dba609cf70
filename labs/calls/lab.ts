/**
 * Calls: two Fibonacci numbers and the greatest common divisor of each and a constant, a round as in "pyrs" (dimitrilw, 2023).
 * There is little work in a round, so what a call into Rust costs shows: the same work by four calls a round, by one, by one for all.
 */
import { defineLab, javascript, pyo3, python, rust } from '../lab.ts'
import { makeCallsInput } from './input.ts'

const inPython = 'labs/calls/python.py'
const inJavaScript = 'labs/calls/javascript.js'
const inRust = 'wasm/kernels/src/calls.rs'

/** The round is four calls, or one; or one call does all rounds. */
const FOUR = { form: '4 calls a round', crossings: 4 }
const ONE = { form: '1 call a round', crossings: 1 }
const ALL = { form: '1 call for all', crossings: 0 }
/** Every call converts its arguments and its result, integers that may be as large as they like. */
const COPIED = { boundary: 'copied' } as const

export const calls = defineLab({
  id: 'calls',
  title: 'Two Fibonacci numbers and two divisors a round',
  unit: 'rounds',
  sizes: [1, 10, 100, 1000, 10_000],
  maxSize: 1e6,
  defaultSize: 1000,
  defaultSeed: 1,
  baseline: 'python-own',
  makeInput: makeCallsInput,
  executables: () => import('./executables.ts'),
  answers: 'sum',
  implementations: [
    python({ id: 'python-own', label: 'Python', form: 'plain', source: `${inPython}#euclid` }),
    python({ id: 'python-math', label: 'Python', form: 'math.gcd', source: `${inPython}#four-calls` }),
    pyo3({ id: 'pyo3-four', label: 'PyO3', source: `${inPython}#four-calls`, ...FOUR, ...COPIED }),
    pyo3({ id: 'pyo3-one', label: 'PyO3', source: `${inPython}#one-call`, ...ONE, ...COPIED }),
    pyo3({ id: 'pyo3-all', label: 'PyO3', source: `${inRust}#iterations`, ...ALL, ...COPIED }),
    javascript({ id: 'js-own', label: 'JavaScript', form: 'BigInt', source: `${inJavaScript}#euclid` }),
    rust({ id: 'wasm-four', label: 'Rust', build: 'labs', source: `${inJavaScript}#four-calls`, ...FOUR, ...COPIED }),
    rust({ id: 'wasm-one', label: 'Rust', build: 'labs', source: `${inJavaScript}#one-call`, ...ONE, ...COPIED }),
    rust({ id: 'wasm-all', label: 'Rust', build: 'labs', source: `${inRust}#iterations`, ...ALL, ...COPIED }),
  ],
})
