/** Loads the prebuilt modules of wasm/web, one a build. */
import { RuntimeFailure } from '../../bench/protocol.ts'

/** `kiddo` is `simd` with a crate of others beside our own kernels. */
export type Build = 'debug' | 'release' | 'simd' | 'kiddo'

/** wasm/web's `ResidentText`: a text in the module's own memory, and each kernel as a method. */
export interface ResidentText {
  chars: () => number
  charsOnce: () => number
  bytes: () => number
  windows: () => number
  blocks: () => number
  /** Only in the build `simd`. */
  simd?: () => number
  read: () => number
  copy: () => void
  copyChecksum: () => number
  free: () => void
}

/** Two sets of points of the plane, as arrays of coordinates. */
export interface PointSets {
  xs: Float64Array
  ys: Float64Array
  otherXs: Float64Array
  otherYs: Float64Array
}

/**
 * wasm/web's `ResidentPoints`: two sets of points in the module's own memory. Each kernel finds, for every point, the distance to
 * the nearest of the other set, keeps all of them and returns the last (0 for no point).
 */
export interface ResidentPoints {
  pairs: () => number
  arrays: () => number
  /** Only in the builds `simd` and `kiddo`. */
  simd?: () => number
  grid: () => number
  tree: () => number
  auto: () => number
  /** Only in the build `kiddo`. */
  kiddo?: () => number
  /** What `auto` takes for these points. */
  chosen: () => string
  /** A copy of what the last kernel found. */
  distances: () => Float64Array
  free: () => void
}

export interface Kernels {
  ResidentText: new (utf8: Uint8Array) => ResidentText
  /** Throws an Error that names the set and the index of a coordinate that it cannot take. */
  ResidentPoints: new (xs: Float64Array, ys: Float64Array, otherXs: Float64Array, otherYs: Float64Array) => ResidentPoints
  /** Converts the string to UTF-8 and copies it first. */
  countCharsFromStr: (text: string) => number
  countBytesFromStr: (text: string) => number
}

type Module = Kernels & { default: (from: { module_or_path: URL }) => Promise<unknown> }

/** One SIMD instruction in a function of nothing: engines without SIMD refuse it. */
const SIMD_PROBE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11])

/**
 * @param build which of wasm/web's builds
 * @param base the deck's own address, where the files of public/ lie
 * @throws RuntimeFailure when the engine cannot run the build, or its files are missing or broken
 */
export async function loadKernels(build: Build, base: URL): Promise<Kernels> {
  const where = `public/wasm/${build}`
  if (typeof WebAssembly === 'undefined')
    throw new RuntimeFailure({ what: 'No WebAssembly here', where, remedy: 'Allow it in the browser, or use another one.' })
  if ((build === 'simd' || build === 'kiddo') && !WebAssembly.validate(SIMD_PROBE))
    throw new RuntimeFailure({ what: 'No WebAssembly SIMD here', where, remedy: 'Use a browser from 2023 or later.' })
  try {
    const script = new URL(`wasm/${build}/kernels.js`, base)
    const module = await import(/* @vite-ignore */ script.href) as Module
    await module.default({ module_or_path: new URL('kernels_bg.wasm', script) })
    return module
  }
  catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new RuntimeFailure({ what: `The module does not load: ${why}`, where, remedy: 'Run: npm run wasm, then reload.' })
  }
}
