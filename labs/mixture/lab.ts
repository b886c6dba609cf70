/**
 * Mixture: which weights, means and covariances do some Gaussians have, when it is known how far each point belongs to each?
 *
 * The experiment is that of "numeric-rust-python-tutorial" (Ulbrich, 2023): the M-step of training a Gaussian mixture, from given
 * responsibilities. The lanes that answer `iteration` go on with an E-step, as scikit-learn does: one whole iteration of training.
 */
import { relative } from '../../bench/answers/agreement.ts'
import { defineLab, javascript, pyo3, python, rust } from '../lab.ts'
import { makeMixtureInput, VARIANTS } from './input.ts'

const inNumPy = 'labs/mixture/numpy.py'
const inRust = 'wasm/kernels/src/mixture'
const onNdarray = `${inRust}/styles.rs`
const inTraining = `${inRust}/em.rs#iterate`

/** These read NumPy's arrays in place, so they run where NumPy and threads do. */
const READ_NATIVELY = { runtime: 'native' } as const
/** The build of the case studies, all of it compiled for vectors. */
const VECTORS = { build: 'cases' } as const
const NUMPY = { needs: ['numpy'] } as const

export const mixture = defineLab({
  id: 'mixture',
  title: 'Estimate the Gaussians that points were drawn from',
  unit: 'points',
  sizes: [1e3, 1e4, 1e5],
  minSize: 1,
  maxSize: 2e5,
  variants: VARIANTS,
  defaultSize: 1e4,
  defaultSeed: 7,
  baseline: 'rust-indexed',
  nativeBaseline: 'numpy-einsum',
  agrees: relative(1e-9, 'sums are added in another order, and each addition rounds'),
  makeInput: makeMixtureInput,
  executables: () => import('./executables.ts'),
  answers: 'estimates',
  implementations: [
    python({ id: 'numpy-einsum', label: 'NumPy', form: 'einsum', source: `${inNumPy}#einsum`, ...NUMPY }),
    python({ id: 'numpy-loop', label: 'NumPy', form: 'loop', source: `${inNumPy}#loop`, ...NUMPY }),
    rust({ id: 'rust-indexed', label: 'Rust', form: 'indices', source: `${onNdarray}#indexed`, ...VECTORS }),
    rust({ id: 'rust-iterators', label: 'Rust', form: 'iterators', source: `${onNdarray}#iterators`, ...VECTORS }),
    rust({ id: 'rust-for-each', label: 'Rust', form: 'for_each', source: `${onNdarray}#for-each`, ...VECTORS }),
    javascript({ id: 'js-moments', label: 'JavaScript', form: 'moments', source: 'labs/mixture/javascript.js#moments' }),
    rust({ id: 'rust-fused', label: 'Rust SIMD', form: 'one pass', source: `${inRust}/fused.rs#fused`, ...VECTORS }),
    pyo3({ id: 'pyo3-indexed', label: 'PyO3', form: 'indices', source: `${onNdarray}#indexed`, ...READ_NATIVELY }),
    pyo3({ id: 'pyo3-iterators', label: 'PyO3', form: 'iterators', source: `${onNdarray}#iterators`, ...READ_NATIVELY }),
    pyo3({ id: 'pyo3-for-each', label: 'PyO3', form: 'for_each', source: `${onNdarray}#for-each`, ...READ_NATIVELY }),
    pyo3({ id: 'pyo3-parallel', label: 'PyO3', form: 'rayon', source: 'wasm/python/src/mixture/parallel.rs#parallel', ...READ_NATIVELY }),
    python({ id: 'numpy-moments', label: 'NumPy', form: 'moments', source: `${inNumPy}#moments`, ...NUMPY }),
    pyo3({ id: 'pyo3-fused', label: 'PyO3', form: 'one pass', source: `${inRust}/fused.rs#fused`, ...READ_NATIVELY }),
    rust({ id: 'rust-iterate', label: 'Rust', form: 'iteration', source: inTraining, answers: 'iteration', ...VECTORS }),
    python({
      id: 'sklearn-iterate',
      label: 'scikit-learn',
      form: 'iteration',
      source: 'labs/mixture/sklearn.py#iterate',
      needs: ['scikit-learn'],
      answers: 'iteration',
      ...READ_NATIVELY,
    }),
    pyo3({ id: 'pyo3-iterate', label: 'PyO3', form: 'iteration', source: inTraining, answers: 'iteration', ...READ_NATIVELY }),
  ],
})
