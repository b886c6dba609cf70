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

async function served<T>(answer: RequestListener, use: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(answer)
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))
  try {
    return await use(`http://localhost:${(server.address() as AddressInfo).port}/${FILE}`)
  }
  finally {
    server.closeAllConnections()
    server.close()
  }
}

/** Nothing is left behind, whole or half. */
function expectNothing(): void {
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([])
  expect(readdirSync(root).filter(name => name !== 'wheels')).toEqual([])
}

const fetched = (url: string) => fetchWheel(folder, pinned(url), 2000)

describe('a wheel from the network', () => {
  it('is stored when it is the pinned one', async () => {
    await served((_, response) => response.end(WHEEL), fetched)
    expect(new Uint8Array(readFileSync(join(folder, FILE)))).toEqual(WHEEL)
    expect(isPresent(folder, pinned(''))).toBe(true)
  })

  it('is found behind a redirection', async () => {
    await served((request, response) => {
      if (request.url === '/there')
        return response.end(WHEEL)
      response.writeHead(302, { location: '/there' }).end()
    }, fetched)
    expect(isPresent(folder, pinned(''))).toBe(true)
  })

  it('is refused when its hash is another', async () => {
    const other = served((_, response) => response.end('another wheel'), fetched)
    await expect(other).rejects.toThrow(/is not the pinned numpy-1.0-py3-none-any.whl: its sha256 is [0-9a-f]{64}, expected .+ Nothing was stored.+npm run numpy -- --from FILE/)
    expectNothing()
  })

  it('is not there', async () => {
    const missing = served((_, response) => response.writeHead(404).end('<h1>404</h1>'), fetched)
    await expect(missing).rejects.toThrow(/answered with status 404\..+--from FILE/)
    expectNothing()
  })

  it('is cut short', async () => {
    const cut = served((_, response) => {
      response.writeHead(200, { 'content-length': WHEEL.length })
      response.write(WHEEL.subarray(0, 100), () => response.destroy())
    }, fetched)
    await expect(cut).rejects.toThrow(/was cut short/)
    expectNothing()
  })

  it('never comes', async () => {
    await expect(served(() => {}, url => fetchWheel(folder, pinned(url), 50))).rejects.toThrow(/cannot be reached/)
    expectNothing()
  })

  it('is on a server that is down', async () => {
    const url = await served((_, response) => response.end(), async url => url)
    await expect(fetched(url)).rejects.toThrow(/cannot be reached: .*ECONNREFUSED/)
    expectNothing()
  })
})

it('fetches again what was damaged after it was stored', async () => {
  await served((_, response) => response.end(WHEEL), fetched)
  writeFileSync(join(folder, FILE), WHEEL.subarray(1))
  expect(isPresent(folder, pinned(''))).toBe(false)
  await served((_, response) => response.end(WHEEL), fetched)
  expect(isPresent(folder, pinned(''))).toBe(true)
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
  const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../node_modules/pyodide/pyodide-lock.json'), 'utf8')) as { packages: Record<string, { file_name: string, sha256: string }> }
  expect(packages.numpy).toMatchObject({ file_name: NUMPY.file, sha256: NUMPY.sha256 })
  expect(NUMPY.url).toContain(`/v${(JSON.parse(readFileSync(join(import.meta.dirname, '../../../node_modules/pyodide/package.json'), 'utf8')) as { version: string }).version}/`)
})
