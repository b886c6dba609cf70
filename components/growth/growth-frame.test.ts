import { expect, it } from 'vitest'
import { growthPlot, sizeAt, sizeScale } from './growth-frame.ts'

const SIZES = [10, 100, 1000]

it('finds the size again at the place that the axis gives it, with all sizes inside of the plot', () => {
  const plot = growthPlot()
  for (const size of [10, 187, 1000]) {
    const x = sizeScale(SIZES, plot)(size)
    expect(x).toBeGreaterThan(plot.left)
    expect(x).toBeLessThan(plot.right)
    expect(sizeAt(x, SIZES, plot)).toBeCloseTo(size, 6)
  }
})
