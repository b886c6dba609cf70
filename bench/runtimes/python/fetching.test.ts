import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../../input.ts'
import { fetchBytes } from './fetching.ts'

const FILE = new TextEncoder().encode('a wheel')
const url = new URL('http://deck/python/wheels/a.whl')
const remedy = 'Run: npm start'
const expected = { bytes: FILE.length, sha256: sha256Hex(FILE) }
const answering = (body: BodyInit | null, init?: ResponseInit) => async () => new Response(body, init)

describe('a file of Python\'s', () => {
  it('arrives, and is counted while it does', async () => {
    const seen: number[] = []
    expect(await fetchBytes(url, { remedy, expected, fetch: answering(FILE), onBytes: bytes => seen.push(bytes) })).toEqual(FILE)
    expect(seen.at(-1)).toBe(FILE.length)
  })

  it('that is not as long as expected is refused while it is counted, too', async () => {
    for (const [body, what] of [['a whe', 'The file is truncated: 5 of 7 bytes'], ['a wheel!', 'The file is too long: 8 of 7 bytes']]) {
      const counted = fetchBytes(url, { remedy, expected, fetch: answering(body!), onBytes: () => {} })
      await expect(counted).rejects.toMatchObject({ failure: { what } })
    }
  })

  it.each<[string, () => Promise<Response>, string]>([
    ['is missing', answering('', { status: 404 }), 'The file is not there: status 404'],
    [
      'is the deck\'s own page instead',
      answering('<html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
      'The file is not there: status 200',
    ],
    ['is truncated', answering(FILE.slice(1)), 'The file is truncated: 6 of 7 bytes'],
    ['is too long', answering('a wheel and more'), 'The file is too long: 16 of 7 bytes'],
    ['is another', answering('a whale'), 'The file is not the one that was built: its sha256 differs'],
    ['cannot be fetched', () => Promise.reject(new TypeError('Failed to fetch')), 'The file cannot be fetched: Failed to fetch'],
  ])('%s', async (_, fetch, what) => {
    await expect(fetchBytes(url, { remedy, expected, fetch })).rejects.toMatchObject({
      failure: { what, where: '/python/wheels/a.whl', remedy },
    })
  })

  it('breaks off', async () => {
    const broken = new ReadableStream({ pull: controller => controller.error(new Error('connection lost')) })
    await expect(fetchBytes(url, { remedy, fetch: answering(broken) })).rejects.toMatchObject({
      failure: { what: expect.stringMatching(/^The file is cut short: /) },
    })
  })
})
