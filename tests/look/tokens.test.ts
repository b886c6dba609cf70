import { describe, expect, it } from 'vitest'
import { contrast, readTokensCss } from './tokens'

describe('contrast', () => {
  it('is that of WCAG: black on white 21, #767676 on white just above 4.5, a colour on itself 1', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21)
    expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2)
    expect(contrast('#8C5C85', '#8C5C85')).toBe(1)
  })
})

describe('readTokensCss', () => {
  it('lets the dark scheme inherit what it does not set', () => {
    const css = ':root {\n  --bg: #FFFFFF;\n  --highlight: #F0E442;\n}\nhtml.dark {\n  --bg: #000000;\n}'
    expect(readTokensCss(css)).toEqual({
      light: { bg: '#FFFFFF', highlight: '#F0E442' },
      dark: { bg: '#000000', highlight: '#F0E442' },
    })
  })
})
