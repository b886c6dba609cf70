/**
 * The deck's service worker: answers from what is stored, so that the deck takes no network after its first visit.
 *
 * A newer build never takes over by itself. It stores its own deck beside the old one and waits until somebody asks for it (or until
 * no window is open); what the pages get is of one build, whatever the server hands out meanwhile.
 */
import type { Ask, Tell } from './messages.ts'
import type { Entry, Stored } from './store.ts'
import { HEADERS } from './headers.ts'
import { Store } from './store.ts'

interface WaitingEvent extends Event { waitUntil: (over: Promise<unknown>) => void }
interface FetchEvent extends WaitingEvent { request: Request, respondWith: (response: Promise<Response>) => void }
interface AskEvent extends WaitingEvent { data: Ask }

/** The part of ServiceWorkerGlobalScope that is used: the project's types are those of a page. */
interface WorkerScope {
  __WB_MANIFEST: (Entry | Omit<Entry, 'bytes'>)[]
  registration: { scope: string }
  skipWaiting: () => Promise<void>
  clients: {
    claim: () => Promise<void>
    matchAll: (options: { includeUncontrolled: boolean }) => Promise<{ postMessage: (message: Tell) => void }[]>
  }
  addEventListener: ((name: 'install' | 'activate', listener: (event: WaitingEvent) => void) => void)
    & ((name: 'fetch', listener: (event: FetchEvent) => void) => void)
    & ((name: 'message', listener: (event: AskEvent) => void) => void)
}

declare const self: WorkerScope

const base = new URL(self.registration.scope)
const CACHE = `a-match-measured ${base.pathname}`
const PAGE = new URL('index.html', base).href

const store = new Store({
  // The plugin adds two of its own, without their sizes: the icon once more, and what installs the deck as an app, from a server only.
  entries: self.__WB_MANIFEST.filter(entry => 'bytes' in entry),
  base,
  cache: () => caches.open(CACHE),
  fetch: (url, init) => fetch(url, init),
  headers: HEADERS,
  onProgress: stored => void tell(stored),
})

async function tell(stored: Stored): Promise<void> {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true }))
    client.postMessage({ tell: 'stored', stored })
}

/** Without its own page and code a build cannot take over. */
async function install(): Promise<void> {
  const { problem } = await store.fill('deck')
  if (problem)
    throw new Error(`${problem.file}: ${problem.message}`)
}

/** The caches of earlier versions of the deck, which had another library fill them. */
async function dropOldCaches(): Promise<void> {
  const old = (await caches.keys()).filter(name => name === `workbox-precache-v2-${base.href}` || name === 'pages')
  await Promise.all(old.map(name => caches.delete(name)))
}

self.addEventListener('install', event => event.waitUntil(install()))
self.addEventListener('activate', event => event.waitUntil(Promise.all([store.clean(), dropOldCaches(), self.clients.claim()])))
self.addEventListener('message', (event) => {
  if (event.data.ask === 'take-over')
    event.waitUntil(self.skipWaiting())
  else if (event.data.ask === 'fill')
    event.waitUntil(store.fill('later').then(tell))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  const address = origin + pathname
  const isOurs = request.method === 'GET' && origin === base.origin && pathname.startsWith(base.pathname)
  if (isOurs && store.has(address))
    event.respondWith(storedOr(address, request))
  else if (isOurs && request.mode === 'navigate')
    event.respondWith(storedOr(PAGE, request))
})

async function storedOr(address: string, request: Request): Promise<Response> {
  return await store.match(address) ?? fetch(request)
}
