/**
 * What this deck uses of `@slidev/client`, whose own sources are TypeScript with looser settings than ours (tsconfig.json maps the
 * package to this file, for the type checker alone).
 */
import type { ClicksContext, RenderContext, SlideInfo } from '@slidev/types'
import type { ComputedRef, Ref } from 'vue'

/** The part of vue-router's that is used. */
interface Router {
  currentRoute: Ref<{ query: Record<string, string | null | undefined> }>
  replace: (to: { query: Record<string, string | null | undefined> }) => Promise<unknown>
}

export interface Nav {
  slides: Ref<{ meta: { slide: SlideInfo } }[]>
  /** From 1. */
  currentSlideNo: ComputedRef<number>
  isPrintMode: ComputedRef<boolean>
  router: Router
  /** To the next click, or to the next slide. */
  next: () => Promise<void>
}

export interface SlideContext {
  $clicksContext: ClicksContext
  /** From 1. */
  $page: Ref<number>
  $renderContext: Ref<RenderContext>
}

export function useNav(): Nav
export function useSlideContext(): SlideContext
export function onSlideEnter(callback: () => void): void
export function onSlideLeave(callback: () => void): void
/** Slidev's keys do nothing until the function that it returns is called. */
export function lockShortcuts(): () => void
