/** Where a number comes from, as its badge says; `none` where there is none yet. */
export type BadgeKind = 'live' | 'stale' | 'recorded' | 'published' | 'none'
