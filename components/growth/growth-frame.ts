/** Where things lie on a growth chart, px: the drawing and the marker that is dragged over it share it. */
import type { Box, Size } from '../chart/geometry.ts'
import { FOOT_HEIGHT, HEAD_HEIGHT, logScale } from '../chart/geometry.ts'

export const GROWTH_CHART: Size = { width: 648, height: 312 }
/** Beside the plot: the times, and the names of the lines. */
const AXIS_PX = 64
export const NAMES_PX = 188
/** The axis reaches beyond the first and the last size by this factor, so that no mark lies on its edge. */
const SPARE = 1.25

export function growthPlot({ width, height }: Size = GROWTH_CHART): Box {
  return { left: AXIS_PX, right: width - NAMES_PX, top: HEAD_HEIGHT, bottom: height - FOOT_HEIGHT }
}

export function sizeDomain(sizes: readonly number[]): readonly [number, number] {
  return [Math.min(...sizes) / SPARE, Math.max(...sizes) * SPARE]
}

/** From a size to its place on the axis. */
export function sizeScale(sizes: readonly number[], plot: Box): (size: number) => number {
  return logScale(sizeDomain(sizes), plot)
}

/** From a place on the axis to the size. */
export function sizeAt(x: number, sizes: readonly number[], { left, right }: Box): number {
  const [low, high] = sizeDomain(sizes)
  return low * (high / low) ** ((x - left) / (right - left))
}
