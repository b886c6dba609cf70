/** The lab on polygons in a real browser: every rung, in Python, PyO3, JavaScript and WebAssembly, chooses the same polygons. */
import { expect } from '@playwright/test'
import { polygons } from '../labs/polygons/lab.ts'
import { readDeck, slideWith } from './support/deck'
import { answersIn, openLab, reportOf } from './support/lab'
import { step } from './support/stage'
import { test } from './support/test'

const LADDER = slideWith(await readDeck(), 'of="polygons" show="python-loops,')

test('Every rung chooses the same polygons', async ({ page }) => {
  const lab = await openLab(page, LADDER, 'lanes=all&size=100')
  await step(page, LADDER, 1)
  await expect(lab.root).toHaveAttribute('data-status', 'done', { timeout: 90_000 })
  const { expected } = await polygons.makeInput({ workload: 'polygons', size: 100, seed: polygons.defaultSeed })
  const { indices } = expected as { indices: number[] }
  const answers = answersIn(await reportOf(lab))
  for (const { id, runtime, needs = [] } of polygons.implementations) {
    // NumPy's wheel is not on every machine.
    const isAbsent = runtime === 'native' || (needs.includes('numpy') && answers[id] === 'failed')
    if (!isAbsent)
      expect(answers[id], id).toEqual({ shape: [indices.length], first: indices.slice(0, 3) })
  }
  await expect(lab.row('pyo3-arrays')).toContainText('runs only outside a browser')
})
