/** How a number came about, as its badge says it; `none` where there is none yet. */
export type BadgeKind = 'live' | 'stale' | 'recorded' | 'published' | 'none'
