import type { PreloadConditions } from './may-preload.ts'
import { describe, expect, it } from 'vitest'
import { mayPreload } from './may-preload.ts'

const ON_STAGE: PreloadConditions = { search: '?clicks=0', isPrintMode: false, hasSlide: true, savesData: false }

describe('python is preloaded', () => {
  it('in a window that shows a slide, however it is to be started', () => {
    expect(mayPreload(ON_STAGE)).toBe(true)
    expect(mayPreload({ ...ON_STAGE, search: '?python=no-snapshot' })).toBe(true)
  })

  it.each<[string, Partial<PreloadConditions>]>([
    ['asked not to', { search: '?clicks=0&python=later' }],
    ['printing', { isPrintMode: true }],
    ['no slide is shown', { hasSlide: false }],
    ['the visitor saves data', { savesData: true }],
  ])('not where %s', (_, condition) => {
    expect(mayPreload({ ...ON_STAGE, ...condition })).toBe(false)
  })
})
