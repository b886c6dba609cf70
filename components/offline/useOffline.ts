/** How far the deck is ready for a place without a network, as a view sees it. */
import type { Ref } from 'vue'
import type { Ask, Tell } from './messages.ts'
import type { Stored } from './store.ts'
import { createGlobalState } from '@vueuse/core'
import { shallowRef } from 'vue'

export interface Offline {
  /**
   * - `none`: this browser, or this address, has no service workers; `unused`: this is no built deck, or it is printed
   * - `storing`: the deck itself is not stored yet; `stored`: it is, and Python follows
   * - `refused`: it could not be stored
   */
  status: 'none' | 'unused' | 'storing' | 'stored' | 'refused'
  stored?: Stored
  /** Another build is stored beside this one, and takes over when it is asked to. */
  isNewerWaiting: boolean
}

const state = createGlobalState(() => shallowRef<Offline>({ status: 'unused', isNewerWaiting: false }))

export const useOffline = (): Readonly<Ref<Offline>> => state()

function change(part: Partial<Offline>): void {
  const { status, stored } = state().value = { ...state().value, ...part }
  const isWhole = stored !== undefined && [stored.deck, stored.later].every(({ bytes, ofBytes }) => bytes === ofBytes)
  // For scripts and tests.
  document.documentElement.dataset.offline = status === 'stored' && isWhole ? 'ready' : status
}

let registration: ServiceWorkerRegistration | undefined

const ask = (worker: ServiceWorker | null | undefined, what: Ask['ask']) => worker?.postMessage({ ask: what } satisfies Ask)

/** Fetches what is not stored yet; goes on where it stopped. */
export const fillStore = (): void => ask(registration?.active, 'fill')

/** Every window of the deck is loaded anew, with the build that has waited. */
export const takeNewerBuild = (): void => ask(registration?.waiting, 'take-over')

/** Called once, in every window of a built deck. */
export function storeDeck(): void {
  const isPrinted = new URLSearchParams(location.search).has('print')
  if (!import.meta.env.PROD || isPrinted)
    return
  if (!('serviceWorker' in navigator))
    return change({ status: 'none' })
  const { serviceWorker } = navigator
  const hadWorker = serviceWorker.controller !== null
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<Tell>) => hear(data))
  // Only a newer build that was asked for replaces the one that served this page.
  serviceWorker.addEventListener('controllerchange', () => hadWorker && location.reload())
  const register = () => void serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`).then(follow, () => change({ status: 'refused' }))
  if (document.readyState === 'complete')
    register()
  else
    window.addEventListener('load', register, { once: true })
}

function hear(data: Tell): void {
  if (data.tell === 'stored')
    change({ stored: data.stored })
}

function follow(found: ServiceWorkerRegistration | undefined): void {
  // A browser that blocks them may give nothing.
  if (!found)
    return change({ status: 'refused' })
  registration = found
  change({ status: found.active ? 'stored' : 'storing', isNewerWaiting: found.waiting !== null && found.active !== null })
  if (found.installing)
    followInstall(found.installing)
  found.addEventListener('updatefound', () => found.installing && followInstall(found.installing))
  fillStore()
}

function followInstall(worker: ServiceWorker): void {
  worker.addEventListener('statechange', () => {
    if (worker.state === 'installed')
      change({ isNewerWaiting: registration!.active !== null })
    if (worker.state === 'redundant' && !registration!.active)
      change({ status: 'refused' })
    if (worker.state !== 'activated')
      return
    change({ status: 'stored', isNewerWaiting: false })
    fillStore()
  })
}
