/** What goes wrong with a cell, and what the slide says about it: the message is there, and the next run works. */
import type { Route } from '@playwright/test'
import { expect } from '@playwright/test'
import { ERRORS, expectStatus, expectToRun, IMPORT, LOOP, openCell, pythonWorkers, run, RUN_WITHIN } from './support/cell'
import { step } from './support/stage'
import { test } from './support/test'

test.describe('Code that', () => {
  test('has a syntax error shows where, and the next run works', async ({ page }) => {
    const cell = await openCell(page)
    await run(cell, 'x = 1\ndef f(:\n    pass')
    await expectStatus(cell, 'failed')
    await expect(cell.status).toHaveText(/^Failed: SyntaxError: /)
    await expect(cell.traceback).toContainText('File "<cell>", line 2')
    await expect(cell.traceback).toContainText('def f(:')
    await expectToRun(cell)
  })

  test('raises shows its own frames as Python prints them, and what it printed before', async ({ page }) => {
    const cell = await openCell(page)
    await run(cell, 'def half(x):\n    return x / 0\n\nprint("before")\nhalf(1)')
    await expectStatus(cell, 'failed')
    await expect(cell.status).toHaveText('Failed: ZeroDivisionError: division by zero')
    await expect(cell.output).toHaveText('before')
    await expect(cell.traceback).toContainText(/^Traceback \(most recent call last\):\s+File "<cell>", line 5, in <module>\s+half\(1\)/)
    await expect(cell.traceback).toContainText(/line 2, in half\s+return x \/ 0/)
    await expect(cell.traceback).not.toContainText(/<support>|_pyodide/)
    await expect(cell.traceback.locator('.exception')).toHaveText('ZeroDivisionError: division by zero')
  })

  test('never ends is stopped by Cancel, and the next run works', async ({ page }) => {
    const cell = await openCell(page)
    await run(cell, LOOP)
    await expect(cell.output).toHaveText('in it', RUN_WITHIN)
    await expect(cell.status).toHaveText('Running')
    await cell.button('Cancel').click()
    await expect(cell.status).toHaveText('Stopped')
    await expect(cell.output).toHaveText('in it')
    await expect.poll(() => pythonWorkers(page).length).toBe(0)
    await expectToRun(cell)
  })

  test('never ends is stopped by leaving the slide; its text is there when one comes back', async ({ page }) => {
    const cell = await openCell(page)
    await run(cell, LOOP)
    await expect(cell.output).toHaveText('in it', RUN_WITHIN)
    await page.keyboard.press('ArrowDown')
    await page.waitForURL(`**/${IMPORT + 1}**`)
    await expect.poll(() => pythonWorkers(page).length).toBe(0)
    await page.keyboard.press('ArrowUp')
    await page.waitForURL(`**/${IMPORT}**`)
    await expect(cell.status).toHaveText('Stopped')
    await expect(cell.root.locator('.cm-line')).toHaveText(LOOP.split('\n'))
    await expectToRun(cell)
  })

  test('prints a million lines shows the first ones and counts the others', async ({ page }) => {
    const cell = await openCell(page)
    await run(cell, 'for i in range(1_000_000):\n    print("line", i)\n"end"')
    await expectStatus(cell, 'done')
    await expect(cell.output).toContainText(/^line 0\nline 1\n/)
    await expect(cell.root.locator('[data-omitted]')).toHaveText('… 999,500 more lines left out')
    await expect(cell.value).toHaveText('\'end\'')
    await expect(cell.value, 'the end is in sight').toBeInViewport()
    await expectToRun(cell)
  })

  test('panics in Rust raises PanicException, and Python goes on; println! is printed', async ({ page }) => {
    const cell = await openCell(page, ERRORS)
    await step(page, ERRORS, 1)
    await expectStatus(cell, 'failed')
    await expect(cell.output).toHaveText('Hello audience, from Rust')
    await expect(cell.status).toHaveText('Failed: ValueError: -1 has no real square root')
    await step(page, ERRORS, 2)
    await expect(cell.status).toHaveText('Failed: pyo3_runtime.PanicException: out of tea')
    await expect(cell.output).toContainText('panicked at wasm/python/src/demo.rs')
    const [worker] = pythonWorkers(page)
    await expectToRun(cell)
    expect(pythonWorkers(page)).toEqual([worker])
  })

  test('calls itself for ever, exits, asks for input or imports what is not there raises, and the next run works', async ({ page }) => {
    const cell = await openCell(page)
    for (const [code, why] of [
      ['def f():\n    return f()\nf()', /RecursionError/],
      ['import sys\nsys.exit(3)', /SystemExit: 3/],
      ['input("name? ")', /EOFError/],
      ['import antigravity_of_rust', /ModuleNotFoundError: No module named 'antigravity_of_rust'/],
    ] as const) {
      await run(cell, code)
      await expectStatus(cell, 'failed')
      await expect(cell.status).toHaveText(why)
      await expectToRun(cell)
    }
  })
})

test.describe('A browser', () => {
  test('without WebAssembly says that it cannot run Python, and shows on the click what was recorded', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'))
    const cell = await openCell(page)
    await expect(cell.status).toHaveText('No WebAssembly here: Python cannot run')
    await expect(cell.button('Run')).toBeDisabled()
    await expect(cell.root.locator('[data-badge]')).toHaveCount(0)
    await step(page, IMPORT, 1)
    await expectStatus(cell, 'idle')
    await expect(cell.status).toHaveText('No WebAssembly here: recorded output')
    await expect(cell.root.locator('[data-badge]')).toHaveText('RECORDED')
    await expect(cell.root.locator('[data-provenance]')).toContainText('outside of a browser')
    await expect(cell.value).toHaveText('6')

    await cell.editor.fill('6 * 7')
    await expect(cell.value, 'it is about the file\'s own text').toHaveCount(0)
    await expect(cell.status).toHaveText('No WebAssembly here: Python cannot run')
  })
})

test.describe('Python', () => {
  test.use({ expectedErrors: [/status of 404/] })

  test('that is not there is named, with what brings it back, and the next run works', async ({ page }) => {
    const missing = (route: Route) => route.fulfill({ status: 404, body: 'Not found' })
    await page.route('**/python/index.json', missing)
    const cell = await openCell(page)
    await cell.button('Run').click()
    await expectStatus(cell, 'failed')
    await expect(cell.message.locator('p')).toHaveText([/The file is not there: status 404/, /python\/index\.json/, /npm start/])
    const [message, result] = await Promise.all([cell.message.boundingBox(), cell.result.boundingBox()])
    expect(message!.y + message!.height).toBeLessThanOrEqual(result!.y + result!.height)
    await page.unroute('**/python/index.json')
    await expectToRun(cell)
  })

  test('whose worker has died silently is ended by Cancel, and the next run works', async ({ page }) => {
    const cell = await openCell(page)
    await run(cell, 'import js\njs.close()')
    await expectStatus(cell, 'done')
    await cell.button('Run').click()
    await expectStatus(cell, 'starting')
    await cell.button('Cancel').click()
    await expectStatus(cell, 'stopped')
    await expectToRun(cell)
  })
})

test.describe('The interpreter', () => {
  test.use({ expectedErrors: [/fatal error|_pyodide_core|Stack trace|traceback/i] })

  test('that breaks while it runs is told, and the next run works', async ({ page }) => {
    const cell = await openCell(page)
    await run(cell, 'import _pyodide_core\n_pyodide_core.trigger_fatal_error()')
    await expectStatus(cell, 'failed')
    await expect(cell.message).toContainText('Python starts again with the next run.')
    await expectToRun(cell)
  })
})
