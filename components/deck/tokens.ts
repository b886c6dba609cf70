/**
 * The colours of styles/tokens.css as concrete values, for what cannot take a CSS variable (chart options). CSS stays the
 * only place where a colour is written.
 */
import { useMutationObserver } from '@vueuse/core'
import { readonly, shallowRef } from 'vue'

export const TOKENS = [
  'bg',
  'panel',
  'focus',
  'ink',
  'muted',
  'rule',
  'lane-python',
  'lane-numpy',
  'lane-javascript',
  'lane-rust-debug',
  'lane-rust-release',
  'lane-rust-simd',
  'lane-cpp',
  'lane-limit',
  'highlight',
] as const

type Token = typeof TOKENS[number]
export type Tokens = Record<Token, string>

/** Reads every token from `element`'s computed style. */
function readTokens(element: Element = document.documentElement): Tokens {
  const style = getComputedStyle(element)
  return Object.fromEntries(TOKENS.map(name => [name, style.getPropertyValue(`--${name}`).trim()])) as Tokens
}

/** The tokens of the current scheme: they change when `html.dark` does. */
export function useTokens() {
  const root = document.documentElement
  const tokens = shallowRef(readTokens(root))
  const read = () => {
    tokens.value = readTokens(root)
  }
  useMutationObserver(root, read, { attributeFilter: ['class'] })
  return readonly(tokens)
}
