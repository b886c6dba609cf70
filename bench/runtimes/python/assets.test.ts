import { expect, it } from 'vitest'
import { parsePythonAssets } from './assets.ts'

const file = { bytes: 3, sha256: 'a'.repeat(64) }
const assets = {
  schema: 1,
  pyodide: '314.0.7',
  python: '3.14.2',
  files: { 'pyodide.mjs': file },
  wheels: {},
  kernels: { release: { file: 'a.whl', ...file } },
}

it('reads the index', () => {
  expect(parsePythonAssets(JSON.stringify(assets), 'index.json')).toEqual(assets)
})

it.each([
  ['{', /It is not JSON/],
  [JSON.stringify({ ...assets, schema: 2 }), /^schema: /],
  [JSON.stringify({ ...assets, files: { 'pyodide.mjs': { bytes: 3 } } }), /^files\.pyodide\.mjs\.sha256: /],
])('refuses %s', (text, what) => {
  let failure: unknown
  try {
    parsePythonAssets(text, 'python/index.json')
  }
  catch (error) {
    failure = (error as { failure: unknown }).failure
  }
  expect(failure).toMatchObject({
    what: expect.stringMatching(what),
    where: 'python/index.json',
    remedy: 'Run: npm start, which makes it anew.',
  })
})
