/** A lane's colour and shape: the same on every slide, and always both. */
import type { Implementation } from '../../bench/workload.ts'

export type Hue = 'python' | 'numpy' | 'javascript' | 'rust-debug' | 'rust-release' | 'rust-simd' | 'cpp'

export interface Shape {
  /** SVG path round 0, 0, about 14 px high. */
  path: string
  /** Drawn as an outline, filled with the background. */
  isOpen: boolean
}

type Described = Pick<Implementation, 'language' | 'build' | 'needs'>

const DISC = 'M-7 0 a7 7 0 1 0 14 0 a7 7 0 1 0 -14 0 z'
const TRIANGLE = 'M0 -8 L8 6 L-8 6 z'

export const SHAPES: Record<Hue, Shape> = {
  'python': { path: DISC, isOpen: false },
  'numpy': { path: 'M-6 0 a6 6 0 1 0 12 0 a6 6 0 1 0 -12 0 z', isOpen: true },
  'javascript': { path: 'M-6 -6 h12 v12 h-12 z', isOpen: false },
  'rust-debug': { path: 'M0 -6.500 L6.500 5 L-6.500 5 z', isOpen: true },
  'rust-release': { path: TRIANGLE, isOpen: false },
  'rust-simd': { path: 'M0 -8 L8 0 L0 8 L-8 0 z', isOpen: false },
  'cpp': { path: 'M-6 -6 h12 v12 h-12 z', isOpen: true },
}

/** Blues are Python's side, green is JavaScript, grey is C++, warm is Rust whichever way it was reached. */
export function hueOf({ language, build, needs }: Described): Hue {
  if (language === 'javascript')
    return 'javascript'
  if (language === 'c++')
    return 'cpp'
  if (language === 'python')
    return needs?.includes('numpy') ? 'numpy' : 'python'
  if (build === 'debug')
    return 'rust-debug'
  return build === 'simd' ? 'rust-simd' : 'rust-release'
}
