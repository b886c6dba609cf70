/**
 * Distances: for every point of the plane, how far away is the nearest point of another set?
 *
 * The experiment is that of "pyo3-example-distances" (bast, 2021): brute force over all pairs, in parallel. As many points
 * ask as there are others, so that there are `size` squared pairs to test, or to avoid.
 */
import { defineLab, javascript, pyo3, python, rust } from '../lab.ts'
import { makeDistancesInput, VARIANTS } from './input.ts'

const inPython = 'labs/distances'
const inJavaScript = 'labs/distances/javascript.js'
const inRust = 'wasm/kernels/src/distances'
const inPairs = `${inRust}/brute.rs#pairs`
const inThreads = 'labs/shared/threads/shares.ts#distances'
const inParallel = 'wasm/python/src/distances.rs#rayon'

/** Above these sizes a call takes more than a few seconds on a machine of 2026. */
const ALL_PAIRS = { largestSize: 2e4 }
const VECTOR_PAIRS = { largestSize: 1e5 }

const COPIED_NATIVELY = { runtime: 'native', boundary: 'copied' } as const

export const distances = defineLab({
  id: 'distances',
  title: 'Find the distance to the nearest point of another set',
  unit: 'points',
  sizes: [1e2, 1e3, 1e4, 2e4],
  minSize: 1,
  maxSize: 1e6,
  variants: VARIANTS,
  defaultSize: 1e4,
  defaultSeed: 1,
  baseline: 'rust-pairs',
  nativeBaseline: 'scipy-tree',
  makeInput: makeDistancesInput,
  executables: () => import('./executables.ts'),
  answers: 'distances',
  implementations: [
    python({ id: 'python-brute', label: 'Python', form: 'all pairs', source: `${inPython}/python.py#brute`, largestSize: 2e3 }),
    python({ id: 'numpy-blocks', label: 'NumPy', form: 'blocks', source: `${inPython}/numpy.py#blocks`, needs: ['numpy'], ...ALL_PAIRS }),
    python({ id: 'scipy-tree', label: 'SciPy', form: 'cKDTree', source: `${inPython}/scipy.py#tree`, runtime: 'native' }),
    javascript({ id: 'js-brute', label: 'JavaScript', form: 'all pairs', source: `${inJavaScript}#brute`, ...ALL_PAIRS }),
    rust({ id: 'rust-debug', label: 'Rust debug', form: 'all pairs', source: inPairs, build: 'debug', largestSize: 1e4 }),
    rust({ id: 'rust-pairs', label: 'Rust', form: 'all pairs', source: inPairs, ...ALL_PAIRS }),
    rust({ id: 'rust-arrays', label: 'Rust', form: 'two arrays', source: `${inRust}/brute.rs#arrays`, ...ALL_PAIRS }),
    rust({ id: 'rust-simd', label: 'Rust SIMD', form: 'all pairs', source: `${inRust}/simd.rs#simd`, build: 'simd', ...VECTOR_PAIRS }),
    rust({ id: 'workers-2', label: 'SIMD', form: '2 threads', source: inThreads, build: 'simd', ...VECTOR_PAIRS }),
    rust({ id: 'workers-4', label: 'SIMD', form: '4 threads', source: inThreads, build: 'simd', ...VECTOR_PAIRS }),
    pyo3({ id: 'pyo3-brute', label: 'PyO3', form: 'all pairs', source: inPairs, ...COPIED_NATIVELY, ...ALL_PAIRS }),
    pyo3({ id: 'pyo3-brute-rayon', label: 'PyO3', form: 'pairs, rayon', source: inParallel, ...COPIED_NATIVELY, ...ALL_PAIRS }),
    javascript({ id: 'js-library', label: 'JavaScript', form: 'flatbush', source: `${inJavaScript}#library` }),
    javascript({ id: 'js-grid', label: 'JavaScript', form: 'grid', source: 'labs/distances/grid.js#grid' }),
    ...[1, 4, 16, 64].map(perCell =>
      javascript({ id: `js-grid-${perCell}`, label: 'JavaScript', form: `${perCell} a cell`, source: 'labs/distances/grid.js#grid' })),
    rust({ id: 'rust-kiddo', label: 'Rust', form: 'kiddo', source: `${inRust}/library.rs#kiddo`, build: 'kiddo' }),
    rust({ id: 'rust-tree', label: 'Rust', form: 'k-d tree', source: `${inRust}/tree.rs#tree`, build: 'simd' }),
    rust({ id: 'rust-grid', label: 'Rust', form: 'grid', source: `${inRust}/grid.rs#grid`, build: 'simd' }),
    rust({ id: 'rust-auto', label: 'Rust', form: 'chooses', source: `${inRust}/auto.rs#auto`, build: 'simd' }),
    pyo3({ id: 'pyo3-auto', label: 'PyO3 release', form: 'chooses', source: `${inRust}/auto.rs#auto`, boundary: 'copied' }),
    pyo3({ id: 'pyo3-auto-rayon', label: 'PyO3', form: 'chooses, rayon', source: inParallel, ...COPIED_NATIVELY }),
  ],
})
