/** Loads the prebuilt modules of wasm/web, one a build. */
import { RuntimeFailure } from '../../bench/protocol.ts'

/**
 * What each build of wasm/web exports, as wasm-bindgen wrote it down. `kiddo` is `simd` with a crate of others beside our own
 * kernels, `labs` is `release` with what only single labs use, `cases` is `simd` with the case studies.
 */
export interface KernelsOf {
  debug: typeof import('../../public/wasm/debug/kernels.js')
  release: typeof import('../../public/wasm/release/kernels.js')
  simd: typeof import('../../public/wasm/simd/kernels.js')
  kiddo: typeof import('../../public/wasm/kiddo/kernels.js')
  labs: typeof import('../../public/wasm/labs/kernels.js')
  cases: typeof import('../../public/wasm/cases/kernels.js')
}

export type Build = keyof KernelsOf

/** What all builds export. */
export type Kernels = KernelsOf['release']

export type LoadKernels = <B extends Build>(build: B) => Promise<KernelsOf[B]>

/** Two sets of points of the plane, as arrays of coordinates. */
export interface PointSets {
  xs: Float64Array
  ys: Float64Array
  otherXs: Float64Array
  otherYs: Float64Array
}

const WITH_VECTORS: readonly Build[] = ['simd', 'kiddo', 'cases']

/** One SIMD instruction in a function of nothing: engines without SIMD refuse it. */
const SIMD_PROBE = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0], // the header: \0asm, version 1
  ...[1, 5, 1, 96, 0, 1, 123], // a type: from nothing to a vector
  ...[3, 2, 1, 0], // a function of that type
  ...[10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11], // its code: i32.const 0, i8x16.splat, i8x16.popcnt
)

export const hasSimd = (): boolean => WebAssembly.validate(SIMD_PROBE)

/**
 * @param build which of wasm/web's builds
 * @param base the deck's own address, where the files of public/ lie
 * @throws RuntimeFailure when the engine cannot run the build, or its files are missing or broken
 */
export async function loadKernels<B extends Build>(build: B, base: URL): Promise<KernelsOf[B]> {
  const where = `public/wasm/${build}`
  if (typeof WebAssembly === 'undefined')
    throw new RuntimeFailure({ what: 'No WebAssembly here', where, remedy: 'Allow it in the browser, or use another one.' })
  if (WITH_VECTORS.includes(build) && !hasSimd())
    throw new RuntimeFailure({ what: 'No WebAssembly SIMD here', where, remedy: 'Use a browser from 2023 or later.' })
  try {
    const script = new URL(`wasm/${build}/kernels.js`, base)
    const module = await import(/* @vite-ignore */ script.href) as KernelsOf[B]
    await module.default({ module_or_path: new URL('kernels_bg.wasm', script) })
    return module
  }
  catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new RuntimeFailure({ what: `The module does not load: ${why}`, where, remedy: 'Run: npm run wasm, then reload.' })
  }
}
