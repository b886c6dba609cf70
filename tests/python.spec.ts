/** Python in the slides: it starts by itself, offline, once; and what goes wrong with it is said in its place. */
import type { Page, Route } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { SHORT } from '../bench/session/limits.ts'
import { ROOT } from './support/deck'
import { answersIn, DEBUG, expectBusy, expectDeckGoesOn, expectDone, expectStatus, LADDER, openLab, reportOf } from './support/lab'
import { mountNearSlidesOnly, step } from './support/stage'
import { test } from './support/test'

const SMALL = 'size=1000'
const INDEX = '**/python/index.json'
const WORKER = '**/assets/python-worker-*.js'
const KERNELS = (build: string) => `**/wasm/python/${build}/*.whl`
const DEBUG_ROWS = { 'python-zip': 'live', 'pyo3-debug': 'live', 'pyo3-chars': 'live' }

async function edited(route: Route, edit: (text: string) => string): Promise<void> {
  const response = await route.fetch()
  const text = await response.text()
  const changed = edit(text)
  expect(changed, 'the test edits something').not.toBe(text)
  await route.fulfill({ response, body: changed })
}

const missing = (route: Route) => route.fulfill({ status: 404, body: 'Not found' })

async function truncated(route: Route): Promise<void> {
  const file = readFileSync(join(ROOT, 'public', new URL(route.request().url()).pathname))
  await route.fulfill({ body: file.subarray(0, file.length / 2) })
}

const pythonWorkers = (page: Page) => page.workers().filter(worker => worker.url().includes('/python-worker-'))

test('Python starts when the deck has settled, says how far it has come, and only once', async ({ page }) => {
  const started = page.waitForEvent('worker', worker => worker.url().includes('/python-worker-'))
  const lab = await openLab(page, DEBUG, SMALL, 'run=short')
  await started
  await step(page, DEBUG, 1)
  await expectDone(lab, DEBUG_ROWS)
  const report = await reportOf(lab)
  expect(report.engines).toMatchObject([
    { host: expect.stringMatching(/^Chromium \d+$/), python: expect.stringMatching(/^CPython 3\.14\.\d+ in Pyodide 314$/), isolated: true },
  ])
  expect(report.implementations.map(({ engine }) => engine)).toEqual(report.implementations.map(() => report.engines[0]!.name))
  expect(answersIn(report)).toEqual({ 'python-zip': 33, 'pyo3-debug': 33, 'pyo3-chars': 33 })

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.waitForURL(`**/${DEBUG}**`)
  await expectDone(lab, DEBUG_ROWS)
  expect(pythonWorkers(page)).toHaveLength(1)
})

test('While Python starts the status tells it', async ({ page }) => {
  const { promise: seen, resolve: goOn } = Promise.withResolvers<void>()
  await page.route('**/python/snapshot.bin', async (route) => {
    await seen
    await route.continue()
  })
  const lab = await openLab(page, LADDER, SMALL)
  await step(page, LADDER, 1)
  await expect(lab.status).toHaveText(/^Starting Python: \d+\.\d of 4\d\.\d MB$/)
  goOn()
  await expectDone(lab, { 'python-zip': 'live' })
})

test('Without a snapshot Python starts the slow way, with the same answers', async ({ page }) => {
  const snapshots: string[] = []
  page.on('request', request => request.url().endsWith('snapshot.bin') && snapshots.push(request.url()))
  const lab = await openLab(page, DEBUG, SMALL, 'run=short&python=later,no-snapshot')
  await step(page, DEBUG, 1)
  await expectDone(lab, DEBUG_ROWS)
  expect(snapshots).toEqual([])
})

test('By characters and by bytes other texts have other answers, each right, and the slide says so', async ({ page }) => {
  const lab = await openLab(page, LADDER, `${SMALL}&variant=non-ascii`)
  for (let click = 1; click <= 9; click++)
    await step(page, LADDER, click)
  await expectDone(lab, { 'python-zip': 'live', 'python-integer': 'live', 'pyo3-bytes': 'live', 'limit-read': 'live' })
  expect(answersIn(await reportOf(lab))).toMatchObject({
    'python-zip': 134,
    'python-regex': 134,
    'python-integer': 180,
    'pyo3-debug': 134,
    'pyo3-chars': 134,
    'pyo3-bytes': 180,
    'pyo3-simd': 180,
  })
  await expect(lab.provenance).toContainText('All correct for what they count: characters 134, bytes 180')

  await expect(lab.size).toHaveValue('1000 non-ascii')
  await lab.size.selectOption('1000')
  await expect(lab.status).toHaveText('Stale: measured at Non-ASCII text')
})

test.describe('A wheel of ours', () => {
  test.use({ expectedErrors: [/status of 404/] })

  test('that is missing fails its lane alone', async ({ page }) => {
    await page.route(KERNELS('debug'), missing)
    const lab = await openLab(page, DEBUG, SMALL)
    await step(page, DEBUG, 1)
    await expectDone(lab, { ...DEBUG_ROWS, 'pyo3-debug': 'failed' })
    await expect(lab.message).toContainText('The file is not there: status 404')
    await expect(lab.message).toContainText('Run: npm run wasm, then reload.')
    await expectDeckGoesOn(page, lab)
  })

  test('that is truncated fails its lanes alone, and works when it is back', async ({ page }) => {
    await page.route(KERNELS('debug'), truncated)
    const lab = await openLab(page, DEBUG, SMALL)
    await step(page, DEBUG, 1)
    await expectDone(lab, { ...DEBUG_ROWS, 'pyo3-debug': 'failed' })
    await expect(lab.row('pyo3-debug')).toContainText(/The file is truncated: \d+ of \d+ bytes/)
    await page.unroute(KERNELS('debug'))
    await lab.button('Run again').click()
    await expectDone(lab, DEBUG_ROWS)
  })

  for (const [how, tag, why] of [
    ['of another Python', ['cp314-cp314', 'cp313-cp313'], 'it was built for Python cp313, and this is cp314'],
    ['of another ABI', ['2026_0', '2025_0'], 'it was built for pyemscripten_2025_0_wasm32'],
  ] as const) {
    test(`${how} is refused by its name`, async ({ page }) => {
      await page.route(INDEX, route =>
        edited(route, text => text.replace(/(release\/match_kernels[^"]+)/, name => name.replace(tag[0], tag[1]))))
      const lab = await openLab(page, DEBUG, SMALL)
      await step(page, DEBUG, 1)
      await expectDone(lab, { ...DEBUG_ROWS, 'pyo3-chars': 'failed' })
      await expect(lab.row('pyo3-chars')).toContainText(`The wheel does not fit: ${why}`)
    })
  }
})

test.describe('Python itself', () => {
  test.use({ expectedErrors: [/status of 404|wasm/i] })

  const troubles: Record<string, [file: string, answer: (route: Route) => Promise<void>, why: RegExp]> = {
    'whose index is missing': [INDEX, missing, /The file is not there: status 404/],
    'whose index is broken': [INDEX, route => edited(route, text => text.slice(0, 100)), /It is not JSON/],
    'whose snapshot is truncated': ['**/python/snapshot.bin', truncated, /The file is truncated/],
    'whose interpreter is missing': ['**/python/pyodide.mjs', missing, /pyodide\.mjs/],
  }
  for (const [how, [file, answer, why]] of Object.entries(troubles)) {
    test(`${how}: the reason is on the slide, and the next run works`, async ({ page }) => {
      await page.route(file, answer)
      const lab = await openLab(page, DEBUG, SMALL)
      await step(page, DEBUG, 1)
      await expectStatus(lab, 'failed')
      await expect(lab.message).toContainText(why)
      await expect(lab.message).toContainText('npm start')
      await expect(lab.badge).toHaveText('RECORDED')
      await page.unroute(file)
      await lab.button('Run').click()
      await expectDone(lab, DEBUG_ROWS)
    })
  }
})

test.describe('A lane in Python', () => {
  test('that raises shows its traceback, and the others continue', async ({ page }) => {
    await page.route(WORKER, route =>
      edited(route, text => text.replace('return len(DOUBLE.findall(text))', 'return len(DOUBLE.findall(text)) // 0')))
    const lab = await openLab(page, LADDER, SMALL)
    await step(page, LADDER, 1)
    await step(page, LADDER, 2)
    await expectDone(lab, { 'python-zip': 'live', 'python-regex': 'failed' })
    await expect(lab.row('python-regex')).toContainText('ZeroDivisionError: division by zero')
    await expect(lab.message).toContainText(/labs\/doubles\/python\.py, line \d+/)
    await lab.button('Traceback').click()
    const traceback = lab.root.locator('[data-traceback]')
    await expect(traceback).toContainText('Traceback (most recent call last):')
    await expect(traceback).toContainText('in count_regex')
    await expect(traceback).not.toContainText('_pyodide')
    await step(page, LADDER, 3)
    await expectDone(lab, { 'python-integer': 'live' })
  })

  test('that answers wrongly is never timed', async ({ page }) => {
    await page.route(WORKER, route =>
      edited(route, text => text.replace('return len(DOUBLE.findall(text))', 'return len(DOUBLE.findall(text)) + 1')))
    const lab = await openLab(page, LADDER, SMALL)
    await step(page, LADDER, 1)
    await step(page, LADDER, 2)
    await expectDone(lab, { 'python-zip': 'live', 'python-regex': 'wrong' })
    await expect(lab.row('python-regex')).toContainText('wrong answer: 34, expected 33; not timed')
  })

  test('whose file has a syntax error says where', async ({ page }) => {
    await page.route(WORKER, route =>
      edited(route, text => text.replace('def count_zip(text: str) -> int:', 'def count_zip(text: str -> int:')))
    const lab = await openLab(page, LADDER, SMALL)
    await step(page, LADDER, 1)
    await expectStatus(lab, 'failed')
    await expect(lab.message).toContainText('SyntaxError')
    await expect(lab.message).toContainText(/labs\/doubles\/python\.py, line \d+/)
    await expectDeckGoesOn(page, lab)
  })

  test('whose worker dies in the middle of a run fails clearly, and the next run works', async ({ page }) => {
    await page.clock.install()
    await mountNearSlidesOnly(page)
    const lab = await openLab(page, LADDER, 'size=10000000')
    await step(page, LADDER, 1)
    await expectStatus(lab, /warming|measuring/)
    await Promise.all(pythonWorkers(page).map(worker => worker.evaluate(() => globalThis.close()).catch(() => {})))
    // The page may be between two questions: then it is the next one that gets no answer.
    await expect(async () => {
      await page.clock.fastForward(SHORT.requestMs!)
      await expect(lab.status).toContainText('No answer within 60 s', { timeout: 1000 })
    }).toPass()
    await expectStatus(lab, 'failed')
    await lab.size.selectOption('1000')
    await lab.button('Run').click()
    await expectDone(lab, { 'python-zip': 'live' })
  })

  test('stops at once by Cancel, and the next run works', async ({ page }) => {
    const lab = await openLab(page, LADDER, 'size=10000000')
    await step(page, LADDER, 1)
    await expectBusy(lab)
    await expectStatus(lab, /warming|measuring/)
    await lab.button('Cancel').click()
    await expectStatus(lab, 'cancelled')
    await expect.poll(() => pythonWorkers(page).length).toBe(0)
    await lab.size.selectOption('1000')
    await lab.button('Run').click()
    await expectDone(lab, { 'python-zip': 'live' })
  })
})

/** A wheel in all but what it can do: enough of NumPy for the two lanes. */
function fakeNumPy(): { wheel: Uint8Array, path: string, file: string } {
  const file = 'numpy-0.0.1-py3-none-any.whl'
  const path = join(mkdtempSync(join(tmpdir(), 'numpy-')), file)
  execFileSync('python3', ['-c', `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as wheel:
    wheel.writestr("numpy/__init__.py", '''
int8 = "b"
class ndarray(list):
    def __getitem__(self, key):
        found = list.__getitem__(self, key)
        return ndarray(found) if isinstance(key, slice) else found
    def __eq__(self, other):
        return ndarray(a == b for a, b in zip(self, other))
def frombuffer(data, dtype):
    return ndarray(memoryview(data).cast(dtype).tolist())
def sum(mask):
    return mask.count(True)
count_nonzero = sum
''')
    wheel.writestr("numpy-0.0.1.dist-info/METADATA", "Metadata-Version: 2.1\\nName: numpy\\nVersion: 0.0.1\\n")
    wheel.writestr("numpy-0.0.1.dist-info/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
    wheel.writestr("numpy-0.0.1.dist-info/RECORD", "")
`, path])
  return { wheel: readFileSync(path), path, file }
}

test('NumPy\'s lanes give the command and the native figure while its wheel is not bundled; with a wheel they run', async ({ page }) => {
  const { wheel, path, file } = fakeNumPy()
  await page.route(INDEX, route => edited(route, (text) => {
    const index = JSON.parse(text) as { files: Record<string, object>, wheels: Record<string, object> }
    delete index.wheels.numpy
    return JSON.stringify(index, null, 1)
  }))
  const lab = await openLab(page, LADDER, SMALL)
  for (const click of [1, 2, 3, 4])
    await step(page, LADDER, click)
  await expectDone(lab, { 'python-zip': 'live', 'numpy-count': 'failed' })
  await expect(lab.row('numpy-count')).toHaveText(/wheel not bundled \(npm run numpy\); natively [\d.]+\s[µm]s/)
  await expect(lab.message).toContainText('Run: npm run numpy, with a network, then reload.')

  await page.unroute(INDEX)
  await page.route(INDEX, route => edited(route, (text) => {
    const index = JSON.parse(text) as { files: Record<string, object>, wheels: Record<string, object> }
    index.files[`wheels/${file}`] = { bytes: wheel.length, sha256: createHash('sha256').update(wheel).digest('hex') }
    index.wheels.numpy = { file: `wheels/${file}`, version: '0.0.1' }
    return JSON.stringify(index)
  }))
  await page.route(`**/wheels/${file}`, route => route.fulfill({ path }))
  await openLab(page, LADDER, SMALL)
  for (const click of [1, 2, 3, 4])
    await step(page, LADDER, click)
  await expectDone(lab, { 'numpy-count': 'live' })
  expect(answersIn(await reportOf(lab))).toMatchObject({ 'numpy-count': 33 })
})
