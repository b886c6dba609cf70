import type { Page } from '@playwright/test'

const SHIPPED = ['IBM Plex Sans', 'JetBrains Mono']
const MARK = 'data-look-font'

/** In the page: marks every element that holds text itself, unless the same text was marked there before, and seen. */
function mark([selector, attribute]: [string, string]): void {
  const root = document.querySelector(selector)!
  root.querySelectorAll(`[${attribute}]`).forEach(element => element.removeAttribute(attribute))
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const [element, text] = [walker.currentNode.parentElement!, walker.currentNode.textContent!.trim()]
    if (text === '' || element.getAttribute(`${attribute}-seen`) === text)
      continue
    element.setAttribute(attribute, '')
    if (element.checkVisibility())
      element.setAttribute(`${attribute}-seen`, text)
  }
}

/** Every character is drawn by a shipped file: asks the browser which font it really used. */
export async function checkFonts(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(mark, [selector, MARK] as [string, string])
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('DOM.enable')
  await cdp.send('CSS.enable')
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 })
  const { nodeIds } = await cdp.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: `${selector} [${MARK}]` })
  const problems = new Set<string>()
  for (const nodeId of nodeIds) {
    // A node may be gone because its chart was redrawn.
    const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId }).catch(() => ({ fonts: [] }))
    for (const { familyName, isCustomFont, glyphCount } of fonts) {
      if (!isCustomFont || !SHIPPED.some(name => familyName.startsWith(name))) {
        problems.add(
          `${glyphCount} characters in ${familyName}: ${(await cdp.send('DOM.getOuterHTML', { nodeId })).outerHTML.slice(0, 120)}`,
        )
      }
    }
  }
  await cdp.detach()
  return [...problems]
}
