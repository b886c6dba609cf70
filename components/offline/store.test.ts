/** The store over a cache in memory and a server that can be broken. */
import type { Entry, Stored } from './store.ts'
import { describe, expect, it } from 'vitest'
import { partOf, Store } from './store.ts'

const BASE = new URL('https://host/talk/')
const PAGE: Entry = { url: 'index.html', revision: 'a1', bytes: 4 }
const CODE: Entry = { url: 'assets/index-B7.js', revision: null, bytes: 6 }
const PYTHON: Entry = { url: 'python/snapshot.bin', revision: 'c3', bytes: 10 }
const WHEEL: Entry = { url: 'python/wheels/a.whl', revision: 'd4', bytes: 3 }
const BUILD = [PAGE, CODE, PYTHON, WHEEL]

/** As much of a browser's cache as is used. */
class FakeCache {
  readonly files = new Map<string, Response>()
  roomBytes = Number.POSITIVE_INFINITY

  keys = async () => [...this.files.keys()].map(url => new Request(url))
  match = async (key: RequestInfo | URL) => this.files.get(String(key))?.clone()
  delete = async (key: RequestInfo | URL) => this.files.delete((key as Request).url)
  put = async (key: RequestInfo | URL, response: Response) => {
    this.roomBytes -= (await response.clone().arrayBuffer()).byteLength
    if (this.roomBytes < 0)
      throw new DOMException('no room', 'QuotaExceededError')
    this.files.set(String(key), response)
  }
}

function open(entries: readonly Entry[] = BUILD, cache = new FakeCache()) {
  const asked: string[] = []
  const told: Stored[] = []
  const server = {
    answer: (entry: Entry): Response | Promise<Response> =>
      new Response('x'.repeat(entry.bytes), { headers: { 'content-type': 'text/x' } }),
  }
  const store = new Store({
    entries,
    base: BASE,
    cache: async () => cache,
    async fetch(url) {
      asked.push(url)
      return server.answer(entries.find(entry => url === BASE + entry.url)!)
    },
    headers: { 'Cross-Origin-Embedder-Policy': 'require-corp' },
    onProgress: stored => told.push(stored),
  })
  return { store, cache, asked, told, server }
}

it('puts Python and a compiler after the deck', () => {
  expect(['index.html', 'recorded/python.json', 'python/index.json', 'rustc/rustc.wasm'].map(url => partOf({ url })))
    .toEqual(['deck', 'deck', 'later', 'later'])
})

describe('filling', () => {
  it('stores the deck alone, then the rest, and tells how far it has come', async () => {
    const { store, told, asked } = open()
    expect(await store.fill('deck')).toMatchObject({ deck: { bytes: 10, ofBytes: 10 }, later: { bytes: 0, ofBytes: 13 } })
    expect(asked).toEqual([BASE + PAGE.url, BASE + CODE.url])
    expect(told.map(({ deck }) => deck.bytes)).toEqual([0, expect.any(Number), 10])
    expect((await store.fill('later')).later).toEqual({ bytes: 13, ofBytes: 13 })
  })

  it('stores with the headers that isolate a page, and the host\'s type', async () => {
    const { store } = open()
    await store.fill('deck')
    const page = await store.match(`${BASE}index.html`)
    expect([...page!.headers]).toEqual([['content-type', 'text/x'], ['cross-origin-embedder-policy', 'require-corp']])
    expect(await page!.text()).toBe('xxxx')
  })

  it('goes on where it stopped: what is there is not fetched again', async () => {
    const { store, asked, server } = open()
    const { answer } = server
    server.answer = entry => entry === WHEEL ? Promise.reject(new TypeError('Failed to fetch')) : answer(entry)
    const stopped = await store.fill('later')
    expect(stopped).toMatchObject({ later: { bytes: 10 }, problem: { kind: 'file', file: WHEEL.url, message: 'Failed to fetch' } })
    server.answer = answer
    asked.length = 0
    const { later, problem } = await store.fill('later')
    expect({ later, problem, asked }).toEqual({ later: { bytes: 13, ofBytes: 13 }, problem: undefined, asked: [BASE + WHEEL.url] })
  })

  it('fetches nothing twice when two windows ask at once', async () => {
    const { store, asked } = open()
    await Promise.all([store.fill('later'), store.fill('later')])
    expect(asked).toHaveLength(2)
  })

  it('keeps what fits where the browser gives no more room, and says so', async () => {
    const { store, cache } = open()
    await store.fill('deck')
    cache.roomBytes = 9
    expect(await store.fill('later')).toMatchObject({ deck: { bytes: 10 }, problem: { kind: 'quota', file: PYTHON.url } })
    expect(await store.match(`${BASE}${CODE.url}`)).toBeDefined()
  })

  it('says so where the browser denies its storage', async () => {
    const { store, cache, asked } = open()
    cache.keys = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'))
    const problem = { kind: 'denied', message: 'The operation is insecure.' }
    expect(await store.fill('deck')).toMatchObject({ deck: { bytes: 0 }, problem })
    expect(asked).toEqual([])
  })

  const wrong: Record<string, [() => Response, string]> = {
    'is missing': [() => new Response('Not found', { status: 404 }), 'status 404'],
    'is another build\'s': [() => new Response('other'), '5 of 4 bytes'],
    'is cut short': [() => new Response('x'), '1 of 4 bytes'],
  }
  it.each(Object.entries(wrong))('stores no file that %s', async (_, [answer, message]) => {
    const { store, server } = open([PAGE])
    server.answer = answer
    expect(await store.fill('deck')).toMatchObject({ deck: { bytes: 0 }, problem: { kind: 'file', file: PAGE.url, message } })
    expect(await store.match(`${BASE}index.html`)).toBeUndefined()
  })
})

describe('a newer build', () => {
  const NEWER: Entry[] = [{ ...PAGE, revision: 'b2' }, CODE, PYTHON]

  it('is stored beside the old one, which goes on answering', async () => {
    const { store: old, cache } = open()
    await old.fill('deck')
    const { store: newer, server, asked } = open(NEWER, cache)
    server.answer = () => new Response('newr')
    await newer.fill('deck')
    expect(asked, 'code with a hash in its name is the same').toEqual([BASE + PAGE.url])
    expect(await (await old.match(`${BASE}index.html`))!.text()).toBe('xxxx')
    expect(await (await newer.match(`${BASE}index.html`))!.text()).toBe('newr')
  })

  it('removes what only the old one had, once it has taken over', async () => {
    const { store: old, cache } = open()
    await old.fill('deck')
    await old.fill('later')
    const { store: newer } = open(NEWER, cache)
    await newer.fill('deck')
    await newer.clean()
    expect([...cache.files.keys()].map(key => key.slice(BASE.href.length)).toSorted()).toEqual([
      'assets/index-B7.js',
      'index.html?revision=b2',
      'python/snapshot.bin?revision=c3',
    ])
  })
})
