/** The picture's training with the prebuilt kernel, and what is drawn of it. */
import { afterAll, describe, expect, it } from 'vitest'
import { loadPrebuilt } from '../../labs/shared/testing/prebuilt.ts'
import { componentsOf, curveOf, describe as inWords, statusOf } from './picture.ts'
import { blobs, BLOBS, MOST, POINTS, Trainer } from './training.ts'

const { Training } = await loadPrebuilt('cases')
const trainer = new Trainer(Training)
const at = (iteration: number, seed = 1, components = BLOBS) => trainer.frameAt({ components, seed, iteration })

afterAll(() => trainer.dispose())

describe('training', () => {
  it('goes forward, back, and elsewhere, and is always where it is asked for', () => {
    const third = at(3)
    expect(third.iteration).toBe(3)
    expect(at(5).likelihoods.slice(0, 3)).toEqual(third.likelihoods)
    expect(at(3)).toEqual(third)
    expect(at(3, 2).likelihoods).not.toEqual(third.likelihoods)
    expect(at(0, 1, 5)).toMatchObject({ iteration: 0, likelihoods: [], means: { length: 10 } })
  })

  it('ends where it gains no more, with almost every point in a blob of its own', () => {
    const { iteration, hasConverged, likelihoods, responsibilities } = at(MOST)
    expect(hasConverged).toBe(true)
    expect(iteration).toBeLessThan(MOST)
    expect(likelihoods).toEqual(likelihoods.toSorted((a, b) => a - b))
    const owner = (i: number) => {
      const row = responsibilities.subarray(i * BLOBS, (i + 1) * BLOBS)
      return row.indexOf(Math.max(...row))
    }
    const owners = Array.from(blobs().labels, (label, i) => `${label} ${owner(i)}`)
    const counts = new Map<string, number>()
    owners.forEach(pair => counts.set(pair, (counts.get(pair) ?? 0) + 1))
    const most = [...counts.values()].sort((a, b) => b - a).slice(0, BLOBS)
    expect(most.reduce((sum, count) => sum + count)).toBeGreaterThan(0.98 * POINTS)
  })

  it('says what the kernel refuses', () => {
    expect(() => at(0, 1, 0)).toThrow('k is 0, but there are 10000 points')
  })
})

describe('the picture', () => {
  const frame = {
    iteration: 2,
    hasConverged: false,
    likelihoods: [-5, -4.5],
    means: Float64Array.of(0, 0, 5, 5),
    covariances: Float64Array.of(4, 0, 0, 1, 1, 0, 0, 1),
    responsibilities: Float64Array.of(0.95, 0.05, ...Array.from<number>({ length: 12 }).fill(0), 0.4, 0.6),
  }
  const points = Float64Array.of(0, 0, ...Array.from<number>({ length: 12 }).fill(0), 5, 5)

  it('draws each point with its most likely component, open where that is not sure', () => {
    const [first, second] = componentsOf(points, frame)
    expect(first).toMatchObject({ name: '1', sure: expect.stringMatching(/^M322 156a/), unsure: '' })
    expect(second).toMatchObject({ name: '2', sure: '', unsure: expect.stringMatching(/^M444/) })
  })

  it('draws two standard deviations in the plot\'s own scale', () => {
    const [{ ellipse } = {}] = componentsOf(points, frame)
    expect(ellipse).toEqual({ cx: 324, cy: 156, rx: 98.2, ry: 23.6, degrees: 0 })
  })

  it('draws the curve from corner to corner, and none of one value', () => {
    expect(curveOf([-5, -4.5, -4], 100, 50)).toBe('M0 50L50 25L100 0')
    expect(curveOf([-5], 100, 50)).toBe('')
  })

  it('says where it is', () => {
    expect(statusOf(frame)).toBe('Iteration 2: log-likelihood −4.500 a point.')
    expect(statusOf({ ...frame, hasConverged: true })).toMatch(/Converged\.$/)
    expect(inWords(10_000, 2, frame)).toMatch(/^10,000 points in blobs\. 2 components, each an ellipse with its number\. Iteration 2/)
  })
})
