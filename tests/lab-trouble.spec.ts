/** What goes wrong with a lab, and what the slide says about it: the message is there, and the deck goes on. */
import type { Route } from '@playwright/test'
import type { LabOnSlide } from './support/lab'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { ROOT } from './support/deck'
import {
  answersIn,
  COUNTING,
  DEBUG,
  expectDeckGoesOn,
  expectDone,
  expectStatus,
  labOn,
  LADDER,
  openLab,
  reportOf,
  WASM,
} from './support/lab'
import { step } from './support/stage'
import { test } from './support/test'

const SMALL = 'size=1000'
const RECORDING = '**/recorded/doubles.json'
const WORKER = '**/assets/worker-*.js'

/** Serves a file as it is, with another text. */
async function edited(route: Route, edit: (text: string) => string): Promise<void> {
  const response = await route.fetch()
  await route.fulfill({ response, body: edit(await response.text()) })
}

async function truncated(route: Route): Promise<void> {
  const file = await readFile(join(ROOT, 'public', new URL(route.request().url()).pathname))
  await route.fulfill({ contentType: 'application/wasm', body: file.subarray(0, file.length / 2) })
}

const missing = (route: Route) => route.fulfill({ status: 404, body: 'Not found' })

/** What is drawn of the ladder: as many dots as there are lanes with figures. */
async function expectDots({ chart, root }: LabOnSlide, count: number): Promise<void> {
  await expect(root.locator('tr:is([data-state="live"], [data-state="recorded"])')).toHaveCount(count)
  await expect(chart).toHaveAttribute('data-marks', String(count))
}

/** The message beside the chart is seen whole. */
async function expectToFit({ message }: LabOnSlide): Promise<void> {
  await expect(message).toBeVisible()
  expect(
    await message.evaluate(({ scrollHeight, clientHeight, scrollWidth, clientWidth }) => [
      scrollHeight - clientHeight,
      scrollWidth - clientWidth,
    ]),
  ).toEqual([0, 0])
  const boxes = await Promise.all([message, message.locator('xpath=..')].map(async part => (await part.boundingBox())!))
  const [messageEnd, chartEnd] = boxes.map(({ y, height }) => y + height)
  expect(messageEnd).toBeLessThanOrEqual(chartEnd!)
}

async function expectFailed(lab: LabOnSlide, ids: readonly string[], why: RegExp): Promise<void> {
  for (const id of ids) {
    await expect(lab.row(id)).toHaveAttribute('data-state', 'failed', { timeout: 30_000 })
    await expect(lab.row(id)).toHaveText(why)
  }
}

test.describe('A module that does not load', () => {
  test.use({ expectedErrors: [/status of 404/] })

  for (const [how, answer] of Object.entries({ missing, truncated })) {
    test(`is ${how}: its lane says so and has no dot, the others continue`, async ({ page }) => {
      await page.route('**/wasm/release/kernels_bg.wasm', answer)
      const lab = await openLab(page, WASM, SMALL)
      await step(page, WASM, 1)
      await expectDone(lab, { 'js-chars': 'live', 'rust-debug': 'live', 'rust-bytes': 'failed' })
      await expectFailed(lab, ['rust-chars', 'rust-chars-once', 'rust-bytes', 'rust-windows'], /failed: The module does not load: .+/)
      await expect(lab.status).toHaveText(/^Live, \d+ rounds, 4 not timed$/)
      await expectDots(lab, 6)
      await expect(lab.message).toContainText('public/wasm/release')
      await expect(lab.message).toContainText('Run: npm run wasm, then reload.')
      await expectToFit(lab)
      const { implementations } = await reportOf(lab)
      expect(implementations.find(({ id }) => id === 'rust-bytes')).toMatchObject({
        outcome: 'failed',
        failure: { where: 'public/wasm/release', remedy: 'Run: npm run wasm, then reload.' },
      })
    })
  }

  test('takes all lanes of the SIMD build with it, and no other', async ({ page }) => {
    await page.route('**/wasm/simd/kernels_bg.wasm', missing)
    const lab = await openLab(page, COUNTING, SMALL)
    await step(page, COUNTING, 1)
    await expectDone(lab, { 'js-swar': 'live', 'limit-read': 'failed' })
    await expectFailed(lab, ['rust-blocks', 'rust-simd', 'limit-copy', 'limit-read'], /failed: The module does not load: .+/)
    await expectDots(lab, 1)
    await expectDeckGoesOn(page, lab)
  })
})

test('A wrong answer is told beside the right one, and never timed or charted', async ({ page }) => {
  await page.route('**/wasm/debug/kernels.js', route => edited(route, text => `${text}
    const chars = ResidentText.prototype.chars
    ResidentText.prototype.chars = function () { return chars.call(this) + 1 }`))
  const lab = await openLab(page, WASM, SMALL)
  await step(page, WASM, 1)
  await expectDone(lab, { 'js-chars': 'live', 'rust-debug': 'wrong', 'rust-chars': 'live' })
  await expect(lab.row('rust-debug')).toContainText('wrong answer: 34, expected 33; not timed')
  await expect(lab.status).toHaveText(/^Live, \d+ rounds, 1 not timed$/)
  await expectDots(lab, 9)
  const report = await reportOf(lab)
  expect(report.implementations.find(({ id }) => id === 'rust-debug')).toMatchObject({
    id: 'rust-debug',
    outcome: 'wrong',
    answer: 34,
    expected: 33,
  })
  expect(report.implementations.find(({ id }) => id === 'rust-debug')).not.toHaveProperty('medianMs')
})

test.describe('A recording that cannot be read', () => {
  test.use({ expectedErrors: [/status of 404/] })

  const recordings: Record<string, [(route: Route) => Promise<void>, RegExp]> = {
    'is not JSON': [route => edited(route, text => text.slice(0, 100)), /is not JSON/],
    'is of another schema': [
      route => edited(route, text => text.replace(/"schema":\s*2/, '"schema":3')),
      /schema: is 3, and this deck reads 2 and 1/,
    ],
    'lacks a field': [route => edited(route, text => text.replaceAll('"medianMs"', '"median"')), /implementations\.0/],
    'is missing': [missing, /The recording is not there: status 404/],
  }

  for (const [how, [answer, why]] of Object.entries(recordings)) {
    test(`${how}: the reason is in the chart's place, Run works, the deck goes on`, async ({ page }) => {
      await page.route(RECORDING, answer)
      const lab = await openLab(page, COUNTING, SMALL)
      await expect(lab.message).toHaveText(why)
      await expect(lab.message).toContainText('recorded/doubles.json')
      await expect(lab.message).toContainText(/Record it/)
      await expect(lab.chart).toHaveCount(0)
      await expect(lab.status).toHaveText('Press Run.')
      await lab.button('Run').click()
      await expectDone(lab, { 'js-swar': 'live' })
      await expect(lab.message).toHaveCount(0)
      await expect(lab.chart).toHaveAttribute('data-chart-state', 'ready')
      await expectDeckGoesOn(page, lab)
    })
  }
})

test.describe('A browser', () => {
  test('without WebAssembly shows the recording, step by step, and cannot run', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'))
    const lab = await openLab(page, LADDER)
    await expect(lab.status).toHaveText('No WebAssembly here: recorded result')
    await expect(lab.button('Run')).toBeDisabled()
    await step(page, LADDER, 1)
    await step(page, LADDER, 2)
    await expect(lab.row('python-regex')).toHaveAttribute('data-state', 'recorded')
    await expectStatus(lab, 'idle')
    await expectDeckGoesOn(page, lab)
  })

  test('without SIMD leaves its lanes out, and times the others', async ({ page }) => {
    await page.route(WORKER, route => edited(route, text => `WebAssembly.validate = () => false;${text}`))
    const lab = await openLab(page, COUNTING, SMALL)
    await step(page, COUNTING, 1)
    await expectDone(lab, { 'js-swar': 'live', 'limit-read': 'failed' })
    await expectFailed(lab, ['rust-blocks', 'rust-simd'], /failed: No WebAssembly SIMD here/)
    await expectDots(lab, 1)
  })

  test('that does not isolate the page measures with a coarse timer, and says so', async ({ page }) => {
    await page.route(url => /^\/\d+$/.test(url.pathname), async (route) => {
      const response = await route.fetch()
      const headers = Object.fromEntries(Object.entries(response.headers()).filter(([name]) => !name.startsWith('cross-origin-')))
      await route.fulfill({ response, headers })
    })
    const lab = await openLab(page, LADDER, SMALL)
    await step(page, LADDER, 1)
    await expectDone(lab, { 'python-zip': 'live' })
    expect((await reportOf(lab)).engines).toMatchObject([{ isolated: false, timerGrainMs: expect.closeTo(0.1, 3) }])
    await expect(lab.provenance).toContainText(/timer 100\sµs, page not isolated/)
  })
})

test.describe('A size', () => {
  const sizes = {
    '-1': '-1 is too small',
    '1.5': '1.5 is not a whole number',
    '1e12': '1,000,000,000,000 is too large',
    'abc': 'NaN is not a whole number',
    '': 'NaN is not a whole number',
  }

  test('that is none is refused in words, and another one works', async ({ page }) => {
    for (const [size, why] of Object.entries(sizes)) {
      const lab = await openLab(page, COUNTING, `size=${size}`)
      await step(page, COUNTING, 1)
      await expectStatus(lab, 'failed')
      await expect(lab.status).toHaveText(`Failed: ${why}`)
      await expect(lab.message.locator('p')).toHaveText([why, 'the number of letters', 'Give a whole number from 0 to 100,000,000.'])
      await expectToFit(lab)
      await expect(lab.badge).toHaveText('RECORDED')
    }
    const lab = labOn(page, COUNTING)
    await lab.size.selectOption('1000')
    await lab.button('Run').click()
    await expectDone(lab, { 'js-swar': 'live', 'rust-simd': 'live' })
  })

  for (const size of [0, 1]) {
    test(`of ${size} has the answer 0 in every lane`, async ({ page }) => {
      const lab = await openLab(page, DEBUG, `size=${size}`)
      await step(page, DEBUG, 1)
      await expectDone(lab, { 'python-zip': 'live', 'pyo3-debug': 'live', 'pyo3-chars': 'live' })
      const report = await reportOf(lab)
      expect(report.input).toMatchObject({ size, bytes: size })
      expect(answersIn(report)).toEqual({ 'python-zip': 0, 'pyo3-debug': 0, 'pyo3-chars': 0 })
      await expect(lab.chart).toHaveAttribute('data-chart-state', 'ready')
    })
  }
})

test('A worker that throws when it is loaded: its lanes say so, and Python\'s continue', async ({ page }) => {
  await page.route(WORKER, route => edited(route, text => `throw new Error("broken on purpose");${text}`))
  const lab = await openLab(page, WASM, SMALL)
  await step(page, WASM, 1)
  await expectFailed(lab, ['js-chars', 'rust-bytes'], /broken on purpose/)
  await expectStatus(lab, 'done')
  await expect(lab.status).toHaveText(/^Live, \d+ rounds, 10 not timed$/)
  await expect(lab.message).toContainText('broken on purpose')
  await expect(lab.message).toContainText('Reload the page; if it stays, build the deck again.')
  await expectToFit(lab)
  await expectDeckGoesOn(page, lab)
})

/** In the page: what the browser tells it when another tab covers it, and again when it is back. */
function setVisibility(state: DocumentVisibilityState): void {
  Object.defineProperties(document, {
    visibilityState: { value: state, configurable: true },
    hidden: { value: state === 'hidden', configurable: true },
  })
  document.dispatchEvent(new Event('visibilitychange'))
}

/** Covers the page as soon as the lab measures: from here it might come after the last round. */
async function hideWhenMeasuring({ root }: LabOnSlide): Promise<void> {
  await root.page().evaluate(`globalThis.setVisibility = ${setVisibility}`)
  await root.evaluate((lab) => {
    const observer = new MutationObserver(() => {
      if (lab.getAttribute('data-status') !== 'measuring')
        return
      observer.disconnect()
      ;(globalThis as unknown as { setVisibility: (state: string) => void }).setVisibility('hidden')
    })
    observer.observe(lab, { attributeFilter: ['data-status'] })
  })
}

test('A page that is hidden while it measures: the run is void, says so, and can be repeated', async ({ page }) => {
  const lab = await openLab(page, COUNTING, SMALL)
  await hideWhenMeasuring(lab)
  await step(page, COUNTING, 1)
  await expectStatus(lab, 'void')
  await expect(lab.status).toHaveText('Void: The page was hidden while it measured')
  await expect(lab.message).toContainText('Keep the page in front and run again.')
  await expectToFit(lab)
  await expect(lab.root.locator('script[data-report]')).toHaveCount(0)
  await expect(lab.row('js-swar')).toHaveAttribute('data-state', 'recorded')
  await expect(lab.badge).toHaveText('RECORDED')

  await page.evaluate(setVisibility, 'visible' as const)
  await lab.button('Run').click()
  await expectDone(lab, { 'js-swar': 'live', 'rust-simd': 'live' })
})

test('The texts of the slide about characters say what is missing when the kernels are', async ({ page }) => {
  await page.route('**/wasm/release/kernels_bg.wasm', truncated)
  await page.goto(`/${DEBUG + 2}?clicks=0`)
  const message = page.locator('#slide-content [role="alert"]')
  await expect(message).toContainText('Run: npm run wasm, then reload.')
})
