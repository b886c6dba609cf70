/** Fetching a pinned wheel, against a server of our own. */
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PinnedWheel } from './numpy.ts'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inRoot, packageVersion } from '../paths.ts'
import { fetchWheel, isPresent, NUMPY, takeWheel } from './numpy.ts'

const WHEEL = new TextEncoder().encode('a wheel '.repeat(1000))
const FILE = 'numpy-1.0-py3-none-any.whl'
const pinned = (url: string): PinnedWheel => ({ file: FILE, url, sha256: createHash('sha256').update(WHEEL).digest('hex') })

let root: string
let folder: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'numpy-'))
  folder = join(root, 'wheels')
})
afterEach(() => rmSync(root, { recursive: true }))

/** Fetches from a server that answers so. */
async function fetched(answer: RequestListener, timeoutMs = 2000): Promise<void> {
  const server = createServer(answer)
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))
  try {
    await fetchWheel(folder, pinned(`http://localhost:${(server.address() as AddressInfo).port}/${FILE}`), timeoutMs)
  }
  finally {
    server.closeAllConnections()
    server.close()
  }
}

const whole: RequestListener = (_, response) => response.end(WHEEL)

/** Nothing is left behind, whole or half. */
function expectNothing(): void {
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([])
  expect(readdirSync(root).filter(name => name !== 'wheels')).toEqual([])
}

describe('a wheel from the network', () => {
  it('is stored when it is the pinned one', async () => {
    await fetched(whole)
    expect(new Uint8Array(readFileSync(join(folder, FILE)))).toEqual(WHEEL)
    expect(isPresent(folder, pinned(''))).toBe(true)
  })

  it('is found behind a redirection', async () => {
    await fetched(({ url }, response) => url === '/there'
      ? response.end(WHEEL)
      : response.writeHead(302, { location: '/there' }).end())
    expect(isPresent(folder, pinned(''))).toBe(true)
  })

  it('is fetched again when it was damaged after it was stored', async () => {
    await fetched(whole)
    writeFileSync(join(folder, FILE), WHEEL.subarray(1))
    expect(isPresent(folder, pinned(''))).toBe(false)
    await fetched(whole)
    expect(isPresent(folder, pinned(''))).toBe(true)
  })

  it.each<[string, RequestListener, number, RegExp]>([
    ['is another', (_, response) => response.end('another wheel'), 2000, /not the pinned numpy-1.+: its sha256 is \w{64}, expected/],
    ['is not there', (_, response) => response.writeHead(404).end('<h1>404</h1>'), 2000, /answered with status 404\..+--from FILE/],
    ['is cut short', (_, response) => {
      response.writeHead(200, { 'content-length': WHEEL.length })
      response.write(WHEEL.subarray(0, 100), () => response.destroy())
    }, 2000, /was cut short/],
    ['never comes', () => {}, 50, /cannot be reached/],
  ])('that %s leaves nothing behind, and says what to do', async (_, answer, timeoutMs, message) => {
    await expect(fetched(answer, timeoutMs)).rejects.toThrow(message)
    expectNothing()
  })

  it('says why where no server listens', async () => {
    await expect(fetchWheel(folder, pinned('http://localhost:1/'), 2000)).rejects.toThrow(/cannot be reached: .*(?:ECONNREFUSED|bad port)/)
  })
})

describe('a wheel from a file', () => {
  it('is stored when it is the pinned one', async () => {
    writeFileSync(join(root, 'given.whl'), WHEEL)
    await takeWheel(folder, join(root, 'given.whl'), pinned(''))
    expect(isPresent(folder, pinned(''))).toBe(true)
  })

  it('is refused when it is another, or not there', async () => {
    const given = join(root, 'given.whl')
    await expect(takeWheel(folder, given, pinned(''))).rejects.toThrow(`There is no file ${given}`)
    writeFileSync(given, WHEEL.subarray(1))
    await expect(takeWheel(folder, given, pinned(''))).rejects.toThrow(`${given} is not the pinned ${FILE}`)
    rmSync(given)
    expectNothing()
  })
})

it('is pinned to the release that the deck runs', () => {
  const lock = readFileSync(inRoot('node_modules', 'pyodide', 'pyodide-lock.json'), 'utf8')
  expect(JSON.parse(lock).packages.numpy).toMatchObject({ file_name: NUMPY.file, sha256: NUMPY.sha256 })
  expect(NUMPY.url).toContain(`/v${packageVersion('pyodide')}/`)
})
