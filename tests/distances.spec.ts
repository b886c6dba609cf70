/** The lab on distances in a real browser: every lane, threads and Python among them; what it refuses; and what it survives. */
import type { Page, Route } from '@playwright/test'
import type { LabOnSlide } from './support/lab'
import { expect } from '@playwright/test'
import { distances } from '../labs/distances/lab.ts'
import { readDeck } from './support/deck'
import { answersIn, expectDone, expectStatus, openLab, reportOf } from './support/lab'
import { step } from './support/stage'
import { test } from './support/test'

const { slides } = await readDeck()
const WAYS = slides.find(({ content }) => content.includes('of="distances"') && content.includes(' climb>'))!.no
const SLOW_LANES = { timeout: 90_000 }

/** One click measures all that the lab has. */
async function measureAll(page: Page, query: string): Promise<LabOnSlide> {
  const lab = await openLab(page, WAYS, `lanes=all&${query}`)
  await step(page, WAYS, 1)
  await expect(lab.root).toHaveAttribute('data-status', 'done', SLOW_LANES)
  return lab
}

const laneIds = (runs: (runtime: string) => boolean) => distances.implementations.filter(({ runtime }) => runs(runtime)).map(({ id }) => id)

/** Serves a script with more at its end. */
async function extended(route: Route, more: string): Promise<void> {
  const response = await route.fetch()
  await route.fulfill({ response, body: await response.text() + more })
}

/** One kind of points; labs/distances/executables.test.ts and test_python.py have the others. */
test('Every lane finds the same distances, to the last bit', async ({ page }) => {
  const lab = await measureAll(page, 'size=100&variant=clusters')
  const report = await reportOf(lab)
  expect(report.input).toMatchObject({ size: 100, variant: 'clusters' })
  const { 'numpy-blocks': inNumPy, ...answers } = answersIn(report)
  const expected = answers['rust-pairs'] as string
  expect(expected).toMatch(/^[0-9a-f]{12}$/)
  const here = laneIds(runtime => runtime !== 'native').filter(id => id !== 'numpy-blocks')
  expect(answers).toMatchObject(Object.fromEntries(here.map(id => [id, expected])))
  expect([expected, 'failed']).toContain(inNumPy)
  for (const id of laneIds(runtime => runtime === 'native'))
    await expect(lab.row(id)).toContainText('runs only outside a browser')
})

test.describe('a size', () => {
  test('at which a lane takes too long leaves it out in words, and measures the others', async ({ page }) => {
    const lab = await openLab(page, WAYS, 'lanes=all&size=2001')
    await step(page, WAYS, 1)
    await expect(lab.row('python-brute')).toContainText('takes too long above 2,000')
    await expect(lab.row('rust-pairs')).toHaveAttribute('data-state', 'live', SLOW_LANES)
  })

  for (const [size, why] of Object.entries({
    20001: 'takes too long above 20,000',
    0: '0 is too small',
    1000001: '1,000,001 is too large',
  })) {
    test(`of ${size} is refused, another one works`, async ({ page }) => {
      const lab = await openLab(page, WAYS, `size=${size}`)
      await step(page, WAYS, 1)
      await expectStatus(lab, 'failed')
      await expect(lab.status).toContainText(why)
      await lab.root.getByRole('combobox', { name: 'Number of points' }).selectOption('100')
      await lab.button('Run').click()
      await expectDone(lab, { 'rust-pairs': 'live' })
    })
  }
})

test.describe('trouble', () => {
  test.use({ expectedErrors: [/status of 404/] })

  test('a kernel that takes ten seconds is cancelled at once', async ({ page }) => {
    await page.route('**/wasm/release/kernels.js', route => extended(route, `
      const { pairs } = ResidentPoints.prototype
      ResidentPoints.prototype.pairs = function () {
        const start = performance.now()
        while (performance.now() - start < 10_000);
        return pairs.call(this)
      }`))
    const lab = await openLab(page, WAYS, 'size=100')
    await step(page, WAYS, 1)
    await expectStatus(lab, 'checking')
    await lab.button('Cancel').click()
    await expectStatus(lab, 'cancelled')
    await page.unroute('**/wasm/release/kernels.js')
    await page.route('**/wasm/release/kernels.js', route => route.continue())
    await lab.button('Run').click()
    await expectDone(lab, { 'rust-pairs': 'live' })
  })

  test('a thread of the pool that dies fails its lane alone, and the next run has another', async ({ page }) => {
    // No thread finds its file, until the page says otherwise.
    let threadsMayLive = false
    await page.route('**/assets/worker-*.js', route => extended(route, `
      {
        const Thread = globalThis.Worker
        let mayLive = ${threadsMayLive}
        new BroadcastChannel('threads').addEventListener('message', () => mayLive = true)
        globalThis.Worker = class extends Thread {
          constructor(url, options) {
            super(mayLive ? url : '/no-such-thread.js', options)
          }
        }
      }`))
    const lab = await openLab(page, WAYS, 'size=100')
    for (let click = 1; click <= 4; click++)
      await step(page, WAYS, click)
    await expectDone(lab, { 'rust-simd': 'live', 'workers-2': 'failed' })
    await expect(lab.row('workers-2')).toContainText('The worker could not be loaded')
    threadsMayLive = true
    await page.evaluate(() => new BroadcastChannel('threads').postMessage('live'))
    await lab.root.getByRole('combobox', { name: 'Number of points' }).selectOption('1000')
    await lab.button('Run').click()
    await expectDone(lab, { 'rust-simd': 'live', 'workers-2': 'live' })
  })
})
