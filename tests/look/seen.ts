/**
 * What can be seen of a slide, measured in the page and brought to canvas pixels (980 x 552): every line of text and every
 * drawn mark with its box, the boxes that may not cut it, and its type size with all scaling undone.
 */
import type { Page } from '@playwright/test'

export interface Box { left: number, top: number, right: number, bottom: number }

export interface Seen {
  kind: 'text' | 'mark'
  /** The text, or the mark's tag. */
  what: string
  box: Box
  /** Canvas, zone and clipping ancestors: the box has to lie in each. */
  within: (Box & { name: string })[]
  /** Type size on the canvas, px; 0 for marks. */
  size: number
}

/** Runs in the page. */
function collect(selector: string): Seen[] {
  const root = document.querySelector(selector)!
  const canvas = document.querySelector('#slide-content')!.getBoundingClientRect()
  const scale = canvas.width / 980
  const MARKS = 'path, circle, rect, line, polygon, polyline, ellipse, image, img'

  const onCanvas = (r: DOMRect): Box => ({
    left: (r.left - canvas.left) / scale,
    top: (r.top - canvas.top) / scale,
    right: (r.right - canvas.left) / scale,
    bottom: (r.bottom - canvas.top) / scale,
  })
  const visible = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    // What is read by scrolling, an editor's text, need not fit.
    && !element.closest('defs, clipPath, pattern, mask, script, style, title, .visually-hidden, [data-scrolls]')

  /** Text may be clipped by its own element, a mark only by what it lies in. */
  /** A diagram lies in a shadow tree. */
  const parentOf = (element: Element): Element | null => element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null
  const trees: (Element | ShadowRoot)[] = [root, ...[...root.querySelectorAll('.mermaid')].flatMap(({ shadowRoot }) => shadowRoot ?? [])]
  const isIn = (element: Element) => root.contains(element) || root.contains((element.getRootNode() as ShadowRoot).host ?? null)

  const around = (element: Element, ownClips: boolean) => {
    const boxes: Seen['within'] = [{ name: 'canvas', left: 0, top: 0, right: 980, bottom: 552 }]
    const title = element.closest('h1')
    if (title)
      return [...boxes, { name: 'claim', ...onCanvas(title.getBoundingClientRect()) }]
    for (let at: Element | null = element; at && isIn(at); at = parentOf(at)) {
      const zone = [...at.classList].find(name => name.startsWith('zone-'))
      const clips = getComputedStyle(at).overflow !== 'visible' && !(at instanceof SVGElement && at !== at.closest('svg'))
      if (zone || (clips && (ownClips || at !== element)))
        boxes.push({ name: zone ?? `clipping <${at.localName}>`, ...onCanvas(at.getBoundingClientRect()) })
    }
    return boxes
  }

  const drawnSize = (element: Element): number => {
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    if (element instanceof SVGGraphicsElement) {
      const matrix = element.getScreenCTM()!
      return size * Math.hypot(matrix.a, matrix.b) / scale
    }
    const { offsetWidth } = element as HTMLElement
    // It is in whole pixels, which is no scale.
    const isScaled = Math.abs(element.getBoundingClientRect().width / scale - offsetWidth) >= 1
    return offsetWidth > 8 && isScaled ? size * element.getBoundingClientRect().width / offsetWidth / scale : size
  }

  /** A font's own box is taller than its letters: keep one type size of it. */
  const letters = (rect: DOMRect, parent: Element): Box => {
    const box = onCanvas(rect)
    const spare = Math.max(0, (box.bottom - box.top - drawnSize(parent)) / 2)
    return { ...box, top: box.top + spare, bottom: box.bottom - spare }
  }

  const seen: Seen[] = []
  const textNodes = trees.flatMap((tree) => {
    const nodes: Node[] = []
    const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT)
    while (walker.nextNode())
      nodes.push(walker.currentNode)
    return nodes
  })
  for (const node of textNodes) {
    const parent = node.parentElement
    if (!parent || !node.textContent!.trim() || !visible(parent))
      continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) {
      if (rect.width > 0) {
        seen.push({
          kind: 'text',
          what: node.textContent!.trim().slice(0, 40),
          box: letters(rect, parent),
          within: around(parent, true),
          size: drawnSize(parent),
        })
      }
    }
  }
  for (const mark of trees.flatMap(tree => [...tree.querySelectorAll(MARKS)])) {
    const { fill, stroke } = getComputedStyle(mark)
    const drawn = mark.localName.startsWith('im') || fill !== 'none' || stroke !== 'none'
    const rect = mark.getBoundingClientRect()
    if (drawn && visible(mark) && rect.width + rect.height > 0)
      seen.push({ kind: 'mark', what: mark.localName, box: onCanvas(rect), within: around(mark, false), size: 0 })
  }
  return seen
}

export function seenOn(page: Page, selector: string): Promise<Seen[]> {
  return page.evaluate(collect, selector)
}
