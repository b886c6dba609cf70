/**
 * The pre-flight slide's address: number 0, before the title, in the audience's window and in the presenter's. And where the deck is
 * served to a network, the presenter's pages are loaded from the server, which asks for the password.
 */
import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router'
import { defineRoutesSetup } from '@slidev/types'

const opened = { preflight: null }

const PRESENTING = ['entry', 'overview', 'notes', 'notes-edit', 'presenter']

/** Only an address that is neither localhost nor https is insecure; elsewhere the window changes without loading anything. */
function loadsAnew(to: RouteLocationNormalized, from: RouteLocationNormalized): boolean {
  const isFirst = from.matched.length === 0
  if (isFirst || isSecureContext)
    return true
  location.assign(to.fullPath)
  return false
}

function guarded(route: RouteRecordRaw): RouteRecordRaw {
  return PRESENTING.includes(String(route.name)) ? { ...route, beforeEnter: [loadsAnew, ...[route.beforeEnter ?? []].flat()] } : route
}

export default defineRoutesSetup(routes => [
  { path: '/0', redirect: { path: '/1', query: opened } },
  { path: '/presenter/0', redirect: { path: '/presenter/1', query: opened } },
  ...routes.map(guarded),
])
