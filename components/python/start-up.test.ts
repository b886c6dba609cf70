import type { StartUp } from '../../bench/runtimes/python/python-api.ts'
import { expect, it } from 'vitest'
import { startUpLine } from './start-up.ts'

const failure = { what: 'The file is not there: status 404', where: '/python/index.json', remedy: 'Run: npm start.' }

const LINES: [StartUp, string][] = [
  [{ step: 'idle', loadedBytes: 0, totalBytes: 0 }, 'Python is not started'],
  [{ step: 'fetching', loadedBytes: 0, totalBytes: 0 }, 'Starting Python'],
  [{ step: 'fetching', loadedBytes: 0, totalBytes: 46e6 }, 'Starting Python: fetching 0.0 of 46.0 MB'],
  [{ step: 'fetching', loadedBytes: 12_149_000, totalBytes: 46_021_334 }, 'Starting Python: fetching 12.1 of 46.0 MB'],
  [{ step: 'starting', loadedBytes: 46e6, totalBytes: 46e6 }, 'Starting Python: the interpreter'],
  [{ step: 'importing', loadedBytes: 46e6, totalBytes: 46e6 }, 'Starting Python: importing match_kernels'],
  [{ step: 'ready', loadedBytes: 46e6, totalBytes: 46e6 }, 'Python is ready'],
  [{ step: 'failed', loadedBytes: 0, totalBytes: 46e6, failure }, 'Python did not start: The file is not there: status 404 (/python/index.json)'],
  [{ step: 'failed', loadedBytes: 0, totalBytes: 0 }, 'Python did not start'],
]

it.each(LINES)('%o is put into words', (startUp, line) => {
  expect(startUpLine(startUp)).toBe(line)
})
