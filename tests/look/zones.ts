import type { Page } from '@playwright/test'

/** Left, top, right, bottom on the canvas. */
const ZONES: Record<string, [number, number, number, number]> = {
  'h1': [48, 24, 932, 104],
  '.zone-body': [48, 112, 932, 472],
  '.zone-controls': [48, 112, 932, 152],
  '.zone-chart': [48, 160, 932, 472],
  '.zone-plot': [48, 160, 696, 472],
  '.zone-ratio': [712, 160, 932, 472],
  '.zone-provenance': [48, 480, 932, 520],
  '.ruler': [48, 528, 932, 552],
}

/** In the page. */
function measure([selector, zones, free]: [string, typeof ZONES, boolean]): string[] {
  const canvas = document.querySelector('#slide-content')!.getBoundingClientRect()
  const scale = canvas.width / 980
  return Object.entries(zones).flatMap(([zone, expected]) => [...document.querySelectorAll(`${selector} ${zone}`)]
    .filter(element => element.checkVisibility() && !(free && zone === 'h1'))
    .flatMap((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      const is = [left - canvas.left, top - canvas.top, right - canvas.left, bottom - canvas.top].map(px => px / scale)
      return is.some((px, side) => Math.abs(px - expected[side]!) > 1) ? [`${zone} lies at ${is.map(Math.round).join(', ')}`] : []
    }))
}

/** Every zone lies where it always lies. Cover and chapters place their title freely. */
export function checkZones(page: Page, selector: string, freeTitle: boolean): Promise<string[]> {
  return page.evaluate(measure, [selector, ZONES, freeTitle] as [string, typeof ZONES, boolean])
}
