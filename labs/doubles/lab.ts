/**
 * Doubles: how often is a letter followed by the same letter? `aaa` holds two doubles, for overlaps count.
 *
 * The experiment is that of "python-rust-how-to" (jcooper036, 2023): random ASCII letters, one million of them.
 */
import type { Implementation } from '../../bench/workload.ts'
import { defineLab } from '../lab.ts'
import { makeDoublesInput, NON_ASCII } from './input.ts'

type Rung = Pick<Implementation, 'id' | 'label' | 'build' | 'source' | 'answers' | 'needs'>

function javascript(rung: Rung): Implementation {
  return { language: 'javascript', runtime: 'js', boundary: 'resident', role: 'contender', ...rung }
}

function rust(rung: Rung): Implementation {
  return { language: 'rust', runtime: 'wasm', boundary: 'resident', role: 'contender', ...rung }
}

function python(rung: Omit<Rung, 'build'>): Implementation {
  return { language: 'python', runtime: 'python', build: 'cpython', boundary: 'resident', role: 'contender', ...rung }
}

/** Rust that Python calls. A `str` of ASCII and a `bytes` are read where they lie. */
function pyo3(rung: Rung): Implementation {
  return { language: 'rust', runtime: 'python', boundary: 'resident', role: 'contender', ...rung }
}

const inPython = 'labs/doubles/python.py'
const inNumPy = 'labs/doubles/numpy.py'
const inJavaScript = 'labs/doubles/javascript.ts'
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
  implementations: [
    python({ id: 'python-zip', label: 'Python, zip', source: `${inPython}#zip`, answers: 'characters' }),
    python({ id: 'python-once', label: 'Python, one pass', source: `${inPython}#once`, answers: 'characters' }),
    python({ id: 'python-sum', label: 'Python, sum', source: `${inPython}#sum`, answers: 'characters' }),
    python({ id: 'python-regex', label: 'Python, regex', source: `${inPython}#regex`, answers: 'characters' }),
    python({ id: 'numpy-mask', label: 'NumPy, mask', source: `${inNumPy}#mask`, answers: 'bytes', needs: ['numpy'] }),
    python({ id: 'numpy-count', label: 'NumPy, count_nonzero', source: `${inNumPy}#count`, answers: 'bytes', needs: ['numpy'] }),
    javascript({ id: 'js-chars', label: 'JavaScript, charCodeAt', build: 'jit', source: `${inJavaScript}#chars`, answers: 'code-units' }),
    javascript({ id: 'js-bytes', label: 'JavaScript, bytes', build: 'jit', source: `${inJavaScript}#bytes`, answers: 'bytes' }),
    javascript({ id: 'js-swar', label: 'JavaScript, 4 at a time', build: 'jit', source: `${inJavaScript}#swar`, answers: 'bytes' }),
    { ...pyo3({ id: 'bridge-convert', label: 'str to JS to UTF-8', build: 'jit', source: 'labs/shared/python/bridge.ts#convert', answers: 'size', needs: ['bridge'] }), language: 'javascript', boundary: 'copied' },
    { ...pyo3({ id: 'bridge-chars', label: 'Rust over JavaScript', build: 'release', source: `${inRust}/chars.rs#chars`, answers: 'characters', needs: ['bridge'] }), boundary: 'copied' },
    pyo3({ id: 'pyo3-debug', label: 'PyO3 debug, chars', build: 'debug', source: `${inRust}/chars.rs#chars`, answers: 'characters', needs: ['match_kernels_debug'] }),
    pyo3({ id: 'pyo3-chars', label: 'PyO3, chars', build: 'release', source: `${inRust}/chars.rs#chars`, answers: 'characters', needs: ['match_kernels'] }),
    pyo3({ id: 'pyo3-chars-once', label: 'PyO3, chars once', build: 'release', source: `${inRust}/chars.rs#chars-once`, answers: 'characters', needs: ['match_kernels'] }),
    pyo3({ id: 'pyo3-bytes', label: 'PyO3, bytes', build: 'release', source: `${inRust}/bytes.rs#bytes`, answers: 'bytes', needs: ['match_kernels'] }),
    pyo3({ id: 'pyo3-simd', label: 'PyO3 SIMD', build: 'simd', source: `${inRust}/simd.rs#simd`, answers: 'bytes', needs: ['match_kernels_simd'] }),
    rust({ id: 'rust-debug', label: 'Rust debug, chars', build: 'debug', source: `${inRust}/chars.rs#chars`, answers: 'characters' }),
    rust({ id: 'rust-chars', label: 'Rust, chars', build: 'release', source: `${inRust}/chars.rs#chars`, answers: 'characters' }),
    rust({ id: 'rust-chars-once', label: 'Rust, chars once', build: 'release', source: `${inRust}/chars.rs#chars-once`, answers: 'characters' }),
    rust({ id: 'rust-bytes', label: 'Rust, bytes', build: 'release', source: `${inRust}/bytes.rs#bytes`, answers: 'bytes' }),
    rust({ id: 'rust-windows', label: 'Rust, byte windows', build: 'release', source: `${inRust}/bytes.rs#windows`, answers: 'bytes' }),
    rust({ id: 'rust-blocks', label: 'Rust, blocks', build: 'simd', source: `${inRust}/blocks.rs#blocks`, answers: 'bytes' }),
    rust({ id: 'rust-simd', label: 'Rust SIMD', build: 'simd', source: `${inRust}/simd.rs#simd`, answers: 'bytes' }),
    rust({ id: 'workers-2', label: 'Rust SIMD, 2 threads', build: 'simd', source: 'labs/shared/threads/shares.ts#doubles', answers: 'bytes' }),
    { ...rust({ id: 'limit-copy', label: 'copy the bytes', build: 'simd', source: `wasm/kernels/src/limit.rs#copy`, answers: 'checksum' }), role: 'limit' },
    { ...rust({ id: 'limit-read', label: 'read the bytes', build: 'simd', source: `wasm/kernels/src/limit.rs#read`, answers: 'checksum' }), role: 'limit' },
  ],
})
