/**
 * Doubles: how often is a letter followed by the same letter? `aaa` has two doubles, because overlaps count.
 *
 * The experiment is that of "python-rust-how-to" (jcooper036, 2023): random ASCII letters, one million of them.
 */
import { bridge, defineLab, javascript, pyo3, python, rust } from '../lab.ts'
import { makeDoublesInput, NON_ASCII } from './input.ts'

const inPython = 'labs/doubles/python.py'
const inNumPy = 'labs/doubles/numpy.py'
const inJavaScript = 'labs/doubles/javascript.js'
const inThreads = 'labs/shared/threads/shares.ts#doubles'
const inLimits = 'wasm/kernels/src/limit.rs'
const inRust = 'wasm/kernels/src/doubles'

export const doubles = defineLab({
  id: 'doubles',
  title: 'Count the letters that repeat the one before',
  unit: 'letters',
  sizes: [1e3, 1e4, 1e5, 1e6, 1e7],
  variants: { '': 'ASCII text', [NON_ASCII]: 'Non-ASCII text' },
  defaultSize: 1e6,
  defaultSeed: 1,
  baseline: 'python-zip',
  makeInput: makeDoublesInput,
  executables: () => import('./executables.ts'),
  answers: 'characters',
  implementations: [
    python({ id: 'python-zip', label: 'Python', form: 'zip', source: `${inPython}#zip` }),
    python({ id: 'python-once', label: 'Python', form: 'one pass', source: `${inPython}#once` }),
    python({ id: 'python-sum', label: 'Python', form: 'sum', source: `${inPython}#sum` }),
    python({ id: 'python-regex', label: 'Python', form: 'regex', source: `${inPython}#regex` }),
    python({ id: 'python-integer', label: 'Python', form: 'one integer', source: `${inPython}#integer`, answers: 'bytes' }),
    python({ id: 'numpy-mask', label: 'NumPy', form: 'mask', source: `${inNumPy}#mask`, answers: 'bytes', needs: ['numpy'] }),
    python({ id: 'numpy-count', label: 'NumPy', form: 'count_nonzero', source: `${inNumPy}#count`, answers: 'bytes', needs: ['numpy'] }),
    javascript({ id: 'js-chars', label: 'JavaScript', form: 'charCodeAt', source: `${inJavaScript}#chars`, answers: 'code-units' }),
    javascript({ id: 'js-bytes', label: 'JavaScript', form: 'bytes', source: `${inJavaScript}#bytes`, answers: 'bytes' }),
    javascript({ id: 'js-swar', label: 'JavaScript', form: '4 at a time', source: `${inJavaScript}#swar`, answers: 'bytes' }),
    bridge({ id: 'bridge-convert', label: 'str to JS to UTF-8', source: 'labs/shared/python/bridge.ts#convert', answers: 'size' }),
    bridge({ id: 'bridge-chars', label: 'Rust over JavaScript', source: `${inRust}/chars.rs#chars`, language: 'rust', build: 'release' }),
    pyo3({ id: 'pyo3-debug', label: 'PyO3 debug', form: 'chars', build: 'debug', source: `${inRust}/chars.rs#chars` }),
    pyo3({ id: 'pyo3-chars', label: 'PyO3', form: 'chars', source: `${inRust}/chars.rs#chars` }),
    pyo3({ id: 'pyo3-chars-once', label: 'PyO3', form: 'chars once', source: `${inRust}/chars.rs#chars-once` }),
    pyo3({ id: 'pyo3-bytes', label: 'PyO3', form: 'bytes', source: `${inRust}/bytes.rs#bytes`, answers: 'bytes' }),
    pyo3({ id: 'pyo3-simd', label: 'PyO3 SIMD', build: 'simd', source: `${inRust}/simd.rs#simd`, answers: 'bytes' }),
    rust({ id: 'rust-debug', label: 'Rust debug', form: 'chars', build: 'debug', source: `${inRust}/chars.rs#chars` }),
    rust({ id: 'rust-chars', label: 'Rust', form: 'chars', source: `${inRust}/chars.rs#chars` }),
    rust({ id: 'rust-chars-once', label: 'Rust', form: 'chars once', source: `${inRust}/chars.rs#chars-once` }),
    rust({ id: 'rust-bytes', label: 'Rust', form: 'bytes', source: `${inRust}/bytes.rs#bytes`, answers: 'bytes' }),
    rust({ id: 'rust-windows', label: 'Rust', form: 'byte windows', source: `${inRust}/bytes.rs#windows`, answers: 'bytes' }),
    rust({ id: 'rust-blocks', label: 'Rust', form: 'blocks', build: 'simd', source: `${inRust}/blocks.rs#blocks`, answers: 'bytes' }),
    rust({ id: 'rust-simd', label: 'Rust SIMD', build: 'simd', source: `${inRust}/simd.rs#simd`, answers: 'bytes' }),
    rust({ id: 'workers-2', label: 'Rust SIMD', form: '2 threads', build: 'simd', source: inThreads, answers: 'bytes' }),
    rust({ id: 'limit-copy', label: 'copying the bytes', build: 'simd', source: `${inLimits}#copy`, answers: 'checksum', role: 'limit' }),
    rust({ id: 'limit-read', label: 'reading the bytes', build: 'simd', source: `${inLimits}#read`, answers: 'checksum', role: 'limit' }),
  ],
})
