import type { Visibility } from '../../bench/session/api.ts'

/** This page, as the session sees it. */
export const pageVisibility: Visibility = {
  get hidden() {
    return document.hidden
  },
  onHidden(callback) {
    const listener = () => document.hidden && callback()
    document.addEventListener('visibilitychange', listener)
    return () => document.removeEventListener('visibilitychange', listener)
  },
}
