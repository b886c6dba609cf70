import type { Box } from '../chart/geometry.ts'
import type { Tokens } from '../deck/tokens.ts'
import type { GrowthView } from './growth-view.ts'

/** What the layers need to place a mark. */
export interface GrowthScene {
  view: GrowthView
  colours: Tokens
  plot: Box
  width: number
  toX: (size: number) => number
  toY: (ms: number) => number
}
