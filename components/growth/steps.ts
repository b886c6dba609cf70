/** What a click on a growth chart's slide reveals and measures. */
import type { GrowthSetup } from './attributes.ts'

/**
 * - `start`: the smallest size alone, because the audience guesses the rest
 * - `points`: every size
 * - `crossing`: where the lines cross, in words and in the chart
 * - `growth`: the exponents too
 * - `compared`: what the other kind of input costs, in words
 */
export type Reveal = 'start' | 'points' | 'crossing' | 'growth' | 'compared'

export interface GrowthStep {
  reveal: Reveal
  variant: string
  /** The click measures what is missing. */
  measures?: boolean
}

/** By click, from 0. */
export function growthSteps({ variant, then }: Pick<GrowthSetup, 'variant' | 'then'>): GrowthStep[] {
  if (then === undefined) {
    return [
      { reveal: 'start', variant },
      { reveal: 'points', variant, measures: true },
      { reveal: 'crossing', variant },
      { reveal: 'growth', variant },
    ]
  }
  return [
    { reveal: 'points', variant },
    { reveal: 'points', variant, measures: true },
    { reveal: 'points', variant: then, measures: true },
    { reveal: 'compared', variant: then },
  ]
}

/** Whether it is shown where the lines cross. */
export function tellsCrossing({ reveal }: { reveal: Reveal }): boolean {
  return reveal === 'crossing' || reveal === 'growth'
}
