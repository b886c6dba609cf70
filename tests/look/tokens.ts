/** The colours themselves: recomputed contrasts of every pair in use, and no colour written anywhere else. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const TEXT = 4.5
const MARK = 3

type Colours = Record<string, string>

/** The two blocks of tokens.css: `:root`, and `html.dark` over it. */
export function readTokensCss(css: string): { light: Colours, dark: Colours } {
  const [light, dark] = [...css.matchAll(/(?::root|html\.dark) \{([^}]*)\}/g)].map(([, body]) =>
    Object.fromEntries([...body!.matchAll(/--([\w-]+): (#[0-9A-F]{6});/g)].map(([, name, value]) => [name, value])))
  return { light, dark: { ...light, ...dark } }
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

/** WCAG's contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Each pair in use and what it needs. */
function pairs(colours: Colours): [string, string, number][] {
  const grounds = ['bg', 'panel', 'focus']
  const lanes = Object.keys(colours).filter(name => name.startsWith('lane-'))
  const code = Object.keys(colours).filter(name => name.startsWith('code-'))
  return [
    ...grounds.flatMap(
      ground =>
        [
          ['ink', ground, TEXT],
          ['muted', ground, TEXT],
          ['rule', ground, MARK],
        ] as [string, string, number][],
    ),
    ...lanes.flatMap(
      lane =>
        [
          [lane, 'bg', MARK],
          [lane, 'panel', MARK],
          [lane.replace('lane', 'on'), lane, TEXT],
        ] as [string, string, number][],
    ),
    ...code.flatMap(name => grounds.map(ground => [name, ground, TEXT] as [string, string, number])),
    ['on-highlight', 'highlight', TEXT],
  ]
}

export function checkTokens(root: string): string[] {
  const schemes = readTokensCss(readFileSync(join(root, 'styles/tokens.css'), 'utf8'))
  return Object.entries(schemes).flatMap(([scheme, colours]) => pairs(colours)
    .filter(([one, other, least]) => !(contrast(colours[one]!, colours[other]!) >= least))
    .map(([one, other, least]) => `${scheme}: ${one} on ${other} has less than ${least}`))
}

const SOURCES = '{styles,components,layouts,slides}/**/*.{css,vue,ts,md}'
const COLOUR = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b|\b(?:rgb|hsl|oklch)a?\(/gi

/** Colours are written in tokens.css and nowhere else. */
export function checkOtherColours(root: string): string[] {
  return globSync(SOURCES, { cwd: root, exclude: ['styles/tokens.css', '**/*.test.ts'] }).flatMap(file =>
    [...readFileSync(join(root, file), 'utf8').matchAll(COLOUR)].map(([colour]) => `${file}: ${colour}`))
}
