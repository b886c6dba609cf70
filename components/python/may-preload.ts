export interface PreloadConditions {
  /** The address's query: `?python=later` puts the start off until it is needed. */
  search: string
  isPrintMode: boolean
  /** Whether this window shows a slide: an overview or the notes alone need no Python. */
  hasSlide: boolean
  savesData: boolean
}

/** Whether Python may be fetched and started before anybody asked for it. */
export function mayPreload({ search, isPrintMode, hasSlide, savesData }: PreloadConditions): boolean {
  return hasSlide && !isPrintMode && !savesData && new URLSearchParams(search).get('python') !== 'later'
}
