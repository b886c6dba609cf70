/**
 * Polygons: for every point of the plane, which is the smallest of the polygons near it?
 *
 * The experiment is that of "poly-match" (ohadravid, 2023): a hundred points, a thousand polygons of ten corners, and a ladder on
 * which a library written in Python becomes faster step by step, while the program that calls it stays the same. There all areas
 * are equal but for rounding; here they vary.
 */
import { defineLab, javascript, pyo3, python, rust } from '../lab.ts'
import { makePolygonsInput } from './input.ts'

const inPython = 'labs/polygons/python.py'
const inNumPy = 'labs/polygons/numpy.py'
const inPyO3 = 'wasm/python/src/polygons'
const inRust = 'wasm/kernels/src/polygons'

/** Above these sizes a call takes more than a few seconds on a machine of 2026. */
const SLOW = { largestSize: 1e3 }
const ALL_PAIRS = { largestSize: 1e4 }

const NUMPY = { needs: ['numpy'] }
const NATIVE = { runtime: 'native' } as const
const inArrays = `${inPyO3}/arrays.rs#close-of-arrays`

export const polygons = defineLab({
  id: 'polygons',
  title: 'Find the smallest polygon near each point',
  unit: 'polygons',
  sizes: [1e2, 1e3, 1e4],
  minSize: 1,
  maxSize: 1e5,
  defaultSize: 1e3,
  defaultSeed: 1,
  baseline: 'python-loops',
  makeInput: makePolygonsInput,
  executables: () => import('./executables.ts'),
  answers: 'indices',
  implementations: [
    python({ id: 'python-numpy', label: 'Python', form: 'NumPy per pair', source: `${inNumPy}#per-pair`, ...NUMPY, ...SLOW }),
    python({ id: 'python-loops', label: 'Python', form: 'plain floats', source: `${inPython}#find-close`, ...ALL_PAIRS }),
    python({ id: 'numpy-part', label: 'NumPy', form: 'part vectorised', source: `${inNumPy}#part`, ...NUMPY, ...ALL_PAIRS }),
    python({ id: 'numpy-whole', label: 'NumPy', form: 'all of it', source: `${inNumPy}#whole`, ...NUMPY, ...ALL_PAIRS }),
    pyo3({ id: 'pyo3-arrays', label: 'PyO3', form: 'inner loop, arrays', source: inArrays, ...NATIVE, ...SLOW }),
    pyo3({ id: 'pyo3-tuples', label: 'PyO3', form: 'inner loop', source: `${inPyO3}.rs#close-of-tuples`, ...ALL_PAIRS }),
    pyo3({ id: 'pyo3-class', label: 'PyO3', form: 'class Polygon', source: `${inPyO3}/class.rs#close-by-class`, ...ALL_PAIRS }),
    pyo3({ id: 'pyo3-in-place', label: 'PyO3', form: 'no allocation', source: `${inPyO3}/class.rs#close-in-place`, ...ALL_PAIRS }),
    pyo3({ id: 'pyo3-outer', label: 'PyO3', form: 'outer loop', source: `${inRust}/outer.rs#outer` }),
    pyo3({ id: 'pyo3-vectors', label: 'PyO3', form: 'outer loop, SIMD', source: `${inRust}/simd.rs#simd`, ...NATIVE }),
    pyo3({ id: 'pyo3-simd', label: 'PyO3 SIMD', form: 'outer loop', source: `${inRust}/simd.rs#simd`, build: 'simd' }),
    pyo3({ id: 'pyo3-index', label: 'PyO3', form: 'index', source: `${inRust}/index.rs#index` }),
    javascript({ id: 'js-loops', label: 'JavaScript', form: 'loops', source: 'labs/polygons/javascript.js#loops' }),
    rust({ id: 'rust-outer', label: 'Rust', form: 'loops', source: `${inRust}/outer.rs#outer`, build: 'cases' }),
    rust({ id: 'rust-simd', label: 'Rust SIMD', form: 'loops', source: `${inRust}/simd.rs#simd`, build: 'cases' }),
    rust({ id: 'rust-index', label: 'Rust', form: 'index', source: `${inRust}/index.rs#index`, build: 'cases' }),
  ],
})
