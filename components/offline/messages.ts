/** Between the pages and the service worker. */
import type { Stored } from './store.ts'

/** A page asks; the answer goes to all windows. `take-over` is for a newer build that waits. */
export type Ask = { ask: 'fill' } | { ask: 'take-over' }

export interface Tell { tell: 'stored', stored: Stored }
