/**
 * Doubles: how often is a letter followed by the same letter? `aaa` holds two doubles, for overlaps count.
 *
 * The experiment is that of "python-rust-how-to" (jcooper036, 2023): random ASCII letters, one million of them.
 */
import type { Implementation, Workload } from '../../bench/workload.ts'

type Rung = Pick<Implementation, 'id' | 'label' | 'build' | 'source' | 'answers'>

function javascript(rung: Rung): Implementation {
  return { language: 'javascript', runtime: 'js', boundary: 'resident', role: 'contender', ...rung }
}

function rust(rung: Rung): Implementation {
  return { language: 'rust', runtime: 'wasm', boundary: 'resident', role: 'contender', ...rung }
}

const inJavaScript = 'labs/doubles/javascript.ts'
const inRust = 'wasm/kernels/src/doubles'

export const doubles: Workload = {
  id: 'doubles',
  title: 'Count the letters that repeat the one before',
  unit: 'letters',
  sizes: [1e3, 1e4, 1e5, 1e6, 1e7],
  defaultSize: 1e6,
  defaultSeed: 1,
  baseline: 'js-chars',
  implementations: [
    javascript({ id: 'js-chars', label: 'JavaScript, charCodeAt', build: 'jit', source: `${inJavaScript}#chars`, answers: 'code-units' }),
    javascript({ id: 'js-bytes', label: 'JavaScript, bytes', build: 'jit', source: `${inJavaScript}#bytes`, answers: 'bytes' }),
    javascript({ id: 'js-swar', label: 'JavaScript, 4 at a time', build: 'jit', source: `${inJavaScript}#swar`, answers: 'bytes' }),
    rust({ id: 'rust-debug', label: 'Rust debug, chars', build: 'debug', source: `${inRust}/chars.rs#chars`, answers: 'characters' }),
    rust({ id: 'rust-chars', label: 'Rust, chars', build: 'release', source: `${inRust}/chars.rs#chars`, answers: 'characters' }),
    rust({ id: 'rust-chars-once', label: 'Rust, chars once', build: 'release', source: `${inRust}/chars.rs#chars-once`, answers: 'characters' }),
    rust({ id: 'rust-bytes', label: 'Rust, bytes', build: 'release', source: `${inRust}/bytes.rs#bytes`, answers: 'bytes' }),
    rust({ id: 'rust-windows', label: 'Rust, byte windows', build: 'release', source: `${inRust}/bytes.rs#windows`, answers: 'bytes' }),
    rust({ id: 'rust-blocks', label: 'Rust, blocks', build: 'simd', source: `${inRust}/blocks.rs#blocks`, answers: 'bytes' }),
    rust({ id: 'rust-simd', label: 'Rust SIMD', build: 'simd', source: `${inRust}/simd.rs#simd`, answers: 'bytes' }),
    { ...rust({ id: 'limit-copy', label: 'copy the bytes', build: 'simd', source: `wasm/kernels/src/limit.rs#copy`, answers: 'checksum' }), role: 'limit' },
    { ...rust({ id: 'limit-read', label: 'read the bytes', build: 'simd', source: `wasm/kernels/src/limit.rs#read`, answers: 'checksum' }), role: 'limit' },
  ],
}
